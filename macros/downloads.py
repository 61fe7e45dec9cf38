"""Files to copy, as links: templates, and the playbook as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, NamedTuple

from macros.templates import block, inline
from playbook.authoring.context import PageContext, Ref

# What the site gives away for programs, what it holds, and its schema; a playbook may lack one.
_DATA = (
    ("api/playbook.json", "Playbook", "everything but the published figures", "playbook-feed"),
    (
        "api/checklists.json",
        "Checklists",
        "every item with its play, its roles and the moment it is due",
        "checklists-feed",
    ),
    ("api/metrics.json", "Metrics", "definitions, and every published figure with its source", "metrics-feed"),
    ("api/assessment.json", "Assessment", "statements, levels and advice", "assessment-feed"),
    ("editions/changes.json", "Changes", "what changed from edition to edition", "changes"),
    ("editions/feed.xml", "Feed of changes", "the same for a feed reader, as Atom", ""),
    ("api/schema/plan.schema.json", "Plan file", "the format of a saved plan, as JSON Schema", ""),
)
_TABLES = (
    ("checklist-items.csv", "Checklist items", "one line for each item"),
    ("metrics.csv", "Metrics", "one line for each definition"),
    ("readings.csv", "Readings", "one line for each published figure, with its interval and its source"),
    ("case-results.csv", "Results of case studies", "one line for each result, with what was there before"),
    ("glossary.csv", "Glossary", "one line for each term"),
    ("sources.csv", "Sources", "one line for each source"),
)


class _File(NamedTuple):
    """A file of the site: its path from the top, which paper shows, and how this page links it."""

    path: str
    href: str


class _Data(NamedTuple):
    """A line of the list."""

    name: str
    words: str
    file: _File
    schema: _File | None


def download(page: PageContext, name: Annotated[str, Ref("download")], words: str | None = None) -> str:
    """Return a link that saves a template, with its kind and size; its words are the file's name unless given."""
    file = page.book.downloads[name]
    return inline("download.html", file=file, words=words or file.title, href=page.link_to(f"downloads/{name}"))


def template_list(page: PageContext) -> str:
    """Return all templates by name, each with the kinds of file it comes in."""
    files = sorted(page.book.downloads.values(), key=lambda file: (file.title, file.kind))
    groups = [(title, list(group)) for title, group in groupby(files, key=lambda file: file.title)]
    return block("template_list.html", groups=groups, links={file.id: page.link_to(file.place.file) for file in files})


def data_list(page: PageContext) -> str:
    """Return links to what this site gives away as JSON or as a feed, each with its schema."""
    return block("data_list.html", found=[one for row in _DATA for one in _shown(page, *row)])


def table_list(page: PageContext) -> str:
    """Return links to the tables that this site gives away as CSV."""
    found = [one for path, *words in _TABLES for one in _shown(page, f"downloads/{path}", *words)]
    return block("data_list.html", found=found)


def _shown(page: PageContext, path: str, name: str, words: str, schema: str = "") -> Iterator[_Data]:
    """Yield a file's line, if the site has the file."""
    if href := page.link_to(path):
        kept = f"api/schema/{schema}.schema.json"
        there = page.link_to(kept) if schema else None
        yield _Data(name, words, _File(path, href), _File(kept, there) if there else None)
