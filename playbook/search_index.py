"""Titles and other words for a page in the search index; readers do not see the other words on the page.

Material's search shows titles and tags as HTML. It escapes headings when it writes the index, but not what comes
from a page's front matter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def complete_index(index: Path, titles: Mapping[str, str], aliases: Mapping[str, tuple[str, ...]]) -> None:
    """Escape the titles that come from front matter, and add each page's aliases to its first entry.

    Both map the addresses of pages: `titles` to the title as written (a section whose heading has no words
    carries it as well), `aliases` to other words. Material's search reads those in the field `tags`, which
    mkdocs.yml weighs like a title. Sections that say nothing are left out: the plan is kept out of search with
    `data-search-exclude`, and Material leaves its headings behind without words.
    """
    data = json.loads(index.read_text(encoding="utf-8"))
    data["docs"] = [entry for entry in data["docs"] if not _is_empty(entry, titles)]
    for entry in data["docs"]:
        page = entry["location"].partition("#")[0]
        if entry["title"] == titles.get(page):
            entry["title"] = _escaped(entry["title"])
        if words := aliases.get(entry["location"]):
            entry["tags"] = [_escaped(word) for word in words]
    index.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def _is_empty(entry: Mapping[str, str], titles: Mapping[str, str]) -> bool:
    page, _, anchor = entry["location"].partition("#")
    return bool(anchor) and not entry["text"] and entry["title"] == titles.get(page)


def _escaped(words: str) -> str:
    # As Material does it for headings: quotes stay, for words stand between tags and never in attributes.
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
