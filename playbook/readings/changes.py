"""Whether a group changed since its last period, decided by the interval of the difference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from playbook.readings.periods import kind, position
from playbook.readings.reading import Reading
from playbook.readings.rows import Row
from playbook.statistics import change, difference

Pair = tuple[Row, Reading]


def with_changes(pairs: Sequence[Pair]) -> list[Reading]:
    """Return the readings in their order, each compared with its group's last period before it that has a value.

    A period is compared only with one of its own kind, never a quarter with a year or a fiscal quarter with one of
    the calendar. A row that is not comparable is compared with nothing, not even with another such row. Neither are
    two rows of a group in one period, because nobody can say which of them came before.
    """
    lines: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, (row, _) in enumerate(pairs):
        lines[row.line].append(index)
    found = [reading for _, reading in pairs]
    for indexes in lines.values():
        for index, before in _compared(pairs, indexes):
            found[index] = _changed(pairs[index], pairs[before])
    return found


def _compared(pairs: Sequence[Pair], indexes: Iterable[int]) -> list[tuple[int, int]]:
    shown = [index for index in indexes if _may_be_compared(*pairs[index])]
    periods = [pairs[index][0].period for index in shown]
    places, times = position(periods), Counter(periods)
    last: dict[str, int] = {}
    found = []
    for index in sorted(shown, key=lambda index: places[pairs[index][0].period]):
        row = pairs[index][0]
        before = last.get(kind(row.period))
        if before is not None and times[row.period] == 1 == times[pairs[before][0].period]:
            found.append((index, before))
        last[kind(row.period)] = index
    return found


def _may_be_compared(row: Row, reading: Reading) -> bool:
    return reading.value is not None and row.has_trend and row.is_comparable


def _changed(now: Pair, before: Pair) -> Reading:
    (row, reading), (old, _) = now, before
    if reading.low is None or row.agreeing is None or old.agreeing is None or not row.n or not old.n:
        return reading
    verdict = change(row.agreeing, row.n, old.agreeing, old.n)
    apart = difference(row.agreeing, row.n, old.agreeing, old.n)
    return replace(
        reading,
        change=verdict,
        change_points=100 * apart.value,
        change_low=100 * apart.low,
        change_high=100 * apart.high,
        previous=old.period,
        good=None if verdict == "no clear change" else verdict == reading.metric.direction,
    )
