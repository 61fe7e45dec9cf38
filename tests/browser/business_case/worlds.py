"""Small business cases, made in few words."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

Case = dict[str, Any]
Numbers = float | tuple[float, float, float]

PARAMS = {
    "contacts": ("contacts", "share", "cost"),
    "shift": ("transactions", "share", "saved"),
    "burden": ("people", "minutes", "rate"),
    "errors": ("cases", "points", "rework"),
    "cycle": ("cases", "days", "value"),
    "take-up": ("people", "points", "value"),
    "other-benefit": ("amount",),
    "cost-once": ("amount",),
    "cost-yearly": ("amount",),
}


def triple(numbers: Numbers, source: str = "", own: bool = True) -> dict[str, Any]:
    """Return low, likely and high; one number stands for all three. Our own estimate unless told."""
    low, likely, high = numbers if isinstance(numbers, tuple) else (numbers,) * 3
    return {"low": low, "likely": likely, "high": high, "source": source, "own": own}


def line(
    kind: str, *numbers: Numbers, id: str = "", column: str = "budget", name: str | None = None, **more: Any
) -> Case:
    """Return a line; its numbers in the order of PARAMS; `more` goes to its triples."""
    values = {param: triple(one, **more) for param, one in zip(PARAMS[kind], numbers, strict=True)}
    return {
        "id": id or kind,
        "kind": kind,
        "name": kind.title() if name is None else name,
        "column": column,
        "values": values,
    }


def case(*lines: Case, years: int = 5, discount: Numbers = 0, ramp: Numbers = 100, **more: Any) -> Case:
    """Return a case without discount and with a full first year, unless told."""
    return {
        "format": "cx-playbook-business-case",
        "version": 1,
        "playbook": "Lighthouse Guide",
        "edition": "2026.1",
        "saved": "2026-11-22T09:30:00Z",
        "title": "Status page",
        "service": "Harbor permits",
        "years": years,
        "counts": ["budget"],
        "discount": triple(discount),
        "ramp": triple(ramp),
        "lines": list(lines),
        **more,
    }


# The invented example of the play on business cases: $250,000 to build, $40,000 a year to run, 100,000 calls at $6.
STATUS_PAGE = case(
    line("contacts", 100_000, (10, 20, 30), 6, name="Status calls"),
    line("burden", 20_000, 12, 30, column="customers", name="Time on the phone"),
    line("cost-once", 250_000, name="Build"),
    line("cost-yearly", 40_000, name="Run"),
)

CALL_ALL = """(calls) => calls.map(([name, args]) => {
  try { return (0, eval)(name)(...args); } catch (error) { return { threw: String(error) }; }
})"""


def call(page: Page, name: str, *arguments: Any) -> Any:
    """Call one pure function by its name."""
    return many(page, name, [list(arguments)])[0]


def many(page: Page, name: str, arguments: list[list[Any]]) -> list[Any]:
    """Call one pure function for each list of arguments, all in one go."""
    found: list[Any] = page.evaluate(CALL_ALL, [[name, one] for one in arguments])
    return found


def evaluate(page: Page, given: Case, pick: Any = "likely") -> Any:
    return call(page, "cxCase.evaluate", given, pick)
