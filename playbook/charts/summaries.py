"""What a chart shows, in sentences computed from its readings. They say what is clear by the interval, never why."""

from __future__ import annotations

from collections.abc import Sequence

from playbook.charts.compare import Comparison, compare
from playbook.charts.listing import listed
from playbook.readings import Reading
from playbook.readings.amounts import amount, number, points, span
from playbook.statistics import Estimate

Pair = tuple[str, Reading]
MOST_NAMED = 4


def _value(reading: Reading) -> float:
    assert reading.value is not None, "only readings with a value are summed up"
    return reading.value


def order(pairs: Sequence[Pair]) -> list[Pair]:
    """Return labelled readings from the highest to the lowest value, equal ones by label."""
    return sorted(pairs, key=lambda pair: (-_value(pair[1]), pair[0]))


def of_rows(pairs: Sequence[Pair], what: str, same_people: bool = False) -> list[str]:
    """Return the highest, the lowest, whether they differ clearly, and who cannot be told from the highest."""
    ordered = order(pairs)
    if len(ordered) == 1:
        label, one = ordered[0]
        return [f"{label}: {_exact(one)}."]
    (top, high), (bottom, low) = ordered[0], ordered[-1]
    unit = high.metric.unit
    if _value(high) == _value(low):
        return [f"All {len(ordered)} {what} are at {amount(_value(high), unit)}."]
    beginning = f"Of {len(ordered)} {what}, " if len(ordered) > 2 else ""
    found = [
        f"{beginning}{top} is highest at {amount(_value(high), unit)} "
        f"and {bottom} is lowest at {amount(_value(low), low.metric.unit)}.",
        _apart(compare(high, low, same_people), high),
    ]
    near = [label for label, one in ordered[1:-1] if (c := compare(high, one, same_people)) and not c.is_clear]
    if near:
        found.append(f"{_some(near)} cannot be told apart from the highest.")
    return found


def of_line(label: str, readings: Sequence[Reading], has_trend: bool) -> str:
    """Return a line's highest and lowest figure, and the change from its first to its last."""
    first, last = readings[0], readings[-1]
    if len(readings) == 1:
        return f"{label} has one figure: {_exact(first)} in {first.period}."
    ordered = sorted(readings, key=_value)
    low, high = ordered[0], ordered[-1]
    if _value(low) == _value(high):
        return f"{label} is at {amount(_value(high), high.metric.unit)} in all {len(readings)} periods."
    ends = (
        f"{label} is highest at {amount(_value(high), high.metric.unit)} ({high.period}) "
        f"and lowest at {amount(_value(low), low.metric.unit)} ({low.period})."
    )
    return f"{ends} {_changed(first, last) if has_trend else _LEVELS}"


_LEVELS = "The people or services counted differ from period to period, so this shows levels and no trend."
_UNKNOWN = "without the number of answers nobody can say whether that is chance."
_COUNT = "These are counts of all and no samples, so chance has no part in the difference."


def _changed(first: Reading, last: Reading) -> str:
    unit, apart = first.metric.unit, _value(last) - _value(first)
    found = compare(last, first)
    between = f"From {first.period} to {last.period}"
    if found is None:
        ends = f"{between} it goes from {amount(_value(first), unit)} to {amount(_value(last), unit)}"
        return f"{ends}; {_UNKNOWN}" if first.metric.sample else f"{ends}. {_COUNT}"
    ends = f" (95% interval {_ends(found.points)} points)" if found.points else ""
    if apart == 0:
        return f"{between} it does not change{ends}."
    way = f"{'up' if apart > 0 else 'down'} by {points(apart, unit)}"
    if found.is_clear:
        return f"{between} it is {way}, a clear change{ends}."
    return f"{between} there is no clear change: it is {way}{ends}."


def _ends(found: Estimate) -> str:
    """Return the ends of an interval; of a clear change down without their minus, as `down by` says it."""
    if found.high < 0:
        return f"{number(-found.high)} to {number(-found.low)}"
    return f"{number(found.low)} to {number(found.high)}"


def _apart(found: Comparison | None, one: Reading) -> str:
    if found is None:
        return f"For those two, {_UNKNOWN}" if one.metric.sample else _COUNT
    if found.points is None:
        clear = "Their intervals do not overlap, so the difference between them is clear."
        return clear if found.is_clear else "Their intervals overlap, so these two cannot be told apart."
    ends = f"{points(found.points.value, one.metric.unit)}, 95% interval {_ends(found.points)} points"
    if found.is_clear:
        return f"The difference between them is clear ({ends})."
    return f"These two cannot be told apart: their difference may be chance ({ends})."


def against_others(pairs: Sequence[tuple[str, Reading, float | None]], what: str) -> list[str]:
    """Return which readings are clearly above, clearly below or not told apart from their second value."""
    found: dict[str, list[str]] = {"Clearly above": [], "Clearly below": [], "Not told apart from": []}
    for label, one, other in pairs:
        if other is not None and one.low is not None and one.high is not None:
            words = (
                "Clearly above" if one.low > other else "Clearly below" if one.high < other else "Not told apart from"
            )
            found[words].append(label)
    return [f"{words} {what}: {listed(labels)}." for words, labels in found.items() if labels]


def _exact(reading: Reading) -> str:
    unit = reading.metric.unit
    ends = f" (95% interval {span(reading.low, reading.high or 0, unit)})" if reading.low is not None else ""
    return f"{amount(_value(reading), unit)}{ends}"


def _some(found: Sequence[str]) -> str:
    if len(found) <= MOST_NAMED:
        return listed(found)
    return listed([*found[: MOST_NAMED - 1], f"{len(found) - MOST_NAMED + 1} more"])
