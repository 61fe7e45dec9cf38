"""The kinds of charts an author may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from playbook.authoring.context import AuthorError
from playbook.charts.chart import Chart
from playbook.charts.kept import once_per_book
from playbook.charts.of_rows import comparison, profile, response_rates
from playbook.charts.of_time import trend
from playbook.charts.selection import Selection
from playbook.model import Playbook
from playbook.nearest import did_you_mean, some

KINDS: Mapping[str, Callable[[Selection], Chart]] = {
    "trend": trend,
    "comparison": comparison,
    "profile": profile,
    "response-rates": response_rates,
}


@once_per_book
def chart_of(
    book: Playbook, kind: str, metrics: str | None = None, groups: str | None = None, periods: str | None = None
) -> Chart:
    """Return a chart; names within one argument are separated by semicolons.

    Without `metrics` a profile shows all drivers of the surveys; without `periods` every kind but a trend shows the
    newest.

    Raises:
        AuthorError: a kind, metric, group or period is unknown, or they make no chart of this kind.
    """
    if kind not in KINDS:
        raise AuthorError(
            f"there is no kind of chart '{kind}'", did_you_mean(str(kind), KINDS, f"there are {some(KINDS)}")
        )
    drivers = book.surveys.drivers.values() if book.surveys is not None and kind == "profile" else ()
    return KINDS[kind](Selection(book, metrics, groups, periods, drivers))
