"""The charts of rows: services compared, drivers of one service, response rates by channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from playbook.authoring.context import AuthorError
from playbook.charts import summaries
from playbook.charts.chart import Chart, marks, not_drawn
from playbook.charts.row_drawing import rows_spec
from playbook.charts.rows import Row, Rows
from playbook.charts.selection import Selection, named, newest_period
from playbook.charts.style import WIDTHS
from playbook.charts.summaries import Pair
from playbook.nearest import some
from playbook.readings import Reading, newest
from playbook.readings.amounts import amount
from playbook.statistics import median

MOST_ROWS = 60
MOST_OF_A_PART = 14
FEWEST_FOR_MEDIAN = 5


def comparison(chosen: Selection) -> Chart:
    """Return services on one scale, from the highest to the lowest, with the median of those drawn."""
    pairs, hidden, period = _of_one_period(chosen)
    rows = Rows(_with_providers(_rows(pairs), pairs), chosen.metric.unit)
    values = [row.value for row in rows.rows]
    if len(values) >= FEWEST_FOR_MEDIAN:
        middle = median(values)
        rows = replace(rows, middle=(middle, f"Median of {len(values)}: {amount(middle, chosen.metric.unit)}"))
    said = summaries.of_rows(pairs, _what(pairs))
    title = f"{chosen.metric.name} of {len(pairs)} {_what(pairs)}, {period}"
    return _chart("comparison", title, said, rows, pairs, marks(_readings(pairs)), hidden, "Group")


def response_rates(chosen: Selection) -> Chart:
    """Return rates as bars from 0, from the highest to the lowest.

    Raises:
        AuthorError: the metric is no percent.
    """
    if chosen.metric.unit != "percent":
        raise AuthorError(f"the metric '{chosen.metric.id}' is no rate", "choose one whose unit is percent")
    pairs, hidden, period = _of_one_period(chosen)
    said = summaries.of_rows(pairs, _what(pairs))
    notes = ["Each row counts other customers and services, so a difference does not say what made it."]
    if any(one.low is not None for one in _readings(pairs)):
        notes.append("A line at the end of a bar shows the 95% confidence interval.")
        notes.append("Where you see none, it is too narrow to draw.")
    rows = Rows(_rows(pairs), "percent", bars=True)
    title = f"{chosen.metric.name} of {len(pairs)} {_what(pairs)}, {period}"
    return _chart("response-rates", title, said, rows, pairs, notes, hidden, "Group")


def profile(chosen: Selection) -> Chart:
    """Return the drivers of one service, each beside the median of all services in the same period.

    Raises:
        AuthorError: not one group is chosen, or the metrics have several units.
    """
    group = _one_group(chosen.found)
    if len({metric.unit for metric in chosen.metrics}) > 1:
        raise AuthorError("the metrics of the profile have several units", "choose metrics of one unit")
    period = newest_period(chosen.found)
    here = [one for one in chosen.found if one.period == period]
    pairs = summaries.order([(one.metric.name, one) for one in here if one.value is not None])
    others = _others(chosen, period)
    middles = {id: median(values) for id, values in others.items()}
    known = [(label, one, middles.get(one.metric.id)) for label, one in pairs]
    said = summaries.of_rows(pairs, "drivers", same_people=True) + summaries.against_others(known, "the median")
    drawn = tuple(replace(row, other=other) for row, (_, _, other) in zip(_rows(pairs), known, strict=True))
    rows = Rows(drawn, pairs[0][1].metric.unit, key=("This survey", "Median of all surveys") if others else None)
    hidden = [(one.metric.name, one) for one in here if one.value is None]
    notes = [*marks(_readings(pairs)), *_of_how_many(others)]
    return _chart("profile", f"Driver profile: {group}, {period}", said, rows, pairs, notes, hidden, "Driver")


def _one_group(found: Sequence[Reading]) -> str:
    groups = list(dict.fromkeys((one.provider, one.group) for one in found))
    if len(groups) == 1:
        provider, group = groups[0]
        return f"{group} ({provider})" if provider else group
    shown = some(group for _, group in groups)
    raise AuthorError(f"a profile shows one group, and {len(groups)} are chosen", f"name one of them: {shown}")


def _others(chosen: Selection, period: str) -> dict[str, list[float]]:
    """Return the values of all surveys of the period by metric, where they are enough for a median."""
    values: dict[str, list[float]] = {}
    for one in chosen.everyone:
        if one.period == period and one.provider and one.value is not None:
            values.setdefault(one.metric.id, []).append(one.value)
    return {id: found for id, found in values.items() if len(found) >= FEWEST_FOR_MEDIAN}


def _of_how_many(others: Mapping[str, list[float]]) -> list[str]:
    counts = sorted({len(values) for values in others.values()})
    if not counts:
        return []
    how_many = f"{counts[0]}" if len(counts) == 1 else f"{counts[0]} to {counts[-1]}, by driver"
    return [f"The median is that of all surveys in the same period with 30 answers or more ({how_many})."]


def _of_one_period(chosen: Selection) -> tuple[list[Pair], list[Pair], str]:
    """Return the readings to draw and those that may not be shown, with their period.

    Where several periods are named, or "newest", each group shows its newest, and its label says which unless it is
    the last.
    """
    found = chosen.services()
    last = newest_period(found)
    kept = _newest(found) if chosen.newest_of_each else [one for one in found if one.period == last]
    pairs = [(label if one.period == last else f"{label} ({one.period})", one) for label, one in named(kept)]
    drawn = summaries.order([pair for pair in pairs if pair[1].value is not None])
    if len(drawn) > MOST_ROWS:
        remedy = "name fewer groups"
        raise AuthorError(f"the chart has {len(drawn)} rows; more than {MOST_ROWS} cannot be read", remedy)
    return drawn, [pair for pair in pairs if pair[1].value is None], last


def _newest(found: Sequence[Reading]) -> list[Reading]:
    """Return each group's newest reading that may be shown, or its newest where none may."""
    shown = newest(one for one in found if one.value is not None)
    lines = {one.line for one in shown}
    return [*shown, *newest(one for one in found if one.line not in lines)]


def _readings(pairs: Sequence[Pair]) -> list[Reading]:
    return [one for _, one in pairs]


def _what(pairs: Sequence[Pair]) -> str:
    return "surveys" if all(one.provider for _, one in pairs) else "groups"


def _with_providers(rows: Sequence[Row], pairs: Sequence[Pair]) -> tuple[Row, ...]:
    """Return the rows with their providers beneath the labels, where there are several and no label has its own."""
    if len({one.provider for _, one in pairs}) < 2:
        return tuple(rows)
    known = zip(rows, pairs, strict=True)
    return tuple(
        row if label.startswith(f"{one.provider}: ") else replace(row, under=one.provider)
        for row, (label, one) in known
    )


def _rows(pairs: Sequence[Pair]) -> tuple[Row, ...]:
    return tuple(
        Row(
            label,
            one.value or 0.0,
            one.low,
            one.high,
            amount(one.value or 0.0, one.metric.unit),
            f"{one.n:,}" if one.n is not None else "",
            wide=one.disclosure == "wide",
        )
        for label, one in pairs
    )


def _parts(rows: Rows) -> list[Rows]:
    """Return a chart in parts of about equal length that fit a page each; the key stands above the first."""
    count = ceil(len(rows.rows) / MOST_OF_A_PART)
    size = ceil(len(rows.rows) / count)
    parts = [rows.rows[start : start + size] for start in range(0, len(rows.rows), size)]
    return [
        replace(rows, rows=part, part_of=rows.rows, key=None if index else rows.key) for index, part in enumerate(parts)
    ]


def _chart(
    kind: str,
    title: str,
    summary: list[str],
    rows: Rows,
    pairs: list[Pair],
    notes: list[str],
    hidden: list[Pair],
    head: str,
) -> Chart:
    drawings = {size: tuple(rows_spec(part, size) for part in _parts(rows)) for size in WIDTHS}
    return Chart(kind, title, tuple(summary), (*notes, *not_drawn(hidden)), drawings, (*pairs, *hidden), head)
