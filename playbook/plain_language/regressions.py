"""Saying what became harder to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.place import Place, Problem
from playbook.plain_language.measures import Measures
from playbook.plain_language.targets import TARGETS, Target


def regressions(pages: Mapping[str, Measures], accepted: Mapping[str, Measures]) -> Iterator[Problem]:
    """Yield a warning for each figure that is worse than accepted, or over its target where none was accepted."""
    for file, measures in pages.items():
        before = accepted.get(file, Measures())._asdict()
        for name, value in measures._asdict().items():
            wrong = _wrong(TARGETS[name], before[name], value) if value is not None else None
            if wrong is not None:
                remedy = f"{TARGETS[name].remedy}; `playbook plain -v {file}` shows where"
                yield Problem(Place(file), wrong, remedy, is_error=False)


def _wrong(target: Target, before: float | None, value: float) -> str | None:
    if before is None:
        return over_target(target, value) if value > target.most else None
    # Both have one decimal, their difference in binary has not.
    if round(value - before, 1) <= target.tolerance:
        return None
    return f"{target.name} rose from {target.shown(before)} to {target.shown(value)}"


def over_target(target: Target, value: float) -> str:
    """Return a sentence that says how far a figure is over its target."""
    return f"{target.name} is {target.shown(value)}, the target is {target.shown(target.most)} at most"
