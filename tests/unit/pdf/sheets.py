"""The pages of a PDF as a viewer sees them: their size, their text, and where the words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2

# The narrowest margins of the design, in points; heads and page numbers stand in those above and below.
SIDE, ABOVE = 56.0, 12.0


class Box(NamedTuple):
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Sheet(NamedTuple):
    """One page: its size in points, its text, and the boxes of its pieces of text."""

    width: float
    height: float
    text: str
    boxes: tuple[Box, ...]


def sheets(pdf: bytes) -> Iterator[Sheet]:
    """Yield the pages of a PDF; what is written into its form fields is no text of a page."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        boxes = tuple(Box(*text.get_rect(number)) for number in range(text.count_rects()))
        yield Sheet(*page.get_size(), text.get_text_bounded(), boxes)
        text.close()
        page.close()
    document.close()


def outside_the_margins(pages: Iterable[Sheet]) -> list[tuple[int, Box]]:
    """Return the pieces of text that reach into a margin, each with its page, from 1."""
    return [
        (number, box)
        for number, page in enumerate(pages, start=1)
        for box in page.boxes
        if box.left < SIDE or box.right > page.width - SIDE + 1 or box.bottom < ABOVE or box.top > page.height - ABOVE
    ]
