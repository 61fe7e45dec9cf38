"""The typeface of the fields, whole and twice: for drawing any of its letters, and for other programs to write with."""

from __future__ import annotations

from playbook.pdf.finish.view import Array, Dictionary, View
from playbook.pdf.forms.face import Face

NAME = "/PublicSans-Regular"
PROGRAM = "FontFile2"
NONSYMBOLIC = 32
FIRST = 32


def face_of(view: View, font: Dictionary) -> Face:
    """Return the letters of an embedded font."""
    return Face.read(b"".join(view.at(_descriptor(view, font)[PROGRAM]).stream))


def whole_font(view: View, font: Dictionary) -> bytes:
    """Add the font for letters by glyph number. A name like ABCDEF+Name would say that letters were left out."""
    inner = Dictionary(view.at(font["DescendantFonts"][0]))
    inner["BaseFont"] = NAME
    inner["FontDescriptor"] = view.add(_renamed(view, font))
    return view.add(Dictionary(font | {"BaseFont": NAME, "DescendantFonts": Array([view.add(inner)])}))


def typing_font(view: View, font: Dictionary, face: Face) -> bytes:
    """Add the font for Western letters by their code in WinAnsi, which every program can write."""
    descriptor = _renamed(view, font)
    descriptor["Flags"] = NONSYMBOLIC
    return view.add(
        Dictionary(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": NAME,
                "Encoding": "/WinAnsiEncoding",
                "FirstChar": FIRST,
                "LastChar": 255,
                "Widths": Array(_width(face, code) for code in range(FIRST, 256)),
                "FontDescriptor": view.add(descriptor),
            }
        )
    )


def _width(face: Face, code: int) -> float:
    # What Windows leaves blank, a PDF shows as a bullet.
    letter = bytes([code]).decode("cp1252", errors="replace").replace("\ufffd", "•").replace("\x7f", "•")
    return round(face.advance(letter), 3)


def _descriptor(view: View, font: Dictionary) -> Dictionary:
    inner = view.at(font["DescendantFonts"][0])
    found: Dictionary = view.at(inner["FontDescriptor"])
    return found


def _renamed(view: View, font: Dictionary) -> Dictionary:
    return Dictionary(_descriptor(view, font) | {"FontName": NAME})
