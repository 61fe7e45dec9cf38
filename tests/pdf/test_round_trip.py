"""A plan goes into a PDF, other programs fill in more, and a plan comes out with nothing lost."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Pdf
from pikepdf.form import DefaultAppearanceStreamGenerator, Form
from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from playbook.pdf.forms.fill import fill
from tests.pdf import vera
from tests.unit.pdf.small_form import CREWS, HORN, ITEMS, LENS, OWN, answers, blank, plan, read_again

LATIN = "Zoë Núñez, João"
LINES = "First: £5 – “yes”.\nSecond line.\n\nFourth."
WORLD = "Łucja 😀 👩‍🚒 שלום مرحبا 日本\nsecond line"
PLAN = plan(
    {"id": HORN, "status": "done", "text": ITEMS[HORN], "evidence": "https://a.example", "note": WORLD, "next": True},
    {"id": "gone.item", "status": "not-applicable", "reason": "Long gone: " + WORLD},
    own=({"id": OWN, "text": ITEMS[OWN], "owner": "שלום", "play": "listen"},),
    seen=[HORN, CREWS],
)
KEPT = {
    HORN: {"status": "done", "evidence": "https://a.example", "note": WORLD, "next": True},
    "gone.item": {"status": "not-applicable", "reason": "Long gone: " + WORLD},
    OWN: {"owner": "שלום", "play": "listen"},
}
MORE = {
    CREWS: {"status": "doing", "owner": LATIN, "due": "2027-01-15", "note": LINES},
    LENS: {"status": "done"},
}
TEXTS = {
    f"status.{CREWS}": "doing",
    f"owner.{CREWS}": LATIN,
    f"due.{CREWS}": "1/15/2027",
    f"note.{CREWS}": LINES,
}


def pypdf(pdf: bytes, incremental: bool = False) -> bytes:
    writer = PdfWriter(BytesIO(pdf), incremental=incremental) if incremental else PdfWriter(clone_from=BytesIO(pdf))
    for page in writer.pages:
        writer.update_page_form_field_values(page, {**TEXTS, LENS: "/on"}, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def pypdf_values_alone(pdf: bytes) -> bytes:
    """Write values as a small script does: no looks, and only the value of a box."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    for page in writer.pages:
        for one in page["/Annots"]:
            field = one.get_object()
            name = _full_name(field)
            if name in TEXTS:
                field[NameObject("/V")] = TextStringObject(TEXTS[name])
            if name == LENS:
                field[NameObject("/V")] = NameObject("/on")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _full_name(field: Any) -> str:
    above = f"{_full_name(field['/Parent'].get_object())}." if "/Parent" in field else ""
    return f"{above}{field['/T']}"


def pikepdf(pdf: bytes) -> bytes:
    with Pdf.open(BytesIO(pdf)) as opened:
        form = Form(opened, DefaultAppearanceStreamGenerator)
        form[f"status.{CREWS}"].options[1].select()
        form[LENS].checked = True
        for name in list(TEXTS)[1:]:
            form[name].value = TEXTS[name]
        out = BytesIO()
        opened.save(out)
    return out.getvalue()


def chromium(pdf: bytes) -> bytes:
    """Fill it with the PDF viewer of Chromium, which draws and saves by itself."""
    out = BytesIO()
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        for page in document:
            for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
                annotation = pdfium.FPDFPage_GetAnnot(page, number)
                _type(document.formenv, page, annotation)
                pdfium.FPDFPage_CloseAnnot(annotation)
        pdfium.FORM_ForceToKillFocus(document.formenv)
        document.save(out)
    return out.getvalue()


def _type(form: object, page: object, annotation: object) -> None:
    size = pdfium.FPDFAnnot_GetFormFieldName(form, annotation, None, 0)
    if size <= 2:
        return
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size)
    name = bytes(buffer).decode("utf-16-le").rstrip("\0")
    if name in TEXTS or name == LENS:
        assert pdfium.FORM_SetFocusedAnnot(form, annotation)
    if name == LENS:
        pdfium.FORM_OnChar(form, page, ord(" "), 0)
    elif name.startswith("status.") and name in TEXTS:
        assert pdfium.FORM_SetIndexSelected(form, page, 1, True)
    elif name in TEXTS:
        text = f"{TEXTS[name]}\0".encode("utf-16-le")
        pdfium.FORM_ReplaceSelection(form, page, (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text))


PROGRAMS = [pypdf, lambda pdf: pypdf(pdf, incremental=True), pypdf_values_alone, pikepdf, chromium]
NAMES = ["pypdf", "pypdf-incremental", "pypdf-values-alone", "pikepdf", "chromium"]


@pytest.mark.parametrize("program", PROGRAMS, ids=NAMES)
def test_nothing_is_lost(program: Callable[[bytes], bytes]) -> None:
    filled = read_again(program(fill(blank(), PLAN)))
    assert answers(filled) == KEPT | MORE
    assert list(filled.plan.seen) == [HORN, CREWS]
    assert [note for note in filled.notes if "month/day/year" not in note] == []


@pytest.mark.parametrize("program", PROGRAMS, ids=NAMES)
def test_a_blank_pdf_is_filled(program: Callable[[bytes], bytes]) -> None:
    assert answers(read_again(program(blank()))) == MORE | {OWN: {}}


@pytest.mark.parametrize("program", PROGRAMS, ids=NAMES)
def test_what_was_filled_elsewhere_can_be_filled_anew(program: Callable[[bytes], bytes]) -> None:
    again = fill(program(fill(blank(), PLAN)), plan({"id": CREWS, "owner": "Ben"}))
    assert answers(read_again(again)) == {CREWS: {"owner": "Ben"}, OWN: {}}


def test_letters_of_many_scripts_pass_verapdf(tmp_path: Path) -> None:
    vera.need_java()
    file = tmp_path / "filled.pdf"
    file.write_bytes(fill(blank(), PLAN))
    assert vera.check([file])[0].broken == ()


def test_an_incremental_save_keeps_every_byte_of_what_was_there() -> None:
    before = fill(blank(), PLAN)
    assert pypdf(before, incremental=True).startswith(before)


def test_an_emoji_in_chromium_is_restored_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TEXTS, f"note.{CREWS}", "Party 🎉!")
    known = fill(blank(), plan({"id": CREWS, "note": "Party 🎉"}))
    filled, unknown = read_again(chromium(known)), read_again(chromium(blank()))
    assert "🎉" in answers(filled)[CREWS]["note"]
    assert not any("nobody types" in note for note in filled.notes)
    assert "🎉" in answers(unknown)[CREWS]["note"] or any("nobody types (U+F389)" in note for note in unknown.notes)
