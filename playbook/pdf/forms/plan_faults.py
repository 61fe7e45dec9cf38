"""What is wrong with a plan's file, in plain words: what stood there, and what is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from playbook.pdf.forms.clean import named, shortened

_ID = "write an item's id: small letters, digits, hyphens and one period"
_RIGHT: Mapping[str, str] = {
    "format": "write cx-playbook-plan",
    "version": "write 1",
    "edition": "write an edition, such as 2026.1",
    "saved": "write a moment, such as 2026-11-22T09:30:00Z",
    "id": _ID,
    "seen": _ID,
    "status": "write to-do, doing, done or not-applicable",
    "due": "write a real day as YYYY-MM-DD, such as 2027-01-31, or nothing",
    "next": "write true or false",
    "play": "write the id of a play, or nothing",
    "when": "write before, during or after, or nothing",
    "text": "write what is to do",
    "items": "write a list of answers",
    "own": "write a list of the team's own items",
}
_TEXT = "write a text in quotation marks"
_LONG = ("string_too_long", "too_long")


def plan_faults(error: ValidationError, data: Mapping[str, Any]) -> Iterator[str]:
    """Tell each fault with its item and field, and what to do; `data` is what was read."""
    for detail in error.errors(include_url=False):
        yield f"{_place(detail['loc'], data)}: {_wrong(detail)}"


def _wrong(detail: ErrorDetails) -> str:
    kind, value = detail["type"], detail["input"]
    field = _field(detail["loc"])
    if kind == "missing":
        return f"is missing — {_RIGHT.get(field, _TEXT)}"
    if kind == "extra_forbidden":
        return "a plan has nothing of this name — take it out"
    if kind in _LONG:
        most = detail["ctx"].get("max_length", 0)
        unit = "characters" if isinstance(value, str) else "entries"
        return f"has {len(value):,} {unit} — {most:,} fit; make it shorter"
    if kind == "value_error" and not isinstance(value, str):
        return f"{detail['msg'].removeprefix('Value error, ')} — mend it, or save the plan anew"
    if not field:
        return f"{_shown(value)} is no answer — save the plan anew"
    return f"{_shown(value)} is not right — {_RIGHT.get(field, _TEXT)}"


def _field(path: tuple[int | str, ...]) -> str:
    """Return the innermost name, "seen" for one of its ids; blank for a whole entry, or the whole file."""
    if path and isinstance(path[-1], int):
        return "seen" if path[0] == "seen" else ""
    return str(path[-1]) if path else ""


def _shown(value: object) -> str:
    if isinstance(value, str):
        return shortened(value) if value.strip() else "a blank"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return shortened(str(value))
    return "nothing" if value is None else "a list" if isinstance(value, list | tuple) else "a group of fields"


def _place(path: tuple[int | str, ...], data: Mapping[str, Any]) -> str:
    if len(path) >= 2 and path[0] in ("items", "own") and isinstance(path[1], int):
        entry = data[str(path[0])][path[1]]
        id = entry.get("id") if isinstance(entry, dict) else None
        return " ".join([named(id) if isinstance(id, str) else f"{path[0]} {path[1] + 1}", *_names(path[2:])])
    if len(path) == 2 and isinstance(path[1], int):
        return f"{named(str(path[0]))} {path[1] + 1}"
    return " ".join(_names(path)) or "the file"


def _names(path: tuple[int | str, ...]) -> list[str]:
    """Return the keys of a foreign file as a terminal can show them."""
    return [named(str(key)) for key in path]
