"""Texts whose letters the form's own typeface does not have: Hebrew, Arabic, Chinese, emoji.

They are set like pages, which finds the typefaces that this computer has, joins letters and runs from right to left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from pikepdf import Array, Dictionary, Name, Operator, Pdf, Stream, parse_content_stream, unparse_content_stream

from playbook.pdf.forms.looks import LEADING, PAD, Text
from playbook.pdf.pdf_error import NoPangoError, PdfError
from playbook.pdf.render import render

BOX = "□"
# What a line does that is too long, in a field of one line and in one of several.
INSIDE = {False: "overflow:hidden;text-overflow:ellipsis", True: ""}
_NO_LETTER = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
_MARKS = (Operator("BDC"), Operator("BMC"), Operator("EMC"))
_EDGES = [f"@{side}-{place}{{content:none}}" for side in ("top", "bottom") for place in ("left", "center", "right")]
_EDGES += [f"@{side}-{place}{{content:none}}" for side in ("left", "right") for place in ("top", "middle", "bottom")]
_EDGES += [f"@{row}-{side}-corner{{content:none}}" for row in ("top", "bottom") for side in ("left", "right")]


class Drawn(NamedTuple):
    """A drawing for each text, and the letters that no typeface of this computer has."""

    drawings: list[Stream]
    without: tuple[str, ...]


def drawn(pdf: Pdf, texts: Sequence[Text]) -> Drawn | None:
    """Return drawings that belong to `pdf`, one per text; None where this computer cannot set texts like pages."""
    without: set[str] = set()
    while True:
        try:
            set_ = render(_html(texts, without), Path(__file__).parent)
        except NoPangoError:
            return None
        except PdfError as error:
            missing = {chr(int(code, 16)) for fault in error.faults for code in _NO_LETTER.findall(fault)}
            if not missing - without:
                return None
            without |= missing
            continue
        with Pdf.open(BytesIO(set_)) as pages:
            if len(pages.pages) != len(texts):
                return None
            return Drawn([_drawing(pdf, page.obj) for page in pages.pages], tuple(sorted(without)))


def _html(texts: Sequence[Text], without: Iterable[str]) -> Element:
    root = Element("html", lang="en")
    head = SubElement(root, "head")
    SubElement(head, "title").text = "Texts"
    SubElement(head, "style").text = "".join(_css(number, text) for number, text in enumerate(texts))
    body = SubElement(root, "body")
    shown = {ord(letter): "?" if letter == BOX else BOX for letter in without}
    for number, text in enumerate(texts):
        _add(body, number, text.words.translate(shown).translate(shown))
    return root


def _add(body: Element, number: int, words: str) -> None:
    field = SubElement(body, "div", {"class": f"t t{number}"})
    for line in words.split("\n"):
        SubElement(field, "div", dir=_direction(line)).text = line or "\N{NO-BREAK SPACE}"


def _css(number: int, text: Text) -> str:
    field, size = text.field, text.size
    red, green, blue = (float(part) * 100 for part in field.color.split())
    leading = size * LEADING if field.several_lines else field.height
    rows = max(1, int((field.height - PAD) / leading)) if field.several_lines else 1
    page = f"size:{field.width:.3f}pt {field.height:.3f}pt;margin:0;{''.join(_EDGES)}"
    return (
        f"@page t{number}{{{page}}}"
        f".t{number}{{page:t{number};font:{size}pt/{leading:.3f}pt 'Public Sans',sans-serif;"
        f"color:rgb({red}%,{green}%,{blue}%);padding:{'1.5pt' if field.several_lines else '0'} {PAD}pt 0;"
        f"white-space:{'pre-wrap' if field.several_lines else 'pre'};overflow:hidden;overflow-wrap:anywhere;"
        f"max-lines:{rows};block-ellipsis:auto;continue:discard;margin:0}}"
        f".t{number} div{{margin:0;text-align:start;{INSIDE[field.several_lines]}}}"
    )


def _direction(line: str) -> str:
    """Return where a line begins, from its first letter that runs one way."""
    first = next((kind for kind in map(unicodedata.bidirectional, line) if kind in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"


def _drawing(pdf: Pdf, page: Any) -> Stream:
    """Return a page as the drawing of a field: its tags go, as the field has one of its own."""
    painted = [one for one in parse_content_stream(page) if one.operator not in _MARKS]
    content = b"/Tx BMC q\n" + unparse_content_stream(painted) + b"\nQ EMC"
    kind = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([float(edge) for edge in page.MediaBox])}
    resources = pdf.copy_foreign(page.Resources) if page.Resources.is_indirect else _copied(pdf, page.Resources)
    return Stream(pdf, content, {**kind, "/Resources": resources})


def _copied(pdf: Pdf, resources: Any) -> Any:
    return Dictionary({key: pdf.copy_foreign(one) if one.is_indirect else one for key, one in resources.items()})
