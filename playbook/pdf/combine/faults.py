"""What keeps a page from becoming a chapter, said of the line of Markdown where it can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from playbook.model import Playbook
from playbook.pdf.combine.hollow import hollow_headings
from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import SVG, words
from playbook.pdf.volume import Chapter
from playbook.place import Place, Problem


def place_of(book: Playbook, sheet: Sheet, text: str) -> Place:
    """Return the first line of a chapter's Markdown that holds a text, or else the first line of its file."""
    document = book.by_file.get(sheet.chapter.source)
    if document is None:
        return Place(sheet.chapter.source)
    lines = document.body.split("\n")
    letters = _letters(text)
    exact = (number for number, line in enumerate(lines, start=1) if text and text in line)
    nearly = (number for number, line in enumerate(lines, start=1) if letters and letters in _letters(line))
    line = next(exact, None) or next(nearly, None)
    return document.at_body(line) if line is not None else Place(sheet.chapter.source)


def _letters(text: str) -> str:
    # What a page shows has lost the marks of Markdown.
    return "".join(character for character in text.casefold() if character.isalnum())


def no_page(chapter: Chapter) -> Problem:
    """Say that the site has no such page."""
    wrong = f"the built site has no page {chapter.url}"
    return Problem(Place(chapter.source), wrong, "build the site again: make site")


def no_section(book: Playbook, sheet: Sheet, id: str) -> Problem:
    """Say that a page lacks a section that a chapter is to show."""
    wrong = f"the page {sheet.chapter.url} has no section '{id}'"
    return Problem(place_of(book, sheet, id), wrong, "build the site again, or correct the page")


def dead_link(book: Playbook, sheet: Sheet, href: str) -> Problem:
    """Say that a link leads nowhere."""
    name = href.rpartition("#")[2] if "#" in href else href.strip("/").rpartition("/")[2]
    place = place_of(book, sheet, name)
    return Problem(place, f"the link to {href} leads nowhere in the built site", "correct the link, or build again")


def missing_picture(book: Playbook, sheet: Sheet, src: str) -> Problem:
    """Say that a picture's file is not there."""
    place = place_of(book, sheet, src.rpartition("/")[2])
    wrong = f"the picture {src} is not in the built site"
    return Problem(place, wrong, "add the file below docs/, or correct its name")


def no_source(book: Playbook, sheet: Sheet, id: str) -> Problem:
    """Say that a citation leads to no source."""
    id = id.removeprefix("source-")
    return Problem(place_of(book, sheet, id), f"the page cites '{id}' and does not list it", "build the site again")


def without_words(book: Playbook, sheet: Sheet) -> Iterator[Problem]:
    """Yield pictures and drawings that say nothing to people who cannot see them."""
    for picture in sheet.section.iter("img"):
        if not picture.get("alt", "").strip():
            name = picture.get("src", "").rpartition("/")[2]
            wrong = f"the picture {name} has no words for people who cannot see it"
            yield Problem(place_of(book, sheet, name), wrong, "write them: ![what it shows](file)")
    for drawing in sheet.section.iter(f"{SVG}svg"):
        title = drawing.find(f"{SVG}title")
        if title is None or not words(title):
            wrong = "a drawing has no title"
            yield Problem(
                place_of(book, sheet, "viewBox"), wrong, "add <title>what it shows</title> as its first element"
            )


def empty_sections(book: Playbook, sheet: Sheet) -> Iterator[Problem]:
    """Yield headings with nothing below them."""
    for _, heading in hollow_headings(sheet.section):
        text = words(heading).rstrip("#").strip()
        wrong = f"the section '{text}' is empty"
        place = place_of(book, sheet, f"# {text}")
        yield Problem(place, wrong, "write what belongs there, or remove the heading")


def double_id(book: Playbook, sheet: Sheet, id: str) -> Problem:
    """Say that two elements of a page have one id."""
    wrong = f"the id '{id}' stands twice on the page"
    return Problem(place_of(book, sheet, f"#{id}"), wrong, "give one of the two another id")


def in_volume(book: Playbook, root: Element) -> Iterator[Problem]:
    """Yield form fields that have one name: viewers would fill them in together."""
    names = Counter(one.get("name", "") for one in root.iter() if one.tag in ("input", "select", "textarea"))
    for name in [name for name, count in names.items() if count > 1]:
        item = book.items.get(name)
        place = item.place if item is not None else Place("data/print.yml")
        wrong = f"the field '{name}' stands {names[name]} times in one PDF"
        yield Problem(place, wrong, "give each item an id of its own, and name each checklist once")
