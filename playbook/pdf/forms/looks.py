"""What stands in a field as every viewer shows it: the drawing of a tick, of one line, of several lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from playbook.pdf.forms.breaking import cut, lines
from playbook.pdf.forms.face import Face, unseen

SMALLEST = 6.0
LEADING = 1.22
PAD = 2.0
FONT = "FieldText"  # the typeface with all its letters, by glyph number
TYPED = "Field"  # the same for programs that write Western letters by their code


class Field(NamedTuple):
    """The inside of a field: width and height in points, the size of its letters, a color ("0 0 0" to "1 1 1")."""

    width: float
    height: float
    size: float = 9.0
    color: str = "0 0 0"
    several_lines: bool = False


class Text(NamedTuple):
    """A text, the field it stands in, and the size of its letters in points."""

    words: str
    field: Field
    size: float


class Look(NamedTuple):
    """A drawing; whether letters were missing, whether the text is longer than the field, the size of its letters."""

    drawing: bytes
    missing: bool = False
    cut: bool = False
    size: float = 0


def tick(width: float, height: float, color: str = "0 0 0") -> bytes:
    """Draw a tick that fills a box."""
    thick = _number(min(width, height) * 0.14)
    points = ((0.2, 0.52), (0.42, 0.26), (0.82, 0.76))
    path = " ".join(
        f"{_number(width * x)} {_number(height * y)} {'l' if n else 'm'}" for n, (x, y) in enumerate(points)
    )
    return f"q {color} RG {thick} w 1 J 1 j {path} S Q".encode()


def written(face: Face, text: str, field: Field) -> Look:
    """Draw a text; letters shrink to 6 points before the end of a long text is left out."""
    text = text.replace("\t", "    ")
    if not text.strip():
        return Look(b"/Tx BMC EMC")
    size, rows, is_cut = _fitted(face, text if field.several_lines else text.replace("\n", " "), field)
    missing = not all(face.has(letter) for letter in text if letter != "\n")
    clip = f"1 1 {_number(field.width - 2)} {_number(field.height - 2)} re W n"
    drawn = " ".join(_drawn(face, rows, size, field))
    return Look(
        f"/Tx BMC q {clip} {field.color} rg {field.color} RG 0.5 w {drawn} Q EMC".encode(), missing, is_cut, size
    )


def _fitted(face: Face, text: str, field: Field) -> tuple[float, list[str], bool]:
    width, size = field.width - 2 * PAD, field.size
    while True:
        rows = lines(face, text, size, width) if field.several_lines else [text]
        room = max(1, int((field.height - PAD) / (size * LEADING))) if field.several_lines else 1
        fits = len(rows) <= room and all(face.width(row, size) <= width for row in rows)
        if fits or size <= SMALLEST:
            break
        size = max(SMALLEST, size - 0.5)
    if fits:
        return size, rows, False
    last = cut(face, rows[room - 1], size, width, more=len(rows) > room)
    return size, [*rows[: room - 1], last], True


def _drawn(face: Face, rows: list[str], size: float, field: Field) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield from _row(face, row, size, _baseline(face, size, field) - number * size * LEADING)


def _baseline(face: Face, size: float, field: Field) -> float:
    above, below = face.ascent * size / 1000, -face.descent * size / 1000
    if field.several_lines:
        return field.height - PAD - above
    return (field.height - above - below) / 2 + below


def _row(face: Face, row: str, size: float, y: float) -> Iterator[str]:
    x, run, start = PAD, "", PAD
    for letter in row:
        glyph = face.glyphs.get(ord(letter))
        if glyph is not None:
            start, run = (start, run) if run else (x, "")
            run += f"{glyph:04x}"
        elif not unseen(letter):
            yield from _run(run, start, y, size)
            run = ""
            yield f"{_number(x + 0.1 * size)} {_number(y)} {_number(0.45 * size)} {_number(0.65 * size)} re S"
        x += face.advance(letter) * size / 1000
    yield from _run(run, start, y, size)


def _run(run: str, x: float, y: float, size: float) -> Iterator[str]:
    if run:
        yield f"BT /{FONT} {_number(size)} Tf {_number(x)} {_number(y)} Td <{run}> Tj ET"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
