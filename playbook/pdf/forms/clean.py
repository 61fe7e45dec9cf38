"""What a person typed, made fit for a plan, as the site does it."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"\r\n?|[\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ID = re.compile(r"[A-Za-z0-9_.-]{1,200}")
_HALVES = re.compile(r"[\ud800-\udfff]")


def clean(text: str, lines: bool = False) -> str:
    """Return a text without control characters, blank where nothing can be seen; line breaks stay if `lines`."""
    broken = _BREAKS.sub("\n", text)
    kept = broken if lines else re.sub(r"[\n\t]", " ", broken)
    kept = _HALVES.sub("\ufffd", _CONTROLS.sub("", kept))
    return kept if kept.strip() else ""


def plain(text: str) -> str:
    """Return a foreign text without anything that could move the cursor of a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def named(text: str) -> str:
    """Return a foreign name as it is where it is an id, else shortened and in quotation marks."""
    return text if _ID.fullmatch(text) else shortened(text)


def shortened(text: str, most: int = 60) -> str:
    """Return a foreign text in one line and short enough to stand in a message, in quotation marks."""
    shown = " ".join(plain(text).split())
    return f"“{shown[:most]}…”" if len(shown) > most else f"“{shown}”"
