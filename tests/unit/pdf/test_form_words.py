"""What people write into fields: days, statuses, names of fields."""

from __future__ import annotations

from typing import get_args

import pytest

from playbook.model.plan_file import Answer, Status
from playbook.pdf.forms.clean import clean, shortened
from playbook.pdf.forms.dates import day_of
from playbook.pdf.forms.names import STATUSES, FieldName, field_name
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.of_what import made_by, told_by
from playbook.pdf.forms.shown import shown
from playbook.pdf.forms.statuses import status_of
from playbook.pdf.forms.values import Values
from playbook.pdf.forms.words import item_words

ITEM = "listen.sound-horn"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", ""),
        ("  ", ""),
        ("2027-01-15", "2027-01-15"),
        (" 2027-1-5 ", "2027-01-05"),
        ("1/15/2027", "2027-01-15"),
        ("01/05/2027", "2027-01-05"),
        ("2028-02-29", "2028-02-29"),
        ("2027-02-29", None),
        ("15/1/2027", None),
        ("1/15/27", None),
        ("15.1.2027", None),
        ("soon", None),
        ("2027-01-15 or so", None),
        ("٢٠٢٧-٠١-١٥", None),
        ("0000-01-01", None),
        ("1900-01-01", "1900-01-01"),
        ("12/31/1899", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert day_of(text).day == day


def test_only_month_first_is_worth_a_note() -> None:
    assert day_of("1/15/2027").us
    assert not day_of("2027-01-15").us


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("listen.sound-horn", ("box", "listen.sound-horn")),
        ("status.listen.sound-horn", ("status", "listen.sound-horn")),
        ("note.own.k3f9a2", ("note", "own.k3f9a2")),
        ("own.k3f9a2", ("box", "own.k3f9a2")),
        ("status.listen", ("box", "status.listen")),
        ("reason.listen.sound-horn", None),
        ("listen", None),
        ("", None),
        ("Listen.Sound", None),
        ("listen.sound-horn\n", None),
        ("a." + "b" * 199, None),
    ],
)
def test_names_of_fields(name: str, found: tuple[str, str] | None) -> None:
    assert field_name(name) == found
    if found:
        assert str(FieldName(*found)) == name


@pytest.mark.parametrize("name", ["The Lighthouse Playbook", "A, edition of sorts", "Zoë’s (2nd)"])
def test_a_playbook_is_told_by_what_made_the_pdf(name: str) -> None:
    assert told_by(made_by(name, "2026.12")) == (name, "2026.12")


@pytest.mark.parametrize(
    "creator", ["", "Word", "edition 2026.1", ", edition 2026.1", "X, edition next", "X, edition 2026.1 b"]
)
def test_other_programs_are_no_playbook(creator: str) -> None:
    assert told_by(creator) == ("", "")


def status(before: str, ticks: list[bool], chosen: list[str]) -> tuple[str, tuple[str, ...]]:
    reason = "No horn." if before == "not-applicable" else ""
    notes = Notes()
    answer = Answer.model_validate({"status": before, "reason": reason})
    return status_of(ITEM, Values("", ticks, {"status": chosen}), shown(answer), notes), notes.all


@pytest.mark.parametrize(
    ("before", "ticks", "chosen", "after"),
    [
        # Nobody touched it.
        ("to-do", [False], ["to-do"], "to-do"),
        ("doing", [False], ["doing"], "doing"),
        ("done", [True], ["done"], "done"),
        ("not-applicable", [False], ["not-applicable"], "not-applicable"),
        # The box alone.
        ("to-do", [True], ["to-do"], "done"),
        ("doing", [True], ["doing"], "done"),
        ("done", [False], ["done"], "to-do"),
        # The status alone.
        ("to-do", [False], ["doing"], "doing"),
        ("to-do", [False], ["done"], "done"),
        ("done", [True], ["doing"], "doing"),
        ("done", [True], ["to-do"], "to-do"),
        # Both, saying the same.
        ("to-do", [True], ["done"], "done"),
        ("done", [False], ["doing"], "doing"),
        ("done", [False], ["not-applicable"], "not-applicable"),
        # A program that writes the value and not the look, or the look and not the value.
        ("to-do", [True, False], ["to-do"], "done"),
        ("to-do", [False, True], ["to-do"], "done"),
        ("done", [False, True], ["done"], "to-do"),
        # One of the two is gone.
        ("doing", [], ["done"], "done"),
        ("doing", [True], [], "done"),
        ("doing", [], [], "doing"),
        # The word instead of its code, as some programs save it.
        ("to-do", [False], ["Doing"], "doing"),
        ("to-do", [False], ["Not applicable"], "not-applicable"),
        ("to-do", [False], ["N/A"], "not-applicable"),
        ("doing", [False], [""], "to-do"),
    ],
)
def test_the_one_that_a_person_changed_counts(before: str, ticks: list[bool], chosen: list[str], after: str) -> None:
    assert status(before, ticks, chosen) == (after, ())


@pytest.mark.parametrize(("before", "chosen"), [("to-do", "doing"), ("doing", "to-do"), ("to-do", "not-applicable")])
def test_where_both_contradict_the_status_counts(before: str, chosen: str) -> None:
    found, notes = status(before, [True], [chosen])
    assert found == chosen
    assert len(notes) == 1
    assert f"{ITEM}: the box is ticked, and the status is " in notes[0]


def test_a_word_that_is_no_status_is_told_and_changes_nothing() -> None:
    found, notes = status("doing", [False], ["half way"])
    assert found == "doing"
    assert "“half way” is no status" in notes[0]


def test_texts_are_cleaned_as_on_the_site() -> None:
    assert clean("a\r\nb\rc\u2028d", lines=True) == "a\nb\nc\nd"
    assert clean("a\r\nb\tc") == "a b c"
    assert clean("a\x00\x1b[2Jb\x7f") == "a[2Jb"
    assert clean("\ud800") == "\ufffd"
    assert clean(" \n ") == ""
    assert clean(" a ") == " a "


def test_what_is_foreign_is_shown_short_and_in_one_line() -> None:
    assert shortened("a\n\x1b[2Jb") == "“a [2Jb”"
    assert shortened("x" * 61) == f"“{'x' * 60}…”"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("", ITEM),
        ("Sound  the\nhorn.", f"{ITEM} (“Sound the horn.”)"),
        ("Sound the horn twice before the fog comes in.", f"{ITEM} (“Sound the horn twice before the …”)"),
        ("x" * 80, f"{ITEM} (“{'x' * 32}…”)"),
        ("a\x1b[2Jb", f"{ITEM} (“a [2Jb”)"),
    ],
)
def test_an_item_is_named_with_its_first_words(words: str, named: str) -> None:
    assert item_words(ITEM, words) == named


def test_every_status_of_a_plan_has_its_words() -> None:
    assert tuple(STATUSES) == get_args(Status)
