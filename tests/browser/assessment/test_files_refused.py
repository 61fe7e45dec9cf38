"""Files that are none of ours, broken, too large or made to do harm: refused in plain words, and nothing is run."""

from __future__ import annotations

import json

import pytest

from tests.browser.assessment.answer_sets import MODEL, one
from tests.browser.assessment.saved_files import FILE, read, read_with, refused, said

SILENT = "This is not an assessment; it does not say what it is."
NEWER = "The assessment was made by a newer edition: its file has version 2, not 1."
BROKEN = "The file is not JSON: it cannot be read"
LINES = len(FILE) + 2  # each field in a line of its own, between two braces
REFUSED = {
    "": "The file is empty.",
    " \n": "The file is empty.",
    "hello": "The file is not JSON: it cannot be read from line 1, near “hello” on.",
    json.dumps(FILE, indent=1)[:-5]: f"The file ends too early, in line {LINES - 1}. A part of it is missing.",
    json.dumps(FILE, indent=1).replace(
        '"full",', '"full"'
    ): f'{BROKEN} from line {LINES - 3}, near “"answers": [],” on.',
    "[" * 500_000: "The file ends too early, in line 1. A part of it is missing.",
    "[" * 500_000 + "]" * 500_000: "This is not an assessment; it is a list.",
    "[1, 2]": "This is not an assessment; it is a list.",
    "null": "This is not an assessment; it is nothing.",
    "3": "This is not an assessment; it is a number.",
    "{}": SILENT,
    '{"__proto__": {"format": "cx-playbook-assessment", "version": 1}}': SILENT,
    '{"format": "trello"}': "This is not an assessment; it is “trello”.",
    '{"format": "<img src=x onerror=alert(1)>"}': "This is not an assessment; it is “<img src=x onerror=alert(1)>”.",
    '{"format": "cx-playbook-plan", "version": 1}': "This is a plan, not an assessment.",
    '{"format": "cx-playbook-business-case"}': "This is a business case, not an assessment.",
    '{"format": "constructor"}': "This is not an assessment; it is “constructor”.",
    '{"format": "cx-playbook-assessment"}': "The assessment does not say which version it has.",
    '{"format": "cx-playbook-assessment", "version": "1"}': "The assessment does not say which version it has.",
    '{"format": "cx-playbook-assessment", "version": 0}': "The assessment does not say which version it has.",
    '{"format": "cx-playbook-assessment", "version": 2}': NEWER,
    "x" * 2_000_001: "The file is too large: it has 2.1 MB, and at most 2 MB are read.",
    "é" * 1_000_001: "The file is too large: it has 2.1 MB, and at most 2 MB are read.",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:30])
def test_what_cannot_be_read_is_refused_in_words(core, text: str) -> None:
    assert refused(core, text) == REFUSED[text]


def test_nothing_at_all_is_refused_too(core) -> None:
    assert [refused(core, value) for value in (None, 5, {}, [])] == [
        "The file is empty.",
        "This is not an assessment; it is a number.",
        f"{BROKEN} from line 1, near “object Object]” on.",
        "The file is empty.",
    ]


def test_keys_of_javascript_itself_reach_nothing(core) -> None:
    evil = '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}'
    entry = '{"id": "light.lamp", "answer": "none", ' + evil + "}"
    proto = '{"id": "__proto__", "answer": "none"}, {"id": "constructor.prototype", "answer": "constructor"}'
    text = (
        json.dumps(FILE)[:-1]
        + f', {evil}, "answers": [{entry}, {proto}], "targets": [{{"dimension": "constructor", "level": 5}}]}}'
    )
    found = read(core, text)
    assert found["file"]["answers"] == {
        "light.lamp": {"answer": "none"},
        "constructor.prototype": {"answer": "constructor"},
    }
    assert found["file"]["targets"] == {"constructor": 5}
    assert ["statement 2", "“__proto__” cannot be the id of a statement.", "This entry was left out."] in said(found)
    assert ["", "No assessment has a field “__proto__”.", "It was left out, wherever it stands."] in said(found)
    assert core.evaluate("[{}.polluted, [].polluted]") == [None, None]
    assert one(core, "cxScore.score", MODEL, found["file"]["answers"])["answered"] == 1
    assert one(core, "cxAdvice.advise", MODEL, found["file"]["answers"], found["file"]["targets"])["empty"] == ""


def test_the_list_of_problems_stays_short(core) -> None:
    found = read_with(core, answers=[5] * 400)
    assert len(found["problems"]) == 51
    assert found["problems"][50] == {
        "where": "",
        "what": "And 350 more.",
        "do": "Mend these first, then read the file again.",
    }


def test_a_byte_order_mark_is_no_fault(core) -> None:
    assert read(core, "\ufeff" + json.dumps(FILE))["problems"] == []
