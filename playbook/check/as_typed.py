"""Addresses, sources and references that Markdown makes no link of: they would stand on the page as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from playbook.check.markup import document_html
from playbook.check.running_text import HIDDEN, marked_text, running_text
from playbook.check.sources import bare_address
from playbook.model import Document, Playbook
from playbook.place import Problem

MOST = 20
_NO_MARK = r"(?!)(\d)"
_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_NOT_IN_ID = re.compile(r"[\s,;@^]+")
_BEHIND = ".,;:!?…*_'\"’”)]}"
_FOOTNOTE = 'there are no footnotes: write {{ cite("its-id") }} with an id of data/sources.yml, or say it in the text'
_REFERENCE = r"write [words](path.md), or \[ where a bracket is meant"


class _Found(NamedTuple):
    """Something that is no link, and the mark behind it, if there is one."""

    wrong: str
    remedy: str
    line: int = 0


class _Known(NamedTuple):
    """The ids of all sources, and the ids by address."""

    ids: frozenset[str]
    by_address: Mapping[str, str]


def as_typed(book: Playbook) -> Iterator[Problem]:
    """Yield bare web addresses, ids of sources in brackets, and references and footnotes that lead nowhere."""
    known = _Known(frozenset(book.sources), {bare_address(one.url): one.id for one in book.sources.values()})
    for document in book.documents:
        # To find the lines takes as long as to read the whole page again, and nearly no page needs it.
        if any(_found(running_text(document_html(document)), _NO_MARK, known)):
            yield from _placed(document, known)


def _placed(document: Document, known: _Known) -> Iterator[Problem]:
    found = sorted((one for one in _found(*marked_text(document.body), known) if one.line), key=lambda one: one.line)
    for one in found[:MOST]:
        yield Problem(document.at_body(one.line), one.wrong, one.remedy)
    if rest := found[MOST:]:
        yield Problem(document.at_body(rest[0].line), f"and {len(rest)} more below", "mend those above first")


def _found(text: str, mark: str, known: _Known) -> Iterator[_Found]:
    for match in re.finditer(rf"(?P<all>(?:\[[^\[\]]*\])+)(?:{mark})?", text):
        one = _in_brackets(_without(mark, match["all"]), known)
        if one is not None:
            yield one._replace(line=int(match[2] or 0))
    for match in re.finditer(rf"(?P<scheme>https?://)(?:{mark})?(?P<rest>\w[^\s<>{HIDDEN}]*)", text, re.IGNORECASE):
        one = _address(match["scheme"] + _without(mark, match["rest"]), known)
        yield one._replace(line=int(match[2] or 0))


def _without(mark: str, text: str) -> str:
    return re.sub(mark, "", text)


def _in_brackets(text: str, known: _Known) -> _Found | None:
    inside = _BRACKET.findall(text)
    wrong = f"'{' '.join(text.split())[:60]}' stands on the page as it is typed"
    ids = [word for words in inside for word in _NOT_IN_ID.split(words.lower()) if word]
    if ids and known.ids.issuperset(ids):
        cites = " ".join(f'{{{{ cite("{id}") }}}}' for id in list(dict.fromkeys(ids))[:5])
        return _Found(wrong, f"write {cites}")
    if any(words.startswith("^") and words[1:].strip() for words in inside):
        return _Found(wrong, _FOOTNOTE)
    return _Found(wrong, _REFERENCE) if len(inside) > 1 and inside[0].strip() else None


def _address(written: str, known: _Known) -> _Found:
    address = written.rstrip(_BEHIND)
    id = known.by_address.get(bare_address(address))
    remedy = f'write {{{{ cite("{id}") }}}} in its place'
    if id is None:
        remedy = 'add it to data/sources.yml and write {{ cite("its-id") }}, or set it in `…` where it is an example'
    return _Found(f"the address '{address[:100]}' is no link on the page", remedy)
