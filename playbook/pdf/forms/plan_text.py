"""A plan as the text of its file, as the site writes it: blanks left out."""

from __future__ import annotations

import json
from typing import Any

from playbook.model.plan_file import MOST_BYTES, PlanFile
from playbook.pdf.forms.errors import LongPlanError

_TOP = ("format", "version", "playbook", "edition", "saved", "name")


def plan_text(plan: PlanFile) -> str:
    """Return the JSON of a plan, with two spaces and a line break at its end."""
    return json.dumps(_told(plan), ensure_ascii=False, indent=2) + "\n"


def plan_bytes(plan: PlanFile, spaced: bool = True) -> bytes:
    """Return the file of a plan; without spaces and line breaks where not `spaced`, or where it is too large with them.

    Raises:
        LongPlanError: it is larger than the site reads.
    """
    content = plan_text(plan).encode() if spaced else b""
    if not spaced or len(content) > MOST_BYTES:
        content = json.dumps(_told(plan), ensure_ascii=False, separators=(",", ":")).encode()
    if len(content) > MOST_BYTES:
        wrong = f"the plan has {len(content):,} bytes, and a plan has at most {MOST_BYTES:,}"
        raise LongPlanError(wrong, "make some of its notes shorter")
    return content


def _told(plan: PlanFile) -> dict[str, Any]:
    raw = plan.model_dump(mode="json")
    told: dict[str, Any] = {key: raw[key] for key in _TOP}
    if "seen" in plan.model_fields_set:
        told["seen"] = raw["seen"]
    return told | {key: [_filled(one) for one in raw[key]] for key in ("items", "own")}


def _filled(entry: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in entry.items() if value and str(value).strip()}
    if kept.get("status") == "to-do":
        del kept["status"]
    first = {key: kept.pop(key) for key in ("id", "text") if key in kept}
    return first | kept
