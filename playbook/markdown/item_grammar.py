"""How a checklist item is written. The loader and the Markdown extension both read it here:

- [ ] One sentence. {: #id roles="analyst pilot" when="before" }
"""

from __future__ import annotations

import re
import shlex
from typing import NamedTuple

_BOX = r"\[[ xX]\]\s+"
TASK = re.compile(rf"^(?P<indent>\s*)(?P<mark>[-*+]|\d+[.)])\s+{_BOX}(?P<rest>.*)$")
BOX = re.compile(rf"^\s*{_BOX}")
ANY_BOX = re.compile(_BOX)
# The look back keeps it linear: a search must not begin anew at each of a thousand spaces.
BLOCK = re.compile(r"(?<!\s)\s*\{:(?P<attributes>[^{}]*)\}\s*")


class Attributes(NamedTuple):
    """What a block says. None is what it does not name; `unknown` are the words that mean nothing."""

    id: str | None = None
    roles: tuple[str, ...] | None = None
    when: str | None = None
    unknown: tuple[str, ...] = ()
    has_open_quote: bool = False


def read_attributes(text: str) -> Attributes:
    """Return what stands between `{:` and `}`; where a quote is open, its words are read one by one."""
    try:
        words, has_open_quote = shlex.split(text), False
    except ValueError:
        words, has_open_quote = text.split(), True
    found = Attributes(has_open_quote=has_open_quote)
    for word in words:
        found = _with(found, word)
    return found


def _with(found: Attributes, word: str) -> Attributes:
    key, equals, value = word.partition("=")
    if word.startswith("#"):
        return found._replace(id=word[1:])
    if equals and key == "roles":
        return found._replace(roles=tuple(value.split()))
    if equals and key == "when":
        return found._replace(when=value)
    return found._replace(unknown=(*found.unknown, word))
