"""Files to copy, as links: templates, and the playbook as data."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

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
    ("api/assessment.json", "Assessment", "statements, levels and advice", ""),
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
    found = [
        (href, name, words, page.link_to(f"api/schema/{schema}.schema.json") if schema else None)
        for path, name, words, schema in _DATA
        if (href := page.link_to(path))
    ]
    return block("data_list.html", found=found)


def table_list(page: PageContext) -> str:
    """Return links to the tables that this site gives away as CSV."""
    found = [(href, name, words, None) for path, name, words in _TABLES if (href := page.link_to(f"downloads/{path}"))]
    return block("data_list.html", found=found)
