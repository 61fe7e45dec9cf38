"""Letters that a viewer spoiled: Chrome and Edge keep 16 bits of an emoji, so that U+1F389 comes out as U+F389."""

from __future__ import annotations

import re

# Where emoji end up: most where letters have no meaning, newer ones among rare Chinese letters.
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_RARE = re.compile("[\uf900-\ufaff]")
_EASTERN = re.compile("[\u1100-\u11ff\u2e80-\ud7ff]")


def restored(text: str, before: str) -> str:
    """Return a text with the letters that `before` had in their place."""
    whole = {chr(ord(letter) & 0xFFFF): letter for letter in before if ord(letter) > 0xFFFF}
    lost = {ord(bits): letter for bits, letter in whole.items() if _is_suspect(bits) and bits not in before}
    return text.translate(lost)


def spoiled(text: str, before: str) -> list[str]:
    """Return the letters in a text that nobody types, and that `before` did not have."""
    found = _PRIVATE.findall(text) + ([] if _EASTERN.search(text) else _RARE.findall(text))
    return [letter for letter in dict.fromkeys(found) if letter not in before]


def _is_suspect(letter: str) -> bool:
    return bool(_PRIVATE.match(letter) or _RARE.match(letter))
