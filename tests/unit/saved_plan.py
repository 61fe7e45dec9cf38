"""A plan as a team saves it, with something in every field."""

from __future__ import annotations

from typing import Any

ITEM = {
    "id": "understand.list-sources",
    "text": "List every survey.",
    "status": "doing",
    "owner": "Ana",
    "due": "2027-01-15",
    "evidence": "https://intranet.example/list",
    "note": "First half\nis done.",
}
OWN = {"id": "own.k3f9a2", "text": "Ask the union", "play": "understand", "when": "before", "status": "to-do"}
PLAN: dict[str, Any] = {
    "format": "cx-playbook-plan",
    "version": 1,
    "playbook": "Customer Experience Playbook",
    "edition": "2026.1",
    "saved": "2026-11-22T09:30:00Z",
    "name": "Passport renewal",
    "seen": ["understand.list-sources"],
    "items": [ITEM, {"id": "culture.fix-three", "status": "not-applicable", "reason": "No field offices."}],
    "own": [OWN],
}
