"""A plan's answers in a PDF."""

from __future__ import annotations

import json
import re
from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from playbook.model.plan_file import PlanFile
from playbook.pdf.forms import other_letters, plan_text
from playbook.pdf.forms.errors import LongPlanError
from playbook.pdf.forms.fill import fill, filling
from playbook.pdf.forms.found import found_fields
from playbook.pdf.pdf_error import NoPangoError
from tests.unit.pdf.small_form import (
    CREWS,
    HORN,
    ITEMS,
    LENS,
    OWN,
    answers,
    blank,
    changed,
    fields,
    plan,
    read_again,
    typed,
)

DONE = {"id": HORN, "status": "done", "owner": "Zoë Łuć", "due": "2027-01-15", "note": "One.\nTwo."}


def look(pdf: bytes, name: str) -> bytes:
    with fields(pdf) as found:
        return bytes(found[name].node.AP.N.read_bytes())


def test_values_stand_in_their_fields() -> None:
    with fields(fill(blank(), plan(DONE, {"id": CREWS, "status": "doing"}))) as found:
        texts = {name: field.text for name, field in found.items() if HORN in name and field.kind != "/Btn"}
        assert texts == {
            f"status.{HORN}": "done",
            f"owner.{HORN}": "Zoë Łuć",
            f"due.{HORN}": "2027-01-15",
            f"note.{HORN}": "One.\nTwo.",
        }
        assert found[HORN].node.V == found[HORN].node.AS == Name("/on")
        assert found[CREWS].node.V == found[CREWS].node.AS == Name.Off
        assert found[f"status.{CREWS}"].text == "doing"
        assert found[f"status.{LENS}"].text == "to-do"


def test_every_viewer_shows_them() -> None:
    before, after = blank(), fill(blank(), plan(DONE))
    for part in ("status", "owner", "due", "note"):
        assert look(after, f"{part}.{HORN}") != look(before, f"{part}.{HORN}"), part
        assert b"Tj" in look(after, f"{part}.{HORN}")
    assert look(after, f"note.{HORN}").count(b"Tj") == 2


def test_a_plan_takes_the_place_of_what_was_there() -> None:
    again = fill(fill(blank(), plan(DONE)), plan({"id": CREWS, "status": "done"}))
    assert answers(read_again(again)) == {CREWS: {"status": "done"}, OWN: {}}


def test_the_plan_lies_inside_once() -> None:
    again = fill(fill(blank(), plan(DONE)), plan({"id": "gone.item", "evidence": "https://a.example"}))
    with Pdf.open(BytesIO(again)) as form:
        assert sorted(form.attachments) == ["cx-plan.json", "cx-playbook.json"]
        spec = form.attachments["cx-plan.json"].obj
        assert str(spec.F) == str(spec.UF) == "cx-plan.json"
        assert str(spec.Desc) and spec.AFRelationship == Name.Data
        told = json.loads(spec.EF.F.read_bytes())
    assert told["items"] == [{"id": "gone.item", "evidence": "https://a.example"}]
    assert told["name"] == "North coast"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert fill(blank(), plan(DONE)) == fill(blank(), plan(DONE))


def test_no_viewer_is_asked_to_draw_fields_anew() -> None:
    for words in ("Zoë", "שלום 😀"):
        with Pdf.open(BytesIO(fill(blank(), plan({"id": HORN, "note": words})))) as form:
            assert "/NeedAppearances" not in form.Root.AcroForm


def test_letters_of_other_scripts_are_drawn() -> None:
    # DejaVu or any other typeface of the machine may lack the last one; then a box stands in its place.
    filled = fill(blank(), plan({"id": HORN, "owner": "Łucja שלום", "note": "مرحبا\n日"}))
    with fields(filled) as found:
        owner, note = found[f"owner.{HORN}"], found[f"note.{HORN}"]
        assert (owner.text, note.text) == ("Łucja שלום", "مرحبا\n日")
        for field in (owner, note):
            drawing = field.node.AP.N
            assert b"BDC" not in drawing.read_bytes()
            assert [float(edge) for edge in drawing.BBox] == pytest.approx(
                [0, 0, float(field.node.Rect[2] - field.node.Rect[0]), float(field.node.Rect[3] - field.node.Rect[1])],
                abs=0.1,
            )


def test_a_letter_that_no_typeface_has_is_told_and_kept() -> None:
    # A letter of the private use area belongs to no script.
    filled = filling(blank(), plan({"id": HORN, "owner": "a\U0010fffd b"}))
    assert "U+10FFFD" in "".join(filled.notes)
    assert answers(read_again(filled.pdf))[HORN] == {"owner": "a\U0010fffd b"}


def test_without_pango_boxes_stand_in_for_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_pango(*_: object) -> bytes:
        raise NoPangoError()

    form = blank()
    monkeypatch.setattr(other_letters, "render", no_pango)
    filled = filling(form, plan({"id": HORN, "owner": "שלום"}))
    assert "no typeface for some letters" in "".join(filled.notes)
    assert look(filled.pdf, f"owner.{HORN}").count(b"re S") == 4


@pytest.mark.parametrize(
    ("answer", "more", "note"),
    [
        ({"id": "gone.item", "status": "doing"}, {}, "gone.item: this PDF has no fields"),
        (
            {"id": HORN, "note": "word " * 2000},
            {},
            f"note of {HORN} (“{ITEMS[HORN]}”): the text is longer than its field",
        ),
        ({"id": HORN, "status": "doing"}, {"edition": "2025.2"}, "of edition 2025.2, and the PDF of edition 2026.1"),
        ({"id": HORN, "status": "doing"}, {"playbook": "Another"}, "another playbook, “Another”"),
    ],
)
def test_what_a_person_should_know(answer: dict[str, str], more: dict[str, str], note: str) -> None:
    (told,) = filling(blank(), plan(answer, **more)).notes
    assert note in told


FULL = plan(DONE, {"id": "gone.item", "evidence": "https://a.example"}, own=({"id": OWN, "text": ITEMS[OWN]},))


def test_what_the_pdf_held_and_the_plan_lacks_is_told() -> None:
    held = typed(fill(blank(), FULL), {f"owner.{CREWS}": "Ben", f"status.{LENS}": "doing"})
    wanted = plan({**DONE, "owner": "Ana"}, {"id": LENS, "status": "doing", "note": "More"})
    told = filling(held, wanted).notes[0]
    assert told.startswith("The PDF held 4 answers that the plan does not have, or has otherwise: ")
    assert [id in told for id in (HORN, CREWS, "gone.item", OWN, LENS)] == [True] * 4 + [False]
    assert "'playbook plan from-pdf'" in told


def test_what_the_plan_has_as_well_is_not_told() -> None:
    held = typed(fill(blank(), FULL), {f"due.{CREWS}": "soon", f"note.{LENS}": "More"})
    assert not any("held" in note for note in filling(held, read_again(held).plan).notes)
    assert not any("held" in note for note in filling(blank(), FULL).notes)


def test_a_ticked_pdf_without_its_attachments_holds_answers() -> None:
    def strip(form: Pdf) -> None:
        del form.Root.Names["/EmbeddedFiles"]

    held = changed(typed(blank(), {HORN: True}), strip)
    (told,) = filling(held, plan()).notes
    assert told.startswith(f"The PDF held 1 answer that the plan does not have, or has otherwise: {HORN}")


def test_nothing_to_say_where_all_fits() -> None:
    assert filling(blank(), plan(DONE, own=({"id": OWN, "text": ITEMS[OWN]},))).notes == ()


def test_all_fields_of_one_name_get_the_answer() -> None:
    def double(form: Pdf) -> None:
        for name, kind in ((f"owner.{HORN}", Name.Tx), (HORN, Name.Btn)):
            place = Dictionary(FT=kind, T=String(name), Subtype=Name.Widget, Rect=Array([0, 0, 90, 20]))
            form.Root.AcroForm.Fields.append(form.make_indirect(place))

    filled = fill(changed(blank(), double), plan({"id": HORN, "owner": "Ana", "status": "done"}))
    with Pdf.open(BytesIO(filled)) as form:
        found = [(field.kind, field.text) for field in found_fields(form) if field.name in (HORN, f"owner.{HORN}")]
    assert sorted(found) == [("/Btn", "on"), ("/Btn", "on"), ("/Tx", "Ana"), ("/Tx", "Ana")]
    assert answers(read_again(filled))[HORN] == {"owner": "Ana", "status": "done"}


@pytest.mark.parametrize("wanted", ["0.0", "1000000", "1" + "0" * 150, "1" * 500_000])
def test_letters_are_never_larger_than_their_field(wanted: str) -> None:
    def enlarge(form: Pdf) -> None:
        for field in found_fields(form):
            if field.name == f"owner.{HORN}":
                field.node.DA = String(f"0 0 0 rg /Field {wanted} Tf")

    drawn = look(fill(changed(blank(), enlarge), plan({"id": HORN, "owner": "Ana"})), f"owner.{HORN}")
    (size,) = re.findall(rb"/FieldText (\S+) Tf", drawn)
    assert 0 < float(size) <= 6 / 25.4 * 72 + 0.001


def test_a_plan_that_is_too_large_is_not_put_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_text, "MOST_BYTES", 400)
    assert fill(blank(), plan({"id": HORN, "note": "x" * 100}))
    with pytest.raises(LongPlanError, match="bytes, and a plan has at most 400"):
        fill(blank(), plan({"id": HORN, "note": "x" * 400}))


def test_a_plan_inside_is_as_small_as_it_can_be() -> None:
    wanted = plan(*({"id": f"gone.item-{number}", "status": "done"} for number in range(50)))
    with Pdf.open(BytesIO(fill(blank(), wanted))) as form:
        content = form.attachments["cx-plan.json"].get_file().read_bytes()
    assert content.count(b"\n") == 0 and b'": ' not in content
    assert PlanFile.model_validate_json(content) == wanted
