"""editions/feed.xml on the site: what changed, as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import date as Date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from playbook.content import EDITIONS
from playbook.editions.changes import Changes, Wording
from playbook.editions.files import FOLDER
from playbook.editions.groups import Row, groups, shortened, summary
from playbook.editions.history import History
from playbook.editions.lines import details, row_title
from playbook.editions.wording import Sign

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS: Mapping[Sign, str] = {"same": "span", "old": "del", "new": "ins"}
PAGE = f"{FOLDER}/"
FEED = f"{PAGE}feed.xml"
LIST = "edition_list"  # the macro that writes the list of all editions


def feed(known: History, site: str) -> str:
    """Return the feed: an entry for each edition, and one for each play that it changed, newest first.

    `site` is the address of the site's top with a slash at its end; without it links lead from the feed's place.
    """
    name, newest, links = known.current.playbook, known.current, _Links(known, site)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _text(root, "title", f"{name}: changes")
    _text(root, "id", _id(name))
    _text(root, "updated", _moment(newest.date))
    address = f"{site}{FEED}" if site else FEED.removeprefix(PAGE)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": links.page})
    _text(SubElement(root, "author"), "name", name)
    for found in known.steps:
        root.extend(_entries(name, found, links.to(found.new)))
    first = [newest, *known.older][-1]
    title, page = f"Edition {first.edition}: the first", links.to(first.edition)
    root.append(_entry(_id(name, first.edition), first.date, title, page, []))
    indent(root)
    text = _NO_XML.sub("", tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entries(name: str, found: Changes, page: str) -> Iterator[Element]:
    day, title = found.new_date, f"Edition {found.new}: what changed since {found.old}"
    yield _entry(_id(name, found.new), day, title, page, [_paragraph(summary(found))])
    for group in groups(found):
        if group.play and group.rows:
            said = [part for row in group.rows for part in _row(row)]
            entry = _entry(_id(name, found.new, group.play), day, f"Edition {found.new}: {group.title}", page, said)
            SubElement(entry, "category", {"term": group.play, "label": group.title})
            yield entry


def _entry(id: str, day: Date, title: str, page: str, said: list[Element]) -> Element:
    entry = Element("entry")
    _text(entry, "title", title)
    _text(entry, "id", id)
    _text(entry, "updated", _moment(day))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    if not said:
        _text(entry, "summary", title)
        return entry
    SubElement(SubElement(entry, "content", {"type": "xhtml"}), "div", {"xmlns": _XHTML}).extend(said)
    return entry


def _row(row: Row) -> Iterator[Element]:
    yield _paragraph(row_title(row), "strong")
    for change in row.changes:
        for line in details(change):
            yield _paragraph(line)
        for wording in change.wordings:
            yield _wording(wording)


def _wording(wording: Wording) -> Element:
    part = _paragraph(f"{wording.field}: ")
    for piece in shortened(wording.pieces):
        SubElement(part, _TAGS[piece.sign]).text = piece.text
    return part


def _paragraph(text: str, inner: str = "") -> Element:
    part = Element("p")
    (SubElement(part, inner) if inner else part).text = text
    return part


class _Links:
    """Addresses on the page of all editions; that of the site's top where a playbook has no such page."""

    def __init__(self, known: History, site: str) -> None:
        page = known.book.by_file.get(EDITIONS)
        self.page = (f"{site}{PAGE}" if page else site) if site else ("./" if page else "../")
        self.has_list = page is not None and LIST in page.body

    def to(self, edition: str) -> str:
        """Return where an edition stands in the list, which holds all of them with what each changed."""
        return f"{self.page}#{edition_anchor(edition)}" if self.has_list else self.page


def edition_anchor(edition: str) -> str:
    """Return the anchor of an edition in the list of all editions."""
    return f"edition-{edition.replace('.', '-')}"


def anchor(found: Changes) -> str:
    """Return the anchor on the page of all editions below which the changes since an edition stand."""
    return f"since-{found.old.replace('.', '-')}"


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _moment(day: Date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _id(*parts: str) -> str:
    # Made of names alone, so that it stays the same when the site moves to another address.
    return uuid.uuid5(uuid.NAMESPACE_URL, "cx-playbook-changes/" + "/".join(parts)).urn
