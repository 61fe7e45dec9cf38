"""Metrics with their definitions and the figures that were published."""

from __future__ import annotations

from typing import Annotated

from markupsafe import Markup

from macros.citations import citing
from macros.editing import edit_links
from macros.readings import shown_table
from macros.templates import block, markdown
from playbook.authoring.context import PageContext, Ref
from playbook.model import Metric, Play
from playbook.readings import readings
from playbook.readings.summary import few, summary

MOST_ROWS = 16


def metric_table(page: PageContext, *ids: Annotated[str, Ref("metric")]) -> str:
    """Return metrics as a table: question, newest published figure with its interval and n, which way is better.

    Those named, else those of the page's play, else all.
    """
    if not ids:
        own = page.document.metrics if isinstance(page.document, Play) else tuple(page.book.metrics)
        ids = tuple(id for id in own if id in page.book.metrics)
    metrics = [page.book.metrics[id] for id in ids]
    where = page.book.settings.definitions_page
    links = {metric.id: page.link_to(f"{where}#{metric.id}") if where else None for metric in metrics}
    newest = {metric.id: summary(page.book, metric) for metric in metrics}
    places = edit_links(page, [metric.place for metric in metrics[:1]])
    return block("metric_table.html", metrics=metrics, links=links, newest=newest, cite=citing(page), places=places)


def metric_definitions(page: PageContext) -> str:
    """Return every metric as a section of its own: definition, formula, how to collect it, published figures."""
    page.show_once("the list of metric definitions")
    return Markup("\n").join(_definition(page, metric) for metric in page.book.metrics.values())


def _definition(page: PageContext, metric: Metric) -> Markup:
    plays = [page.book.plays[id] for id in metric.plays if id in page.book.plays]
    cases = [case for case in page.book.cases.values() if metric.id in case.metrics]
    facts = block(
        "metric.html",
        metric=metric,
        plays=plays,
        cases=cases,
        links={one.id: page.link_to(one.file) for one in (*plays, *cases)},
        cite=citing(page),
        places=edit_links(page, [metric.place]),
    )
    return markdown("metric.md", metric=metric, facts=facts + _figures(page, metric))


def _figures(page: PageContext, metric: Metric) -> Markup:
    found = readings(page.book, (metric.id,))
    if not found:
        return Markup()
    chosen = few(found, MOST_ROWS)
    left = len({one.line for one in found}) - len({one.line for one in chosen})
    where = page.book.by_file.get(page.book.settings.figures_page or "")
    link = page.link_to(where.file) if where is not None else None
    more = block("metric_more.html", left=left, link=link, where=where) if left else Markup()
    return shown_table(page, f"{metric.name}: published figures", chosen) + more
