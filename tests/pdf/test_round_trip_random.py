"""Any plan comes out of a PDF as it went in, and any text that a person types."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.pdf.forms import other_letters
from playbook.pdf.forms.clean import clean
from playbook.pdf.forms.fill import fill
from tests.examples import MEANT, times
from tests.unit.pdf.small_form import CREWS, HORN, LENS, OWN, answers, blank, plan, read_again, typed

NASTY = st.sampled_from(
    ["\r\n", "\r", "\x00", "\ufeff", "\u2028", "😀", "👩‍🚒", "שלום", "مرحبا", "(\\)", "é", "e\u0301"]
)
TEXT = st.lists(NASTY | st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=6).map("".join)
DAY = st.just("") | st.dates(min_value=date(1900, 1, 1)).map(lambda day: day.isoformat())
ANSWER = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(["to-do", "doing", "done"]),
        "owner": TEXT,
        "due": DAY,
        "note": TEXT,
        "evidence": TEXT,
        "next": st.booleans(),
    },
)
NOT_APPLICABLE = ANSWER.map(lambda one: one | {"status": "not-applicable", "reason": "Because."})
IDS = st.lists(st.sampled_from([HORN, CREWS, LENS, "gone.item", "old-list.item-2"]), unique=True)


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    items = [{"id": id, **draw(ANSWER | NOT_APPLICABLE)} for id in draw(IDS)]
    own = [{"id": id, "text": "Mine", **draw(ANSWER)} for id in draw(st.sampled_from([[], [OWN], [OWN, "own.b"]]))]
    return {"items": items, "own": own}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the drawing of other scripts: it takes a second each time, and is no part of what comes back."""
    monkeypatch.setattr(other_letters, "drawn", lambda *_: None)


def said(answers: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what somebody can see: no blanks, and no item of the playbook that nobody answered."""
    seen = {id: {key: value for key, value in one.items() if str(value).strip()} for id, one in answers.items()}
    return {id: one for id, one in seen.items() if one or id.startswith("own.")}


@settings(max_examples=times(40), suppress_health_check=MEANT)
@given(plans())
def test_any_plan(raw: dict[str, Any]) -> None:
    wanted = plan(*raw["items"], own=tuple(raw["own"]))
    filled = read_again(fill(blank(), wanted))
    told = [*wanted.items, *wanted.own]
    expected = {one.id: one.model_dump(exclude_defaults=True, exclude={"id", "text"}) for one in told}
    # The PDF has an item of the team's own, whether the plan has it or not.
    assert said(answers(filled)) == {OWN: {}} | said(expected)
    assert [note for note in filled.notes if not note.startswith("No field is filled in")] == []


@settings(max_examples=times(40), suppress_health_check=MEANT)
@given(TEXT, TEXT, st.sampled_from(["to-do", "doing", "done"]))
def test_any_text_that_is_typed(owner: str, note: str, status: str) -> None:
    values = {f"owner.{HORN}": owner, f"note.{HORN}": note, f"status.{HORN}": status}
    filled = read_again(typed(fill(blank(), plan({"id": HORN, "owner": "Ana", "note": "Old"})), dict(values)))
    found = answers(filled).get(HORN, {})
    assert found.get("owner", "") == clean(owner)
    assert found.get("note", "") == clean(note, lines=True)
    assert found.get("status", "to-do") == status
