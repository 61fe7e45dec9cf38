"""A file of an assessment, and reading files in the browser."""

from __future__ import annotations

import json
from typing import Any

from tests.browser.assessment.answer_sets import MODEL, one

NOW: dict[str, Any] = {
    "id": "",
    "name": "Harbor",
    "saved": "2026-11-22",
    "edition": "2026.1",
    "kind": "full",
    "answers": {
        "light.lamp": {"answer": "none", "note": "Rusty.\n<b>Very</b>."},
        "light.lens": {"answer": "not-applicable", "reason": "=1+1"},
        "crew.watch": {"answer": "unknown"},
    },
    "targets": {"light": 3, "word": 5},
}
EARLIER = {
    **NOW,
    "name": "Spring",
    "saved": "2026-04-01",
    "kind": "quick",
    "answers": {"light.lamp": {"answer": "tried"}},
}
FILE = {
    "format": "cx-playbook-assessment",
    "version": 1,
    "playbook": "Lighthouse Guide",
    "edition": "2026.1",
    "saved": "2026-11-22",
    "name": "Harbor",
    "kind": "full",
    "answers": [],
    "targets": [],
    "results": [],
}


def read(core, text: Any) -> dict[str, Any]:
    return one(core, "cxAssessmentFile.read", text, MODEL)


def read_with(core, **fields: Any) -> dict[str, Any]:
    return read(core, json.dumps({**FILE, **fields}))


def said(found: dict[str, Any]) -> list[list[str]]:
    return [[each["where"], each["what"], each["do"]] for each in found["problems"]]


def refused(core, text: Any) -> str:
    """Return why nothing was taken."""
    found = read(core, text)
    assert found["file"] is None
    assert found["results"] == []
    [problem] = found["problems"]
    assert problem["do"]
    return problem["what"]
