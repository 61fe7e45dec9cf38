"""An assessment as a team saves it, with something in every field."""

from __future__ import annotations

from typing import Any

ANSWER = {
    "id": "crew.rota",
    "text": "We have a rota.",
    "answer": "draft",
    "note": "On the wall\nsince May.",
}
EARLIER: dict[str, Any] = {
    "saved": "2026-05-02",
    "edition": "2026.1",
    "name": "Spring",
    "kind": "quick",
    "answers": [ANSWER],
    "targets": [],
}
SAVED: dict[str, Any] = {
    "format": "cx-playbook-assessment",
    "version": 1,
    "playbook": "Lighthouse Guide",
    "saved": "2026-11-22",
    "edition": "2026.1",
    "name": "Autumn",
    "kind": "full",
    "answers": [
        ANSWER,
        {"id": "light.lens", "answer": "unknown"},
        {"id": "word.notice", "answer": "not-applicable", "reason": "No pier."},
        {"id": "word.bell", "note": "Ask again."},
    ],
    "targets": [{"dimension": "crew", "level": 4}],
    "results": [EARLIER],
}
