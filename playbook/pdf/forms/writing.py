"""Writing into the fields of an open PDF: the value, and how every viewer shows it."""

from __future__ import annotations

import re

from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Rectangle, Stream, String

from playbook.pdf.forms.errors import BrokenPdfError, ForeignPdfError
from playbook.pdf.forms.face import MOST_BYTES, Face, NoFaceError
from playbook.pdf.forms.found import Found, each, text_of
from playbook.pdf.forms.looks import FONT, Field, Look, Text, tick, written
from playbook.pdf.forms.packed import NotUnpackedError, unpacked

SEVERAL_LINES = 1 << 12
LARGEST = 72.0  # points
LONGEST_LOOK = 200  # characters; the search for numbers in a much longer text would take hours
_NUMBER = r"\d+(?:\.\d+)?"
_SIZE = re.compile(rf"({_NUMBER}) Tf")
_COLOR = re.compile(rf"({_NUMBER} {_NUMBER} {_NUMBER}) rg")


class Writer:
    """Writes into fields; call `finish` at the end."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.others: list[tuple[Dictionary, Text]] = []
        try:
            self.fonts = pdf.Root.AcroForm.DR.Font
            inner = self.fonts[f"/{FONT}"].DescendantFonts[0]
            self.face = Face.read(unpacked(inner.FontDescriptor.FontFile2, MOST_BYTES))
        except (AttributeError, KeyError, IndexError, TypeError, NoFaceError, NotUnpackedError, PdfError):
            wrong = "this PDF does not have the typeface that a playbook's PDF has"
            raise ForeignPdfError(wrong, "fill a PDF as it was downloaded") from None

    def tick(self, field: Found, ticked: bool) -> None:
        """Set or take back the tick of a box."""
        states = [_on_state(widget) for widget in field.widgets]
        value = Name(next((state for state in states if state), "/on")) if ticked else Name.Off
        field.node.V = value
        for widget, state in zip(field.widgets, states, strict=True):
            if not state:
                self._draw_box(widget)
            widget.AS = Name(state or "/on") if ticked else Name.Off

    def write(self, field: Found, text: str) -> Look:
        """Write a text, or the code of a choice, into a field."""
        field.node.V = String(text)
        if "/RV" in field.node:
            del field.node["/RV"]
        looks = [self._draw(field, widget, _word(field, text)) for widget in field.widgets]
        return max(looks, key=lambda look: look.cut)

    def finish(self) -> tuple[str, ...] | None:
        """Draw the texts that need other typefaces, all at once.

        Returns the letters that this computer has no typeface for; None where it has none but the form's.
        """
        if not self.others:
            return ()
        from playbook.pdf.forms.other_letters import drawn

        found = drawn(self.pdf, [text for _, text in self.others])
        if found is None:
            return None
        for (widget, _), drawing in zip(self.others, found.drawings, strict=True):
            widget.AP = Dictionary(N=drawing)
        return found.without

    def _draw(self, field: Found, widget: Dictionary, text: str) -> Look:
        width, height = _size(widget)
        wanted = text_of(field.of("/DA"))[:LONGEST_LOOK]
        size, color = _SIZE.search(wanted), _COLOR.search(wanted)
        points = min(float(size[1]), height, LARGEST) if size and float(size[1]) > 0 else 9.0
        several = field.kind == "/Tx" and bool(field.flags & SEVERAL_LINES)
        inside = Field(width, height, points, color[1] if color else "0 0 0", several)
        look = written(self.face, text, inside)
        if look.missing:
            self.others.append((widget, Text(text, inside, look.size)))
        widget.AP = Dictionary(N=self._drawing(look.drawing, width, height))
        return look

    def _draw_box(self, widget: Dictionary) -> None:
        width, height = _size(widget)
        looks = {"/on": tick(width, height), "/Off": b""}
        widget.AP = Dictionary(N=Dictionary({name: self._drawing(look, width, height) for name, look in looks.items()}))

    def _drawing(self, look: bytes, width: float, height: float) -> Stream:
        box = Array([0, 0, round(width, 4), round(height, 4)])
        kind = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": box}
        return Stream(self.pdf, look, {**kind, "/Resources": Dictionary(Font=self.fonts)})


def _size(widget: Dictionary) -> tuple[float, float]:
    try:
        rectangle = Rectangle(*map(float, widget.get("/Rect", ())))
    except (TypeError, ValueError):
        raise BrokenPdfError("a field of this PDF has no place on its page", "use a PDF as it was downloaded") from None
    return float(rectangle.width), float(rectangle.height)


def _on_state(widget: Dictionary) -> str:
    """Return the name of the state in which a box shows a tick; blank where it has no drawing for it."""
    looks = widget.get("/AP")
    drawn = looks.get("/N") if isinstance(looks, Dictionary) else None
    names = list(drawn.keys()) if isinstance(drawn, Dictionary) else []
    return next((name for name in names if name != "/Off"), "")


def _word(field: Found, code: str) -> str:
    """Return the words that a list shows for a choice."""
    pairs = [pair for pair in each(field.of("/Opt")) if isinstance(pair, Array) and len(pair) == 2]
    return next((text_of(pair[1]) for pair in pairs if text_of(pair[0]) == code), code)
