"""Tables of figures that say how well each figure is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from macros.citations import citing
from macros.editing import edit_links
from macros.templates import block
from playbook.authoring.context import AuthorError, ConsequenceError, PageContext
from playbook.readings import Reading, group_names, names, newest, period_names, readings
from playbook.readings.export import as_csv, as_json
from playbook.readings.places import places
from playbook.readings.sparkline import HEIGHT, WIDTH
from playbook.readings.table import Table, table
from playbook.site_map import site_path

NEWEST = "newest"
MOST_ROWS = 400
# From so many on, one verdict by chance alone is to be expected.
MANY_CHANGES = 20


def figure_table(
    page: PageContext,
    metrics: str,
    groups: str | None = None,
    periods: str | None = None,
    title: str | None = None,
    comparable: bool = True,
) -> str:
    """Return figures as a table: value, 95% interval, n, change, target, line over time, source, files to take away.

    Names in one argument are separated by semicolons; groups and periods left out mean all, and the period
    "newest" means each group's own newest. With comparable=false, surveys stand here as well that must not be
    compared with others; they are marked.
    """
    chosen = names(metrics, page.book.metrics, "metric")
    _whole(page, chosen)
    own_groups = names(groups, group_names(page.book, chosen), "group")
    found = readings(page.book, chosen, own_groups, _periods(page, chosen, periods), comparable)
    found = newest(found) if periods == NEWEST else found
    if not found:
        raise AuthorError("there is no figure for this choice", "leave out the groups or the periods, or add the data")
    if len(found) > MOST_ROWS:
        raise AuthorError(f"the table has {len(found):,} rows", f"choose at most {MOST_ROWS} by groups or periods")
    return shown_table(page, title or _title(page, chosen), by_group(found))


def by_group(found: Sequence[Reading]) -> list[Reading]:
    """Return the playbook's own series as people ordered them, then the surveys by provider and group."""
    return sorted(found, key=lambda one: (one.provider, one.group if one.provider else ""))


def _whole(page: PageContext, metrics: Sequence[str]) -> None:
    for id in metrics:
        if any(page.book.unread.may_hold("series", one) for one in page.book.metrics[id].series):
            raise ConsequenceError(f"a series of '{id}' could not be read", "mend its file first")


def _periods(page: PageContext, metrics: Sequence[str], text: str | None) -> tuple[str, ...]:
    return () if text == NEWEST else names(text, [*period_names(page.book, metrics), NEWEST], "period")


def _title(page: PageContext, metrics: Sequence[str]) -> str:
    return ", ".join(page.book.metrics[id].name for id in metrics) or "All metrics"


def shown_table(page: PageContext, title: str, found: Sequence[Reading]) -> Markup:
    """Return readings as a table with this title, which no other table of the page may have.

    Raises:
        AuthorError: another table of the page has the title, or one that gives its files the same name.
    """
    comparable_only = all(one.is_comparable for one in found)
    known = readings(page.book, tuple({one.metric.id for one in found}), comparable_only=comparable_only)
    one = table(title, found, known)
    needed = _notes(one)
    new = [note for note in needed if note not in page.shown]
    page.shown.update(needed)
    return block(
        "reading_table.html",
        table=one,
        sources=[page.book.sources[id] for id in one.sources if id in page.book.sources],
        cite=citing(page),
        files=_files(page, one),
        notes=new,
        is_public=_is_public(page, one),
        said_above=len(new) < len(needed),
        places=edit_links(page, places(page.book, found)),
        width=WIDTH,
        height=HEIGHT,
    )


def _is_public(page: PageContext, one: Table) -> bool:
    surveys = page.book.surveys
    return surveys is not None and surveys.settings.public and any(row.reading.provider for row in one.rows)


def _notes(one: Table) -> list[str]:
    # Each stands once on a page: below every one of many tables they would drown the figures.
    said = {"interval": one.has("low"), "change": one.changes > 0, "chance": one.changes >= MANY_CHANGES}
    return [f"the note on {note}" for note, needed in said.items() if needed]


def _files(page: PageContext, one: Table) -> list[tuple[str, str]]:
    name = re.sub(r"[^a-z0-9]+", "-", one.title.lower()).strip("-")[:60] or "table"
    if f"the files {name}" in page.shown:
        wrong = f"another table of this page has the title '{one.title}', or nearly"
        raise AuthorError(wrong, 'give one of the two another, with title="…"')
    page.shown.add(f"the files {name}")
    folder = site_path(page.document).removesuffix(".md")
    texts = (("CSV", "csv", as_csv(one)), ("JSON", "json", as_json(one, page.book)))
    offered = ((words, page.offer(f"downloads/tables/{folder}/{name}.{ending}", text)) for words, ending, text in texts)
    return [(words, href) for words, href in offered if href]
