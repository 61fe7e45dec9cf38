"""The one list of Markdown extensions; mkdocs.yml names the same, and a test compares them."""

from __future__ import annotations

from typing import Any

EXTENSIONS: tuple[str, ...] = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
)
SETTINGS: dict[str, dict[str, Any]] = {"toc": {"permalink": "#", "permalink_title": "Link to this section"}}
