"""The pages of a built site, by the addresses that readers see."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

_NO_PAGE = "404.html"
INDEX = "index.html"


def page_address(file: str) -> str:
    """Return a page's address below its edition: `plays/listen/` for `plays/listen/index.html`."""
    return file.removesuffix(INDEX) if file == INDEX or file.endswith(f"/{INDEX}") else file


def pages_of(site: Path) -> tuple[str, ...]:
    """Return the addresses of all pages of a built site, sorted; the home page's is empty."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return tuple(sorted(page_address(file) for file in files if file != _NO_PAGE))


def canonical(html: bytes) -> str | None:
    """Return the address that a page calls its own; None where it says nothing."""
    link = LexborHTMLParser(html).css_first('link[rel="canonical"]')
    return link.attributes.get("href") if link is not None else None
