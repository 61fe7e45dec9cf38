"""Notes below tables: a page gives them once and then says "as above"; a part of the page may lack that place."""

from __future__ import annotations

from copy import deepcopy
from xml.etree.ElementTree import Element

from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import classes, having, words

_LIST, _ONCE, _ABOVE = "cx-readings__notes", "cx-readings__once", "cx-readings__above"


def repeat_notes(sheet: Sheet) -> None:
    """Put the notes that the page gave before in place of "as above" where the chapter has not given them yet."""
    if not sheet.chapter.sections:
        return
    page = list(having(sheet.page.article, _LIST))
    shown: set[str] = set()
    for notes in having(sheet.section, _LIST):
        above = next(having(notes, _ABOVE), None)
        if above is not None:
            _replace(notes, above, _given_before(page, notes), shown)
        shown |= {words(note) for note in notes}


def _given_before(page: list[Element], notes: Element) -> list[Element]:
    before = page[: page.index(notes)] if notes in page else []
    given = {words(note): note for one in before for note in one if _ONCE in classes(note)}
    return list(given.values())


def _replace(notes: Element, above: Element, given: list[Element], shown: set[str]) -> None:
    missing = [note for note in given if words(note) not in shown]
    # "As above" stays true where some of it stands above.
    kept = [above] if len(missing) < len(given) or not given else []
    place = list(notes).index(above)
    notes[place : place + 1] = [*kept, *(deepcopy(note) for note in missing)]
