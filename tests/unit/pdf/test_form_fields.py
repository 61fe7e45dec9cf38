"""Form fields as every viewer needs them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import SubElement

import pytest
from pikepdf import Dictionary, Name, Pdf

from playbook.pdf.forms.looks import FONT, TYPED
from playbook.pdf.pdf_error import PdfError
from playbook.pdf.render import render
from tests.unit.pdf.small_form import CREWS, HORN, ITEMS, MADE_BY, OWN, STATUSES, blank, fields, made, page

PARTS = ("", "status.", "owner.", "due.", "note.")


def tree(node: Any) -> dict[str, Any]:
    kids = {str(kid.T): tree(kid) for kid in node.get("/Kids", ())}
    assert all("." not in name for name in kids), "a partial name may hold no period"
    return kids


def test_every_item_has_its_box_and_four_fields_by_its_id() -> None:
    with fields(blank()) as found:
        assert set(found) == {f"{part}{id}" for id in ITEMS for part in PARTS}
        kinds = {name: field.kind for name, field in found.items()}
    assert {kinds[f"{part}{HORN}"]: part for part in PARTS[:3]} == {"/Btn": "", "/Ch": "status.", "/Tx": "owner."}


def test_names_are_a_real_tree() -> None:
    with Pdf.open(BytesIO(blank())) as form:
        roots = {str(root.T): tree(root) for root in form.Root.AcroForm.Fields}
    assert roots["listen"] == {"sound-horn": {}, "ask-crews": {}}
    assert roots["status"]["listen"] == {"sound-horn": {}, "ask-crews": {}}
    assert roots["note"]["own"] == {"k3f9a2": {}}


def test_every_field_has_a_name_for_people() -> None:
    with fields(blank()) as found:
        assert [name for name, field in found.items() if not field.label] == []
        assert found[HORN].label == ITEMS[HORN]
        assert found[f"status.{HORN}"].label == f"Status: {ITEMS[HORN]}"


def test_every_field_shows_something_without_a_viewer_having_to_draw_it() -> None:
    with Pdf.open(BytesIO(blank())) as form:
        assert "/NeedAppearances" not in form.Root.AcroForm
    with fields(blank()) as found:
        for name, field in found.items():
            look = field.node.AP.N
            if field.kind == "/Btn":
                assert set(look.keys()) == {"/on", "/Off"}, name
                assert field.node.AS == field.node.V == Name.Off
            else:
                assert b"/Tx BMC" in look.read_bytes(), name


def test_a_list_shows_its_first_choice_and_knows_all() -> None:
    with fields(blank()) as found:
        status = found[f"status.{CREWS}"]
        assert status.text == "to-do"
        assert {str(value): str(word) for value, word in status.of("/Opt")} == STATUSES
        assert b"Tj" in status.node.AP.N.read_bytes()


def test_nobody_can_type_more_than_a_plan_holds() -> None:
    with fields(blank()) as found:
        most = {name: one.of("/MaxLen") for name, one in found.items() if HORN in name}
    assert most == {
        HORN: None,
        f"status.{HORN}": None,
        f"owner.{HORN}": 500,
        f"due.{HORN}": None,
        f"note.{HORN}": 10_000,
    }


def test_any_program_can_write_with_a_typeface_that_is_inside_and_whole() -> None:
    with Pdf.open(BytesIO(blank())) as form:
        fonts = form.Root.AcroForm.DR.Font
        typing = fonts[f"/{TYPED}"]
        assert typing.Encoding == Name.WinAnsiEncoding
        assert len(typing.Widths) == typing.LastChar - typing.FirstChar + 1
        assert "/FontFile2" in typing.FontDescriptor
        # "ABCDEF+Name" would tell a viewer that letters were left out, and it would take another typeface.
        inner = fonts[f"/{FONT}"].DescendantFonts[0]
        named = [typing.BaseFont, typing.FontDescriptor.FontName, fonts[f"/{FONT}"].BaseFont]
        named += [inner.BaseFont, inner.FontDescriptor.FontName]
        assert {str(name) for name in named} == {"/PublicSans-Regular"}
    with fields(blank()) as found:
        assert all(f"/{TYPED} " in str(one.of("/DA")) for one in found.values() if one.kind != "/Btn")


def test_the_tab_key_follows_the_text_and_fields_are_printed() -> None:
    with Pdf.open(BytesIO(blank())) as form:
        for sheet in form.pages:
            assert sheet.obj.Tabs == Name.S
            for one in sheet.obj.Annots:
                left, bottom, right, top = map(float, one.Rect)
                assert left < right and bottom < top
                assert int(one.F) & 4


def test_a_blank_pdf_says_which_playbook_it_belongs_to() -> None:
    with Pdf.open(BytesIO(blank())) as form:
        assert str(form.docinfo["/Creator"]) == MADE_BY
        spec = form.attachments["cx-playbook.json"].obj
        assert isinstance(spec, Dictionary)
        assert str(spec.F) == str(spec.UF) == "cx-playbook.json"
        assert str(spec.Desc) and spec.AFRelationship == Name.Data
        told = json.loads(spec.EF.F.read_bytes())
    assert (told["playbook"], told["edition"]) == ("The Lighthouse Playbook", "2026.1")
    assert {item["id"]: item["text"] for item in told["items"]} == ITEMS


def test_the_same_page_gives_the_same_bytes() -> None:
    assert made(list(ITEMS.items())) == blank()


def test_a_page_without_fields_is_no_form() -> None:
    with Pdf.open(BytesIO(made([]))) as form:
        assert "/AcroForm" not in form.Root


def test_boxes_alone_need_no_typeface() -> None:
    root = page([])
    body = root.find("body")
    assert body is not None
    SubElement(SubElement(body, "p"), "input", type="checkbox", name=OWN, title="Paint the door.")
    with fields(render(root, Path(__file__).parent)) as found:
        assert list(found) == [OWN]


@pytest.mark.parametrize(
    ("items", "wrong"),
    [
        ([HORN, HORN], f"two form fields are called {HORN}"),
        (["status.listen", HORN], "the form field status.listen has the same name as a group of fields"),
        ([HORN, "status.listen"], "the form field status.listen has the same name as a group of fields"),
    ],
)
def test_fields_that_cannot_be_told_apart_stop_the_pdf(items: list[str], wrong: str) -> None:
    with pytest.raises(PdfError, match=wrong):
        made([(id, "Do it.") for id in items])
