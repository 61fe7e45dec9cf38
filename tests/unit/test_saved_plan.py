"""Reading a plan from its file: whatever is wrong is told in words, all at once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from playbook import saved_plan
from playbook.model.plan_file import MOST_BYTES, MOST_EVIDENCE, MOST_ITEMS, MOST_LINE, MOST_NAME, MOST_NOTE
from playbook.saved_plan import SavedPlanError, read_saved_plan

SCRIPTS = Path(__file__).parents[2] / "theme/js/items"
LIMITS = {
    "bytes": MOST_BYTES,
    "items": MOST_ITEMS,
    "playbook": MOST_LINE,
    "name": MOST_NAME,
    "text": MOST_LINE,
    "reason": MOST_LINE,
    "owner": MOST_LINE,
    "evidence": MOST_EVIDENCE,
    "note": MOST_NOTE,
}
ITEM = {"id": "listen.sound-horn", "status": "done"}


def plan(**changes: Any) -> dict[str, Any]:
    """Return a plan as the site saves it, with these changes."""
    top = {"format": "cx-playbook-plan", "version": 1, "playbook": "Lighthouse", "edition": "2026.1"}
    return {**top, "saved": "2026-11-22T09:30:00Z", "name": "Harbor", "items": [ITEM], **changes}


def said(file: Path, content: object) -> list[str]:
    """Write the file and return what is said of it, without the file's name."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    file.write_bytes(raw)
    with pytest.raises(SavedPlanError) as error:
        read_saved_plan(file)
    return [line.removeprefix(f"{file}: ") for line in str(error.value).split("\n")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with the mark that Windows writes"])
def test_a_saved_plan_is_read(file: Path, mark: bytes) -> None:
    file.write_bytes(mark + json.dumps(plan()).encode())
    assert [item.id for item in read_saved_plan(file).items] == ["listen.sound-horn"]


def test_a_missing_file_is_told(file: Path) -> None:
    with pytest.raises(SavedPlanError, match=r"cannot be read .* name the file of a saved plan"):
        read_saved_plan(file)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no JSON (line 1)"),
        (b'{\n"format": }', "no JSON (line 2)"),
        (b"[" * 100_000, "no JSON"),
        (b'{"format": "cx-playbook-plan", "version": 1, "name": "\xff"}', "not in UTF-8"),
        (plan(items=float("nan")), "items"),
        ([], "this is no saved plan"),
        ({"format": "cx-playbook-assessment", "version": 1}, "this is no saved plan"),
        (plan(version=2), "version 2 is not known here"),
    ],
)
def test_what_is_no_plan_is_told(file: Path, content: object, words: str) -> None:
    lines = said(file, content)
    assert words in lines[0]
    assert all(" — " in line for line in lines)


def test_all_faults_are_told_at_once_with_the_item(file: Path) -> None:
    items = [{**ITEM, "due": "soon"}, {"id": "listen.ask-crews", "status": "not-applicable"}, {"status": "done"}, 7]
    lines = said(file, plan(items=items, mood="fine"))
    starts = ["listen.sound-horn due: ", "listen.ask-crews: ", "items 3 id: ", "items 4: ", "mood: "]
    assert [any(line.startswith(start) for line in lines) for start in starts] == [True] * 5


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        ({"status": "half"}, " status: “half” is not right — write to-do, doing, done or not-applicable"),
        ({"due": "1/2/27"}, " due: “1/2/27” is not right — write a real day as YYYY-MM-DD, such as 2027-01-31, or"),
        ({"due": "2027-02-30"}, " due: “2027-02-30” is not right — write a real day as YYYY-MM-DD, such as"),
        ({"next": "maybe"}, " next: “maybe” is not right — write true or false"),
        ({"owner": 7}, " owner: “7” is not right — write a text in quotation marks"),
        ({"owner": None}, " owner: nothing is not right — write a text in quotation marks"),
        ({"note": "x" * 10_500}, " note: has 10,500 characters — 10,000 fit; make it shorter"),
        ({"mood": 1}, " mood: a plan has nothing of this name — take it out"),
        ({"status": "not-applicable"}, ": what is not applicable needs a reason — "),
    ],
)
def test_a_fault_tells_what_stood_there_and_what_is_right(file: Path, item: dict[str, Any], fault: str) -> None:
    (line,) = said(file, plan(items=[{**ITEM, **item}]))
    assert line.startswith(f"{ITEM['id']}{fault}")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"edition": "next"}, "edition: “next” is not right — write an edition, such as 2026.1"),
        ({"saved": "today"}, "saved: “today” is not right — write a moment, such as 2026-11-22T09:30:00Z"),
        ({"items": [{"id": "Horn!"}]}, "“Horn!” id: “Horn!” is not right — write an item's id: small letters"),
        ({"items": [{}]}, "items 1 id: is missing — write an item's id"),
        ({"items": {}}, "items: a group of fields is not right — write a list of answers"),
        ({"items": [7]}, "items 1: “7” is no answer — "),
        ({"seen": ["A"]}, "seen 1: “A” is not right — write an item's id"),
        ({"own": [{"id": "own.a", "text": " ", "when": "later"}]}, "own.a text: a blank is not right — write what"),
    ],
)
def test_no_sign_of_how_it_is_checked_is_shown(file: Path, changes: dict[str, Any], fault: str) -> None:
    lines = said(file, plan(**changes))
    assert lines[0].startswith(fault)
    assert not any(word in " ".join(lines) for word in ("pattern", "^", "Input", "should", "valid"))


def test_a_pdf_is_no_plan_file(file: Path) -> None:
    (line,) = said(file, b"%PDF-1.7\n\xff" + b" " * MOST_BYTES)
    assert line.startswith("this is a PDF, not a plan file — ")


def test_very_many_faults_are_cut_short(file: Path) -> None:
    lines = said(file, plan(items=[{**ITEM, "status": "maybe"}] * 50))
    assert len(lines) == saved_plan.SHOWN + 1
    assert lines[-1] == "… and 30 more"


def test_a_huge_file_is_not_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_plan, "MOST_BYTES", 100)
    assert "larger than 16 MB" in said(file, plan())[0]


def test_names_of_a_foreign_file_cannot_move_the_cursor_of_a_terminal(file: Path) -> None:
    escape = "\x1b]0;harbor\x07\x1b[2J" + "A" * 500
    faults = said(file, plan(items=[{"id": escape, "\x1b[31mkey": 1}], **{escape: 1}))
    faults += said(file, plan(version=escape))
    assert len(faults) == 4
    assert all(line.isprintable() and len(line) < 300 for line in faults)


def test_the_limit_is_the_one_of_the_site() -> None:
    words = SCRIPTS / "core/12-file-words.js"
    limits = dict(re.findall(r"(\w+): ([\d_]+)", words.read_text(encoding="utf-8")))
    assert {name: int(limits[name]) for name in LIMITS} == LIMITS


def test_a_field_on_a_page_takes_as_much_as_a_file() -> None:
    form = (SCRIPTS / "81-item-form.js").read_text(encoding="utf-8")
    taken = {name: int(most) for name, most in re.findall(r'field\("(\w+)",[^\n]*?maxlength="(\d+)"', form)}
    assert taken == {name: LIMITS[name] for name in ("reason", "owner", "evidence", "note")}
