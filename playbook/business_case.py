"""The worked example of a business case as the page's script reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playbook.model import BusinessCase, Playbook
from playbook.model.business_case import KINDS, Estimate, Line
from playbook.model.source import Source

# What a value is called, and its unit, in the table for readers without scripts.
PARAMETERS: Mapping[str, tuple[str, str]] = {
    "contacts": ("Contacts", "a year"),
    "transactions": ("Transactions", "a year"),
    "people": ("People", "a year"),
    "cases": ("Cases", "a year"),
    "share": ("Share", "percent"),
    "points": ("Change", "percentage points"),
    "minutes": ("Time saved", "minutes each"),
    "days": ("Days saved", "for each case"),
    "rate": ("Value of an hour", "dollars"),
    "cost": ("Cost of one", "dollars"),
    "rework": ("Cost of one rework", "dollars"),
    "saved": ("Saved by one", "dollars"),
    "value": ("Value of one", "dollars"),
    "amount": ("Amount", "dollars"),
}


def as_case(case: BusinessCase, book: Playbook) -> dict[str, Any]:
    """Return the example in the shape of a saved case, with the words of each source in place of its id."""
    return {
        "format": "cx-playbook-business-case",
        "version": 1,
        "playbook": book.settings.name,
        "edition": book.settings.edition,
        "saved": "",
        "title": case.title,
        "service": case.service,
        "years": case.years,
        "counts": list(case.counts),
        "discount": _triple(case.discount, book),
        "ramp": _triple(case.ramp, book),
        "lines": [_line(line, book) for line in case.lines],
    }


def _line(line: Line, book: Playbook) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind,
        "name": line.name,
        "column": line.column or "",
        "values": {name: _triple(line.values[name], book) for name in KINDS[line.kind]},
    }


def _triple(estimate: Estimate, book: Playbook) -> dict[str, Any]:
    source = book.sources.get(estimate.source or "")
    words = " ".join(part for part in (estimate.note, source and _words(source)) if part)
    numbers = {"low": estimate.low, "likely": estimate.likely, "high": estimate.high}
    return {**{name: _plain(value) for name, value in numbers.items()}, "source": words, "own": estimate.own}


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value


def _words(source: Source) -> str:
    day = "" if source.date == "undated" else f", {source.date}"
    return f"Source: {source.publisher}, “{source.title}”{day}."
