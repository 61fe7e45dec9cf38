"""What an author's arguments choose: the metrics, groups and periods of one chart, all of them known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from playbook.authoring.context import AuthorError, ConsequenceError
from playbook.charts.kept import once_per_book
from playbook.charts.summaries import Pair
from playbook.model import Metric, Playbook
from playbook.readings import Reading, group_names, names, period_names, readings
from playbook.readings.periods import in_order

NEWEST = "newest"


@once_per_book
def _of_metric(book: Playbook, metric: str) -> tuple[Reading, ...]:
    return readings(book, (metric,))


class Selection:
    """The chosen readings of one or more metrics: `found`, and `everyone` with those of all other groups.

    Raises:
        AuthorError: a metric, a group or a period is unknown; the message has the nearest one.
        ConsequenceError: a series of a metric could not be read, which is reported where it stands.
    """

    def __init__(
        self, book: Playbook, metrics: str | None, groups: str | None, periods: str | None, defaults: Iterable[str] = ()
    ) -> None:
        chosen = names(metrics, book.metrics, "metric") or tuple(id for id in defaults if id in book.metrics)
        if not chosen:
            raise AuthorError("the chart names no metric", 'write metrics="…" with the id of one')
        self.book, self.metrics = book, tuple(book.metrics[id] for id in chosen)
        for series in (series for metric in self.metrics for series in metric.series):
            if book.unread.may_hold("series", series):
                raise ConsequenceError(f"the series '{series}' could not be read", "mend its file first")
        self.groups = names(groups, group_names(book, chosen), "group")
        self.periods, self.newest_of_each = self._periods(periods)
        found = (one for id in chosen for one in _of_metric(book, id))
        self.everyone = [one for one in found if not self.periods or one.period in self.periods]
        self.found = [one for one in self.everyone if self._is_chosen(one)]

    def _periods(self, text: str | None) -> tuple[tuple[str, ...], bool]:
        """Return the periods, and whether each group shows the newest of them that it has."""
        known = period_names(self.book, [metric.id for metric in self.metrics])
        found = () if text == NEWEST else names(text, [*known, NEWEST], "period")
        return found, text == NEWEST or len(found) > 1

    def _is_chosen(self, one: Reading) -> bool:
        return not self.groups or one.is_called(self.groups)

    @property
    def metric(self) -> Metric:
        """The one metric.

        Raises:
            AuthorError: there are several.
        """
        if len(self.metrics) > 1:
            raise AuthorError("this kind of chart shows one metric", "name one, or use the kind 'profile'")
        return self.metrics[0]

    def services(self) -> list[Reading]:
        """Return the readings of the groups named; else those of surveys, where there are any, else all.

        A series may hold totals, which do not stand beside their parts.
        """
        if self.groups:
            return self.found
        return [one for one in self.found if one.provider] or self.found


def newest_period(found: Sequence[Reading]) -> str:
    """Return the last period of which something may be shown.

    Raises:
        AuthorError: there is nothing to show.
    """
    return in_order([one.period for one in with_values(found)])[-1]


def with_values(found: Sequence[Reading]) -> list[Reading]:
    """Return the readings that may be drawn.

    Raises:
        AuthorError: there are none.
    """
    shown = [one for one in found if one.value is not None]
    if not shown:
        remedy = "choose groups and periods with 30 answers or more"
        raise AuthorError(
            "the chart has nothing to draw" if not found else "no figure of the chart may be shown", remedy
        )
    return shown


def named(found: Sequence[Reading]) -> list[Pair]:
    """Return each reading with its group's name, and its provider's before it where two share that name."""
    lines = {one.line[1:] for one in found}
    shared = Counter(group for _, group in lines)
    return [(f"{one.provider}: {one.group}" if shared[one.group] > 1 else one.group, one) for one in found]
