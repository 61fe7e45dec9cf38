"""Files to copy, as links: templates, and the playbook as data."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from macros.templates import block, inline
from playbook.authoring.context import PageContext, Ref

# What the site gives away for programs, and how to say it; a playbook may lack one.
_DATA = (
    ("api/checklists.json", "Checklists", "every item with its play, its roles and the moment it is due"),
    ("api/metrics.json", "Metrics", "definitions, and every published figure with its source"),
    ("api/assessment.json", "Assessment", "statements, levels and advice"),
    ("api/schema/plan.schema.json", "Plan file", "the format of a saved plan, as JSON Schema"),
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
    """Return links to what this site gives away as JSON."""
    found = [(href, name, words) for path, name, words in _DATA if (href := page.link_to(path))]
    return block("data_list.html", found=found)
