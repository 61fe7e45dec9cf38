"""Form fields that every viewer shows, fills and saves alike, whose names are the ids of the items."""

from __future__ import annotations

import re
from typing import NamedTuple

from playbook.pdf.finish.fields_font import face_of, typing_font, whole_font
from playbook.pdf.finish.fields_of_what import tell_what
from playbook.pdf.finish.fields_tree import field_tree
from playbook.pdf.finish.view import Array, Dictionary, Stream, String, View, Widget
from playbook.pdf.forms.face import Face
from playbook.pdf.forms.looks import FONT, TYPED, Field, tick, written
from playbook.pdf.forms.names import MOST, field_name

_FONT = re.compile(r"/(\S+) (\S+) Tf")
_COLOR = re.compile(r"(\S+ \S+ \S+) rg")
SEVERAL_LINES = 1 << 12


class _Fonts(NamedTuple):
    face: Face
    resources: Dictionary


def fields(view: View) -> None:
    """Give all fields their names, their place in the tree of fields, and a look of their own.

    Raises:
        PdfError: two fields have one name.
    """
    if "AcroForm" not in view.catalog:
        return
    widgets = list(view.widgets())
    fonts = _fonts(view, widgets)
    for widget in widgets:
        _dress(view, widget, fonts)
    view.catalog["AcroForm"] = form = Dictionary({"Fields": field_tree(view, map(_named, widgets))})
    if fonts is not None:
        form |= {"DR": fonts.resources, "DA": String(f"0 0 0 rg /{TYPED} 9 Tf")}
    tell_what(view, widgets)


def _named(widget: Widget) -> tuple[str, Dictionary]:
    return str(widget.field["T"].string), widget.field


def _fonts(view: View, widgets: list[Widget]) -> _Fonts | None:
    looks = [_wanted(widget.field) for widget in widgets if "DA" in widget.field]
    if not looks:
        return None
    font = view.font(looks[0][0])
    face = face_of(view, font)
    both = Dictionary({FONT: whole_font(view, font), TYPED: typing_font(view, font, face)})
    return _Fonts(face, Dictionary({"Font": both}))


def _wanted(field: Dictionary) -> tuple[str, float, str]:
    """Return what WeasyPrint wants a field's text to look like: font, size, color."""
    text = field["DA"].data.decode("latin-1")
    font, color = _FONT.search(text), _COLOR.search(text)
    assert font is not None, text
    return font[1], float(font[2]), color[1].lstrip("(") if color else "0 0 0"


def _dress(view: View, widget: Widget, fonts: _Fonts | None) -> None:
    field = widget.field
    x1, y1, x2, y2 = field["Rect"]
    field["Rect"] = Array((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    width, height = abs(x2 - x1), abs(y2 - y1)
    if field["FT"] == "/Btn":
        _dress_box(view, field, width, height)
    elif fonts is not None:
        _dress_text(view, field, fonts, width, height)
    name = field_name(_named(widget)[0])
    if name is not None and name.part in MOST:
        field["MaxLen"] = MOST[name.part]


def _dress_box(view: View, field: Dictionary, width: float, height: float) -> None:
    color = " ".join(f"{part:g}" for part in field["MK"]["BC"])
    looks = {"on": tick(width, height, color), "Off": b""}
    field["AP"] = Dictionary(
        {"N": Dictionary({name: _drawing(view, look, width, height) for name, look in looks.items()})}
    )
    # The border is painted on the page; a second one would come with the first click.
    field["MK"] = Dictionary({"CA": String("4")})


def _dress_text(view: View, field: Dictionary, fonts: _Fonts, width: float, height: float) -> None:
    _, size, color = _wanted(field)
    several = bool(field.get("Ff", 0) & SEVERAL_LINES) and field["FT"] == "/Tx"
    field["DA"] = String(f"{color} rg /{TYPED} {size:g} Tf")
    look = written(fonts.face, _shown(field), Field(width, height, size, color, several))
    field["AP"] = Dictionary({"N": _drawing(view, look.drawing, width, height, fonts.resources)})


def _shown(field: Dictionary) -> str:
    """Return the text that a field shows; a list without a choice shows its first one, as browsers do."""
    if field["FT"] == "/Tx":
        return str(field["V"].string)
    options = {value.string: word.string for value, word in field["Opt"]}
    if field["V"].string not in options:
        field["V"] = next(iter(field["Opt"]))[0]
    return str(options[field["V"].string])


def _drawing(view: View, look: bytes, width: float, height: float, resources: Dictionary | None = None) -> bytes:
    box = Array((0, 0, width, height))
    kind = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources or Dictionary()}
    return view.add(Stream([look], Dictionary(kind)))
