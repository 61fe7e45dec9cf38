"""What readers see where a macro or a comment stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from playbook.authoring.macro_calls import read
from playbook.model import Term

GAP = "\ue000"
"""Stands where something was that is no prose, so that a sentence may still begin or end there."""

# Each stops where another one begins: a file full of openings without end must not be searched again and again.
_CALL = re.compile(r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*\}\}")
_NOT_SHOWN = re.compile(
    r"\{#(?:[^#{]|#(?!\})|\{(?!#))*#\}"
    r"|<!--(?:[^-<]|-(?!->)|<(?!!--))*-->"
    r"|\{%[^{}]*%\}"
)


def as_shown(body: str, terms: Mapping[str, Term]) -> str:
    """Return the Markdown without macro calls and comments; a glossary term leaves its words, and no line moves."""
    seen: set[str] = set()

    def words(match: re.Match[str]) -> str:
        return _words(match[0], terms, seen) + "\n" * match[0].count("\n")

    return _CALL.sub(words, _NOT_SHOWN.sub(lambda match: GAP + "\n" * match[0].count("\n"), body))


def _words(call: str, terms: Mapping[str, Term], seen: set[str]) -> str:
    calls = read(call).calls if "term" in call else ()
    if not calls or calls[0].name != "term":
        return GAP
    given = {**dict(zip(("id", "words"), calls[0].arguments, strict=False)), **calls[0].keywords}
    entry = terms.get(str(given.get("id")))
    if given.get("words") or entry is None:
        return str(given.get("words") or GAP)
    # Like the macro: written out the first time, abbreviated from then on.
    first = entry.id not in seen
    seen.add(entry.id)
    return entry.term if first else entry.abbreviation or entry.term
