"""What reading a filled PDF tells: what was taken back, what fits nowhere, and which item is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf, String

from playbook.pdf.forms.fill import fill
from tests.unit.pdf.small_form import CREWS, HORN, ITEMS, LENS, answers, blank, changed, plan, read_again, typed


def test_what_was_taken_back_in_part_is_told_with_the_words_of_my_plan() -> None:
    before = plan({"id": HORN, "status": "done", "owner": "Ana"}, {"id": CREWS, "due": "2027-01-01", "note": "A"})
    back = {HORN: False, f"status.{HORN}": "to-do", f"due.{CREWS}": "", f"note.{CREWS}": " ", f"owner.{LENS}": "Ben"}
    (note,) = read_again(typed(fill(blank(), before), dict(back))).notes
    assert note.startswith("2 answers were emptied or taken back: ")
    assert f"{HORN} (“{ITEMS[HORN]}”): no longer done" in note and LENS not in note
    assert "): no longer done; " in note and "): no due date any more and no note any more." in note
    buttons = (Path(__file__).parents[3] / "theme/js/plan/67-import.js").read_text(encoding="utf-8")
    for words in ("Open as a new plan", "Add to this plan"):
        assert f"“{words}”" in note and f'"{words}"' in buttons


@pytest.mark.parametrize(("part", "odd"), [("due", "soon"), ("owner", "x" * 501)])
def test_what_only_goes_to_the_note_is_no_reason(part: str, odd: str) -> None:
    wrong: dict[str, str | bool] = {f"status.{HORN}": "not-applicable", f"{part}.{HORN}": odd}
    filled = read_again(typed(blank(), wrong))
    assert {"status", "reason"}.isdisjoint(answers(filled)[HORN])
    assert "“Not applicable” needs a reason" in filled.notes[-1]
    noted = answers(read_again(typed(blank(), {**wrong, f"note.{HORN}": "No horn."})))[HORN]
    assert (noted["reason"], noted["note"].split("\n")[0]) == ("No horn.", "No horn.")


def test_a_note_names_the_item_as_the_pdf_shows_it() -> None:
    (note,) = read_again(typed(blank(), {f"due.{CREWS}": "soon"})).notes
    assert note.startswith(f"{CREWS} (“Ask three crews what they …”): “soon” is not a date")


def test_the_end_of_a_long_note_is_not_printed() -> None:
    filled = read_again(typed(blank(), {f"note.{HORN}": "y" * 10_000 + "END" + "z" * 3_000}))
    assert len(answers(filled)[HORN]["note"]) == 10_000
    (note,) = filled.notes
    assert "Cut off at the end: 3,003 characters, from “ENDzz" in note and "only in the PDF" in note
    assert len(note) < 400


def test_very_many_fields_of_nobody_are_summed_up() -> None:
    def add(form: Pdf) -> None:
        for number in range(30):
            field = Dictionary(FT=Name.Tx, T=String(f"remark{number}"), V=String(f"Text {number}."))
            form.Root.AcroForm.Fields.append(form.make_indirect(field))

    notes = read_again(changed(blank(), add)).notes
    assert len(notes) == 11
    assert "“remark9” belongs to no item" in notes[9]
    assert notes[10] == "… and 20 more fields that belong to no item."
