"""A business case as somebody saves it, with a line of each kind."""

from __future__ import annotations

from typing import Any


def numbers(low: float, likely: float, high: float, source: str = "Annual report") -> dict[str, Any]:
    """Return a range as it stands in a file."""
    return {"low": low, "likely": likely, "high": high, "source": source, "own": source == ""}


BLANK = {"low": None, "likely": None, "high": None, "source": "", "own": False}
SHARE = numbers(0, 12.5, 100, "")


def benefit(kind: str, column: str, **values: dict[str, Any]) -> dict[str, Any]:
    """Return a line that brings something."""
    return {"id": kind, "kind": kind, "name": kind.title(), "column": column, "values": values}


def cost(kind: str, amount: dict[str, Any]) -> dict[str, Any]:
    """Return a line that costs something."""
    return {"id": kind, "kind": kind, "name": "", "values": {"amount": amount}}


COUNT = numbers(0, 1_000, 10**12)
CASE: dict[str, Any] = {
    "format": "cx-playbook-business-case",
    "version": 1,
    "playbook": "Lighthouse Guide",
    "edition": "2026.1",
    "saved": "2026-11-22T09:30:00Z",
    "title": "A brighter lamp",
    "service": "",
    "years": 5,
    "counts": ["budget", "staff"],
    "discount": numbers(-1, 2, 7),
    "ramp": numbers(50, 80, 100),
    "lines": [
        benefit("contacts", "staff", contacts=COUNT, share=SHARE, cost=COUNT),
        benefit("shift", "budget", transactions=COUNT, share=SHARE, saved=COUNT),
        benefit("burden", "customers", people=COUNT, minutes=COUNT, rate=COUNT),
        benefit("errors", "staff", cases=COUNT, points=SHARE, rework=COUNT),
        benefit("cycle", "mission", cases=COUNT, days=COUNT, value=COUNT),
        benefit("take-up", "mission", people=COUNT, points=SHARE, value=COUNT),
        benefit("other-benefit", "budget", amount=numbers(-5, 0, 5)),
        cost("cost-once", COUNT),
        cost("cost-yearly", BLANK),
    ],
}
