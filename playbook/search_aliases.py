"""Titles and other words for a page in the search index; readers do not see the other words on the page.

Material's search shows titles and tags as HTML. It escapes headings when it writes the index, but not what comes
from a page's front matter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def add_aliases(index: Path, aliases: Mapping[str, tuple[str, ...]]) -> None:
    """Add each page's aliases to its first entry of the index; `aliases` maps addresses to words.

    Material's search reads the field `tags` and gives it more weight than a title.
    """
    data = _read(index)
    for entry in data["docs"]:
        words = aliases.get(entry["location"])
        if words:
            entry["tags"] = [_escaped(word) for word in words]
    _write(index, data)


def escape_titles(index: Path, titles: Mapping[str, str]) -> None:
    """Escape the titles that come from front matter; `titles` maps addresses of pages to titles as written.

    A section whose heading has no words carries its page's title as well.
    """
    data = _read(index)
    for entry in data["docs"]:
        written = titles.get(entry["location"].partition("#")[0])
        if written is not None and entry["title"] == written:
            entry["title"] = _escaped(written)
    _write(index, data)


def _escaped(words: str) -> str:
    # As Material does it for headings: quotes stay, for words stand between tags and never in attributes.
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _read(index: Path) -> Any:
    return json.loads(index.read_text(encoding="utf-8"))


def _write(index: Path, data: Any) -> None:
    index.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
