"""Charts with their words and their figures."""

from __future__ import annotations

from markupsafe import Markup

from macros.citations import citing
from macros.templates import block
from playbook.authoring.context import PageContext
from playbook.charts import Chart, cache_of, chart_of, draw


def chart(
    page: PageContext,
    kind: str,
    metrics: str | None = None,
    groups: str | None = None,
    periods: str | None = None,
    title: str | None = None,
) -> str:
    """Return a chart with a summary in words and its table.

    Kinds: "trend" (one metric over time), "comparison" (groups in one period), "profile" (the drivers of one group)
    and "response-rates" (shares as bars from 0). Names within one argument are separated by semicolons.
    """
    made = chart_of(page.book, kind, metrics, groups, periods)
    name = f"the chart '{title or made.title}'"
    page.show_once(name)
    number = sum(one.startswith("the chart ") for one in page.shown)
    return block(
        "chart.html",
        chart=made,
        title=title or made.title,
        id=f"cx-chart-{number}",
        pictures=_pictures(page, made),
        sources=tuple(dict.fromkeys(one.source for _, one in made.rows)),
        cite=citing(page),
    )


def _pictures(page: PageContext, made: Chart) -> list[tuple[str, float, float, Markup]]:
    # While a page is checked nobody sees it, and the first drawing takes seconds.
    if not page.facts:
        return []
    drawn = [(size, draw(spec, cache_of(page.book.root))) for size, parts in made.drawings.items() for spec in parts]
    return [(size, one.width, one.height, Markup(one.markup)) for size, one in drawn]
