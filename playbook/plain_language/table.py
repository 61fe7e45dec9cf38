"""The figures of all pages as a table, worst first: those over a target, then by grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.plain_language.measures import Measures
from playbook.plain_language.targets import TARGETS, distance, over

_COLUMNS = {
    "grade": "grade",
    "first_screen": "first screen",
    "long": "long",
    "passive": "passive",
    "hard": "hard words",
}


def table(pages: Mapping[str, Measures]) -> Iterator[str]:
    """Yield the lines of the table. A star marks what is over its target; pages too short to judge have dashes."""
    width = max(map(len, (*pages, "at most")))
    yield _row("", _COLUMNS, width)
    for file, measures in sorted(pages.items(), key=lambda page: (not over(page[1]), -distance(page[1]), page[0])):
        yield _row(file, _cells(measures), width)
    yield _row("at most", {name: TARGETS[name].shown(TARGETS[name].most) for name in _COLUMNS}, width)


def _cells(measures: Measures) -> dict[str, str]:
    starred = over(measures)
    values = measures._asdict()
    return {
        name: "-" if values[name] is None else ("* " if name in starred else "") + TARGETS[name].shown(values[name])
        for name in _COLUMNS
    }


def _row(first: str, cells: Mapping[str, str], width: int) -> str:
    return first.ljust(width) + "".join(f"  {cells[name]:>{max(len(title), 7)}}" for name, title in _COLUMNS.items())
