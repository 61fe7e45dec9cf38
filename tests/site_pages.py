"""Reading the built site's pages the way a browser does."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

RESOURCES = (
    "script[src], link[rel~=stylesheet], link[rel~=icon], img[src], iframe[src], source[src], video[src], audio[src]"
)


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site; `path` is relative to the site's folder."""

    path: str
    tree: LexborHTMLParser

    @property
    def ids(self) -> list[str]:
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    @property
    def links(self) -> list[str]:
        return [node.attributes["href"] or "" for node in self.tree.css("a[href]")]

    @property
    def resources(self) -> list[str]:
        nodes = self.tree.css(RESOURCES)
        return [node.attributes.get("src") or node.attributes.get("href") or "" for node in nodes]


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Parse every HTML file below the site's folder."""
    files = sorted(site.rglob("*.html"))
    return {
        (name := file.relative_to(site).as_posix()): BuiltPage(name, LexborHTMLParser(file.read_text("utf-8")))
        for file in files
    }


def target(page: BuiltPage, link: str) -> tuple[str, str] | None:
    """Return the file a link means, relative to the site, and its anchor; None for other hosts."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if path:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
        if parts.path.endswith("/") or path == "." or "." not in posixpath.basename(path):
            path = posixpath.normpath(posixpath.join(path, "index.html"))
    return path or page.path, unquote(parts.fragment)
