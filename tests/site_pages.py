"""Reading the built site's pages the way a browser does."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

# The attributes whose addresses a browser asks for by itself.
LOADING = ("src", "srcset", "imagesrcset", "poster", "data", "background")
LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
}
LOADING_LINKS |= {"manifest", "apple-touch-icon", "mask-icon"}
CSS_LOADS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE)


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
        found = []
        for name in LOADING:
            for node in self.tree.css(f"[{name}]"):
                value = node.attributes[name] or ""
                found += re.split(r"[\s,]+", value) if name.endswith("srcset") else [value]
        for node in self.tree.css("svg [href]:not(a)"):
            found.append(node.attributes.get("href") or node.attributes.get("xlink:href") or "")
        for link in self.tree.css("link[href]"):
            if LOADING_LINKS & set((link.attributes.get("rel") or "").lower().split()):
                found.append(link.attributes["href"] or "")
        return found + self._css_resources

    @property
    def _css_resources(self) -> list[str]:
        css = [node.text() for node in self.tree.css("style")]
        css += [node.attributes["style"] or "" for node in self.tree.css("[style]")]
        return [match[1] or match[2] for text in css for match in CSS_LOADS.finditer(text)]


def read_pages(site: Path, *, moved: bool = False) -> dict[str, BuiltPage]:
    """Parse every HTML file below the site's folder; those that only lead on to another page if `moved`."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        page = BuiltPage(name, LexborHTMLParser(file.read_text("utf-8")))
        if moved or page.tree.css_first("meta[http-equiv=refresh]") is None:
            found[name] = page
    return found


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
