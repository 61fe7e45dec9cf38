"""The pages of the built site become one document: cover, contents, parts, chapters, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from playbook.model import CaseStudy, Playbook
from playbook.pdf.combine import faults
from playbook.pdf.combine.chapters import Chapters, make_chapters
from playbook.pdf.combine.front import contents, cover, head, newest_review, opening
from playbook.pdf.combine.headings import set_levels
from playbook.pdf.combine.items import own_items
from playbook.pdf.combine.outline import Entry, chapter_entry, label_of
from playbook.pdf.combine.progress import progress_words
from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.team import asked, beyond_fields
from playbook.pdf.combine.tree import classes, element
from playbook.pdf.volume import Part, Volume
from playbook.place import Problem, in_order


@dataclass(frozen=True)
class Combined:
    """One document, addresses relative to the site's folder; it is right only where `problems` is empty."""

    root: Element
    problems: tuple[Problem, ...]


def combine(book: Playbook, site: Path, volume: Volume) -> Combined:
    """Return the volume as one tree, and everything that is wrong with its pages.

    Raises:
        NoPangoError: what reads HTML for WeasyPrint is not installed.
    """
    made = make_chapters(book, site, volume)
    body = Element("body", {"class": f"volume volume--{'chosen' if volume.plays else 'whole'}"})
    entries: list[Entry] = []
    for part in volume.parts:
        sheets = [made.sheets[chapter.url] for chapter in part.chapters if chapter.url in made.sheets]
        _add_part(body, part, sheets, book, entries)
    for section in _back(body, made, volume, book):
        set_levels(section, 1)
        body.append(section)
        entries.append(chapter_entry(section))
    day = newest_review(book, (chapter.source for chapter in volume.chapters))
    body.insert(0, contents(entries, volume))
    progress = progress_words(volume.plan, (item.id for item in asked(body))) if volume.plan else ""
    body.insert(0, cover(book, volume, day, made.web, progress))
    root = Element("html", {"lang": made.language})
    root.extend([head(book, volume, day), body])
    return Combined(root, tuple(in_order([*made.problems, *faults.in_volume(book, root)])))


def _back(body: Element, made: Chapters, volume: Volume, book: Playbook) -> Iterator[Element]:
    """Yield what follows the parts; each stands in the body before the next is asked for."""
    if volume.own:
        yield own_items(volume, book)
    answers = beyond_fields(body, volume.plan, volume.unset) if volume.plan else None
    yield from (one for one in (answers, made.terms.section(), made.sources.section()) if one is not None)


def _add_part(body: Element, part: Part, sheets: list[Sheet], book: Playbook, entries: list[Entry]) -> None:
    for sheet in sheets:
        set_levels(sheet.section, 2 if part.title else 1)
    if not part.title:
        body.extend(sheet.section for sheet in sheets)
        entries.extend(_line(sheet, book) for sheet in sheets)
        return
    # The part says that its chapters are case studies.
    lines = [chapter_entry(sheet.section, label_of(sheet.chapter, book, in_part=True)) for sheet in sheets]
    number = len([one for one in body if one.get("class") == "part"]) + 1
    # A play's own PDF has one such part at most, and numbers none.
    label = f"Part {number}" if "volume--whole" in classes(body) else ""
    section = element("section", class_="part", id=f"part-{number}")
    section.append(opening(part.title, part.about, label, lines))
    section.extend(sheet.section for sheet in sheets)
    body.append(section)
    entries.append(Entry(part.title, f"#part-{number}", label, tuple(lines)))


def _line(sheet: Sheet, book: Playbook) -> Entry:
    """Return a chapter's line with its sections; all case studies have the same ones, which would say nothing."""
    is_case = isinstance(book.by_file.get(sheet.chapter.source), CaseStudy)
    return chapter_entry(sheet.section, label_of(sheet.chapter, book), deep=not is_case)
