"""The chart of one metric over time, for one group or a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from playbook.authoring.context import AuthorError
from playbook.charts import summaries
from playbook.charts.chart import Chart, few, of_scale
from playbook.charts.listing import listed
from playbook.charts.selection import Selection, named, with_values
from playbook.charts.style import LINES, WIDTHS
from playbook.charts.timeline import timeline
from playbook.charts.trend import Line, Point, Trend
from playbook.charts.trend_drawing import trend_spec
from playbook.nearest import some
from playbook.readings import Reading
from playbook.readings.periods import kind

MOST_PERIODS = 80
LONGEST_TITLE = 70


def trend(chosen: Selection) -> Chart:
    """Return lines over all periods between the first and the last, with gaps where nothing may be shown.

    Raises:
        AuthorError: there are too many groups or periods, periods of several kinds, or two figures for one period.
    """
    metric = chosen.metric
    groups = _by_group(chosen.found)
    shown = {label: with_values(found) for label, found in groups.items()}
    periods = timeline(one.period for found in shown.values() for one in found)
    _refuse(groups, shown, periods)
    ordered = {label: sorted(found, key=lambda one: periods.index(one.period)) for label, found in shown.items()}
    lines = tuple(_line(label, found, periods) for label, found in ordered.items())
    targets = {one.target for found in ordered.values() for one in found}
    drawing = Trend(tuple(periods), lines, metric.unit, targets.pop() if len(targets) == 1 else None)
    said = [summaries.of_line(line.name, ordered[line.name], line.joined) for line in lines]
    rows = [(period, one) for period in periods for found in groups.values() for one in found if one.period == period]
    when = f"{periods[0]} to {periods[-1]}" if len(periods) > 1 else periods[0]
    return Chart(
        "trend",
        f"{metric.name}: {_whose(list(groups), chosen.found)}, {when}",
        (*said, *_at_the_end(periods[-1], ordered), *_missing(drawing, groups)),
        tuple(_notes(drawing, ordered)),
        {size: (trend_spec(drawing, size),) for size in WIDTHS},
        tuple(rows),
        "Period",
    )


def _whose(labels: Sequence[str], found: Sequence[Reading]) -> str:
    providers = {one.provider for one in found}
    short = listed(labels) if len(", ".join(labels)) <= LONGEST_TITLE else f"{len(labels)} groups"
    return f"{short} ({provider})" if len(providers) == 1 and (provider := providers.pop()) else short


def _by_group(found: Sequence[Reading]) -> dict[str, list[Reading]]:
    groups: dict[str, list[Reading]] = {}
    for label, one in named(found):
        groups.setdefault(label, []).append(one)
    if len(groups) > len(LINES):
        wrong = f"a trend shows at most {len(LINES)} groups, and {len(groups)} are chosen"
        raise AuthorError(wrong, f'name them with groups="…": {some(groups)}')
    if not groups:
        raise AuthorError("the chart has nothing to draw", "choose groups and periods that have figures")
    return groups


def _refuse(groups: dict[str, list[Reading]], shown: dict[str, list[Reading]], periods: list[str]) -> None:
    if len({kind(period) for period in periods}) > 1:
        raise AuthorError(
            "the periods of the chart are of several kinds",
            'name only years, quarters or months of one calendar with periods="…"',
        )
    if len(periods) > MOST_PERIODS:
        raise AuthorError(f"the chart has {len(periods)} periods", f"name at most {MOST_PERIODS}")
    for label, found in shown.items():
        period, count = Counter(one.period for one in found).most_common(1)[0]
        if count > 1:
            raise AuthorError(f"'{label}' has {count} figures for {period}", "a line needs one; choose another group")


def _line(label: str, found: Sequence[Reading], periods: Sequence[str]) -> Line:
    points = [
        Point(periods.index(one.period), one.value or 0.0, one.low, one.high, one.disclosure == "wide") for one in found
    ]
    return Line(label, tuple(points), joined=all(one.has_trend for one in found))


def _at_the_end(period: str, ordered: dict[str, list[Reading]]) -> list[str]:
    """Return how the groups compare in the last period, where several have a figure."""
    pairs = [(label, found[-1]) for label, found in ordered.items() if found[-1].period == period]
    return [f"In {period}: {' '.join(summaries.of_rows(pairs, 'groups'))}"] if len(pairs) > 1 else []


def _missing(drawing: Trend, groups: dict[str, list[Reading]]) -> list[str]:
    known = {one.period: one for found in groups.values() for one in found if one.value is None}
    empty = [drawing.periods[place] for gap in drawing.gaps for place in gap]
    hidden = [f"{period} ({few(known[period])})" for period in empty if period in known]
    missing = [period for period in empty if period not in known]
    found = [f"Too few people answered to show {listed(hidden)}."] if hidden else []
    return [*found, *([f"There is no figure for {listed(missing)}."] if missing else [])]


def _notes(drawing: Trend, ordered: dict[str, list[Reading]]) -> list[str]:
    readings = [one for found in ordered.values() for one in found]
    found = of_scale(drawing.unit)
    if any(one.low is not None for one in readings):
        found.append("The band around a line, or the line through a single point, shows the 95% confidence interval.")
        found.append("Where you see none, it is narrower than the line or the point.")
    if any(one.disclosure == "wide" for one in readings):
        found.append("An open point stands for 30 to 99 answers.")
    if drawing.gaps:
        found.append("A shaded period has no figure to show.")
    return found
