"""Metrics with their definitions and the figures that were published."""

from __future__ import annotations

from typing import Annotated

from markupsafe import Markup

from macros.citations import citing
from macros.templates import block, markdown
from playbook.authoring.context import PageContext, Ref
from playbook.model import Metric, Observation, Play

METRICS = "docs/measure/metrics.md"


def metric_table(page: PageContext, *ids: Annotated[str, Ref("metric")]) -> str:
    """Return metrics as a table: question, newest published figure with its n, which way is better.

    Those named, else those of the page's play, else all.
    """
    if not ids:
        own = page.document.metrics if isinstance(page.document, Play) else tuple(page.book.metrics)
        ids = tuple(id for id in own if id in page.book.metrics)
    metrics = [page.book.metrics[id] for id in ids]
    links = {metric.id: page.link_to(f"{METRICS}#{metric.id}") for metric in metrics}
    newest = {metric.id: _low_to_high(page.book.newest(metric)) for metric in metrics}
    return block("metric_table.html", metrics=metrics, links=links, newest=newest, cite=citing(page))


def _low_to_high(rows: tuple[Observation, ...]) -> list[Observation]:
    return sorted((row for row in rows if row.shown is not None), key=lambda row: row.shown or 0)


def metric_definitions(page: PageContext) -> str:
    """Return every metric as a section of its own: definition, formula, caveats, published figures."""
    page.show_once("the list of metric definitions")
    return Markup("\n").join(_definition(page, metric) for metric in page.book.metrics.values())


def _definition(page: PageContext, metric: Metric) -> Markup:
    plays = [page.book.plays[id] for id in metric.plays if id in page.book.plays]
    cases = [case for case in page.book.cases.values() if metric.id in case.metrics]
    rows = [row for id in metric.series if id in page.book.series for row in page.book.series[id].observations]
    facts = block(
        "metric.html",
        metric=metric,
        plays=plays,
        cases=cases,
        links={one.id: page.link_to(one.file) for one in (*plays, *cases)},
        rows=rows,
        cite=citing(page),
    )
    return markdown("metric.md", metric=metric, facts=facts)
