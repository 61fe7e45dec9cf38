"""Tables that a page cannot hold as they are: many columns lie down on a wide sheet, long words may break."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from playbook.pdf.combine.tree import add_class, classes

# So many columns need a sheet that lies down; still more need small type as well.
WIDE = 9
VERY_WIDE = 15
# Longer than any word of English prose, shorter than the narrowest column that a table of ours has.
LONG_WORD = 24


def fit_tables(section: Element) -> None:
    """Mark the tables that are too wide for a standing page, and the cells with words too long for a column."""
    for box in list(section.iter()):
        if box.tag == "table" or "cx-table" in classes(box):
            table = box if box.tag == "table" else box.find("table")
            # A table in a box is marked by its box, which is what reaches into the margin.
            if table is not None and not (box is table and _is_boxed(section, table)):
                _mark(box, columns(table))
    for tag in ("td", "th"):
        for cell in section.iter(tag):
            if any(len(word) > LONG_WORD for word in "".join(cell.itertext()).split()):
                add_class(cell, "cx-long-words")


def columns(table: Element) -> int:
    """Return how many columns a table has."""
    return max((sum(_span(cell) for cell in row if cell.tag in ("td", "th")) for row in table.iter("tr")), default=0)


def _span(cell: Element) -> int:
    span = cell.get("colspan", "1")
    return int(span) if span.isdigit() else 1


def _is_boxed(section: Element, table: Element) -> bool:
    return any("cx-table" in classes(box) and box.find("table") is table for box in section.iter("div"))


def _mark(box: Element, number: int) -> None:
    if number >= WIDE:
        add_class(box, "cx-wide")
    if number >= VERY_WIDE:
        add_class(box, "cx-very-wide")
