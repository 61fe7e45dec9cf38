"""The pages of a volume as chapters that know of each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from playbook.model import Playbook
from playbook.pdf.combine import faults
from playbook.pdf.combine.chosen import choose_sections
from playbook.pdf.combine.drawings import redraw
from playbook.pdf.combine.hollow import drop_empty, drop_hollow
from playbook.pdf.combine.ids import own_ids
from playbook.pdf.combine.items import complete_items
from playbook.pdf.combine.links import Links
from playbook.pdf.combine.notes import repeat_notes
from playbook.pdf.combine.page import read_page
from playbook.pdf.combine.pictures import find_pictures
from playbook.pdf.combine.screen import drop_screen
from playbook.pdf.combine.sheet import Sheet, new_sheet
from playbook.pdf.combine.sources import Sources
from playbook.pdf.combine.tables import fit_tables
from playbook.pdf.combine.terms import Terms
from playbook.pdf.volume import Volume
from playbook.place import Problem


@dataclass
class Chapters:
    """All chapters by their address below the site, and what they have in common."""

    sheets: dict[str, Sheet] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    language: str = "en"
    web: str = ""

    def __post_init__(self) -> None:
        self.sources, self.terms = Sources(), Terms(self.sheets)


def make_chapters(book: Playbook, site: Path, volume: Volume) -> Chapters:
    """Read the pages of a volume and make chapters of them."""
    made = Chapters()
    _read(made, book, site, volume)
    for sheet in made.sheets.values():
        _settle(made, book, sheet)
    links = Links(made.sheets, site, made.web)
    for sheet in made.sheets.values():
        made.problems += [faults.dead_link(book, sheet, href) for href in links.lead(sheet)]
        made.problems += [faults.missing_picture(book, sheet, src) for src in find_pictures(sheet, site)]
    return made


def _read(made: Chapters, book: Playbook, site: Path, volume: Volume) -> None:
    for chapter in volume.chapters:
        page = read_page(site, chapter)
        if page is None:
            made.problems.append(faults.no_page(chapter))
            continue
        made.language = page.language
        if page.web.endswith(chapter.url):
            made.web = page.web.removesuffix(chapter.url)
        made.sheets[chapter.url] = new_sheet(page, book)


def _settle(made: Chapters, book: Playbook, sheet: Sheet) -> None:
    made.problems += faults.empty_sections(book, sheet)
    drop_screen(sheet.section)
    made.problems += [faults.no_section(book, sheet, id) for id in choose_sections(sheet)]
    repeat_notes(sheet)
    complete_items(sheet, book)
    redraw(sheet.section)
    drop_empty(sheet.section)
    fit_tables(sheet.section)
    made.problems += faults.without_words(book, sheet)
    made.problems += [faults.no_source(book, sheet, id) for id in made.sources.gather(sheet)]
    drop_hollow(sheet.section)
    made.problems += [faults.double_id(book, sheet, id) for id in own_ids(sheet)]
    made.terms.gather(sheet)
