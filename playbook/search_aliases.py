"""Other words for a page, written into the search index where readers do not see them on the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def add_aliases(index: Path, aliases: Mapping[str, tuple[str, ...]]) -> None:
    """Add each page's aliases to its first entry of the index; `aliases` maps addresses to words.

    Material's search reads the field `tags` and gives it more weight than a title.
    """
    data = json.loads(index.read_text(encoding="utf-8"))
    for entry in data["docs"]:
        words = aliases.get(entry["location"])
        if words:
            entry["tags"] = list(words)
    index.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
