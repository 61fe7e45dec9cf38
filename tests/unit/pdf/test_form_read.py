"""A plan out of a filled PDF."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, PageCopyWarning, Pdf, Stream, String

from playbook.pdf.forms.fill import fill
from playbook.pdf.forms.found import found_fields
from playbook.pdf.forms.plan_text import plan_text
from tests.unit.pdf.small_form import (
    CREWS,
    HORN,
    ITEMS,
    LENS,
    OWN,
    answers,
    blank,
    changed,
    plan,
    read_again,
    typed,
)

FULL = plan(
    {"id": HORN, "text": ITEMS[HORN], "status": "done", "evidence": "https://a.example", "next": True, "note": " a \n"},
    {"id": CREWS, "status": "not-applicable", "reason": "No crews.", "text": "Old words"},
    {"id": "gone.item", "status": "doing", "text": "Gone"},
    own=(
        {"id": OWN, "text": ITEMS[OWN], "play": "listen", "when": "before"},
        {"id": "own.other", "text": "Elsewhere", "due": "2027-01-01"},
    ),
    seen=[HORN],
)


def test_a_blank_pdf_is_an_empty_plan() -> None:
    filled = read_again(blank())
    assert filled.notes == ("No field is filled in: is this the copy that you saved?",)
    assert (filled.plan.playbook, filled.plan.edition) == ("The Lighthouse Playbook", "2026.1")
    assert (filled.plan.saved, filled.plan.name) == ("2026-11-23T08:00:00Z", "")
    assert filled.plan.items == ()
    assert "seen" not in plan_text(filled.plan)


def test_what_a_person_filled_in() -> None:
    values: dict[str, str | bool] = {
        HORN: True,
        f"status.{CREWS}": "doing",
        f"owner.{CREWS}": "Ana Łukasz",
        f"due.{CREWS}": "2027-01-15",
        f"note.{CREWS}": "One.\rTwo.\r\nThree 😀 שלום.",
    }
    filled = read_again(typed(blank(), values), name="Harbor")
    assert filled.notes == ()
    assert filled.plan.name == "Harbor"
    assert answers(filled) == {
        HORN: {"status": "done"},
        CREWS: {"status": "doing", "owner": "Ana Łukasz", "due": "2027-01-15", "note": "One.\nTwo.\nThree 😀 שלום."},
        OWN: {},
    }
    assert {item.id: item.text for item in filled.plan.items} == {HORN: ITEMS[HORN], CREWS: ITEMS[CREWS]}


def test_a_plan_comes_back_to_the_letter() -> None:
    filled = read_again(fill(blank(), FULL))
    assert filled.notes == ()
    expected = FULL.model_copy(update={"saved": "2026-11-23T08:00:00Z"})
    assert plan_text(filled.plan) == plan_text(expected)


def test_what_a_program_trims_is_no_change() -> None:
    before = plan({"id": HORN, "note": " a \n", "owner": "Ana "})
    trimmed = typed(fill(blank(), before), {f"note.{HORN}": "a", f"owner.{HORN}": " Ana"})
    assert answers(read_again(trimmed))[HORN] == {"note": " a \n", "owner": "Ana "}


def test_what_has_no_field_stays_when_a_field_changes() -> None:
    filled = read_again(typed(fill(blank(), FULL), {f"owner.{HORN}": "Ana", f"owner.{LENS}": "Ben"}))
    assert answers(filled) == {
        HORN: {"status": "done", "evidence": "https://a.example", "next": True, "note": " a \n", "owner": "Ana"},
        CREWS: {"status": "not-applicable", "reason": "No crews."},
        LENS: {"owner": "Ben"},
        OWN: {"play": "listen", "when": "before"},
        "gone.item": {"status": "doing"},
        "own.other": {"due": "2027-01-01"},
    }
    # Words that were written down stay; new answers get the words of the edition that the PDF is of.
    words = {item.id: item.text for item in filled.plan.items}
    assert (words[CREWS], words[LENS]) == ("Old words", ITEMS[LENS])


def test_an_answer_of_another_edition_does_not_get_words_of_this_one() -> None:
    older = plan({"id": HORN, "status": "doing"}, edition="2025.1")
    filled = read_again(typed(fill(blank(), older), {f"status.{LENS}": "doing"}))
    assert {item.id: item.text for item in filled.plan.items} == {HORN: "", LENS: ITEMS[LENS]}
    assert filled.plan.edition == "2025.1"


def test_a_field_that_was_emptied_is_blank() -> None:
    before = plan({"id": HORN, "status": "doing", "owner": "Ana", "due": "2027-01-01", "note": "Note"})
    emptied = {f"owner.{HORN}": "", f"due.{HORN}": "", f"note.{HORN}": " "}
    assert answers(read_again(typed(fill(blank(), before), dict(emptied)))) == {HORN: {"status": "doing"}, OWN: {}}


def test_an_answer_that_was_emptied_is_told() -> None:
    filled = read_again(typed(fill(blank(), plan({"id": HORN, "owner": "Ana"})), {f"owner.{HORN}": ""}))
    assert answers(filled) == {OWN: {}}
    (note,) = filled.notes
    assert note.startswith(f"1 answer was emptied or taken back: {HORN} (“{ITEMS[HORN]}”): no owner any more.")


def test_what_only_changed_is_not_taken_back() -> None:
    before = plan({"id": HORN, "status": "done", "owner": "Ana"})
    assert read_again(typed(fill(blank(), before), {f"status.{HORN}": "doing", f"owner.{HORN}": "Ben"})).notes == ()


@pytest.mark.parametrize(
    ("values", "answer", "note"),
    [
        ({"due": "1/15/2027"}, {"due": "2027-01-15"}, "read as month/day/year"),
        ({"due": "mid January"}, {"note": "Due date: mid January"}, "“mid January” is not a date like 2027-01-31"),
        ({"due": "soon", "note": "Call."}, {"note": "Call.\nDue date: soon"}, "“soon” is not a date"),
        ({"owner": "x" * 501}, {"owner": "x" * 500, "note": f"Owner: {'x' * 501}"}, "501 characters, where 500 fit"),
        ({"note": "y" * 10_001}, {"note": "y" * 10_000}, "10,001 characters, where 10,000 fit"),
        (
            {"status": "not-applicable", "note": "No\nhorn."},
            {"status": "not-applicable", "reason": "No horn.", "note": "No\nhorn."},
            "The note was taken as the reason",
        ),
        ({"status": "not-applicable", "owner": "Ana"}, {"owner": "Ana"}, "“Not applicable” needs a reason"),
        ({"status": "later", "owner": "Ana"}, {"owner": "Ana"}, "“later” is no status"),
    ],
)
def test_what_does_not_fit_is_told_and_kept(values: dict[str, str], answer: dict[str, Any], note: str) -> None:
    filled = read_again(typed(blank(), {f"{part}.{HORN}": value for part, value in values.items()}))
    assert answers(filled).get(HORN, {}) == answer
    assert len(filled.notes) == 1
    assert note in filled.notes[0] and HORN in filled.notes[0]


def test_everything_is_told_at_once() -> None:
    wrong = {f"due.{id}": "soon" for id in ITEMS} | {f"status.{id}": "half" for id in ITEMS}
    assert len(read_again(typed(blank(), dict(wrong))).notes) == 2 * len(ITEMS)


def test_a_field_of_nobody_is_told() -> None:
    def add(form: Pdf) -> None:
        field = Dictionary(FT=Name.Tx, T=String("remarks"), V=String("Do not lose me."))
        form.Root.AcroForm.Fields.append(form.make_indirect(field))

    (note,) = read_again(changed(blank(), add)).notes
    assert "“remarks” belongs to no item. It holds “Do not lose me.”" in note


def test_fields_that_are_gone_keep_their_answers() -> None:
    def drop(form: Pdf) -> None:
        roots = form.Root.AcroForm.Fields
        form.Root.AcroForm.Fields = Array([root for root in roots if str(root.T) == "own"])
        for page in form.pages:
            page.obj.Annots = Array([])

    filled = read_again(changed(fill(blank(), FULL), drop))
    assert answers(filled)[HORN]["status"] == "done"
    assert filled.notes[0].startswith(f"The PDF has lost fields: {HORN} (“{ITEMS[HORN]}”), {CREWS} (“")


def test_values_above_a_field_and_widgets_below_it_count() -> None:
    def split(form: Pdf) -> None:
        for field in found_fields(form):
            if field.name == f"owner.{HORN}":
                node = field.node
                widget = form.make_indirect(Dictionary(Subtype=Name.Widget, Rect=node.Rect, Parent=node))
                node.Kids, node.V = Array([widget]), String("Ana")
            if field.name == f"owner.{CREWS}":
                field.node.Parent.V = String("Ben")
                del field.node["/V"]

    found = answers(read_again(changed(blank(), split)))
    assert found[HORN]["owner"] == "Ana"
    assert found[CREWS]["owner"] == "Ben"


def test_fields_that_only_the_pages_hold_count() -> None:
    def forget(form: Pdf) -> None:
        form.Root.AcroForm.Fields = Array([])

    ticked = typed(blank(), {HORN: True})
    with pytest.warns(PageCopyWarning):
        forgotten = changed(ticked, forget)
    assert answers(read_again(forgotten))[HORN] == {"status": "done"}


def test_a_long_text_may_be_a_stream() -> None:
    def stream(form: Pdf) -> None:
        for field in found_fields(form):
            if field.name == f"note.{HORN}":
                field.node.V = Stream(form, "Zoë".encode("utf-16"))
            if field.name == f"note.{CREWS}":
                field.node.V = Stream(form, "Zoë".encode())

    found = answers(read_again(changed(blank(), stream)))
    assert found[HORN] == found[CREWS] == {"note": "Zoë"}


def test_a_tree_that_bites_its_tail_is_read() -> None:
    def loop(form: Pdf) -> None:
        root = form.Root.AcroForm.Fields[0]
        root.Kids.append(root)

    assert read_again(changed(blank(), loop)).plan.items == ()


def test_two_texts_for_one_field_are_told() -> None:
    def double(form: Pdf) -> None:
        for value in ("Ana", "Ben"):
            one = Dictionary(FT=Name.Tx, T=String(f"owner.{HORN}"), V=String(value))
            form.Root.AcroForm.Fields.append(form.make_indirect(one))

    filled = read_again(changed(blank(), double))
    assert answers(filled)[HORN] == {"owner": "Ana"}
    assert "several texts for its owner. The first was taken; the others: “Ben”" in filled.notes[0]


def test_one_field_that_is_gone_is_told() -> None:
    def drop(form: Pdf) -> None:
        gone = [field.node.objgen for field in found_fields(form) if field.name.startswith("note.")]
        form.Root.AcroForm.Fields = Array([root for root in form.Root.AcroForm.Fields if str(root.T) != "note"])
        for page in form.pages:
            page.obj.Annots = Array([one for one in page.obj.Annots if one.objgen not in gone])

    filled = read_again(changed(fill(blank(), FULL), drop))
    assert answers(filled)[HORN]["note"] == " a \n"
    (note,) = filled.notes
    assert note.startswith(f"The PDF has lost fields: note of {HORN} (“{ITEMS[HORN]}”), note of {CREWS} (“")
