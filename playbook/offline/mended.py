"""What the files of the build need before they can be opened without a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

# A page that only a server shows, a list of pages for search engines, and what helps to read Material's own scripts.
LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz")
LEFT_OUT_ENDING = ".map"

_CANONICAL = re.compile(r'(\brel="canonical" href="[^"]*?)(?:/index)?\.html"')
_SOURCE_MAP = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=[^*]*\*/)\s*$")


def mend(folder: Path) -> None:
    """Change the build in a folder so that its pages work as files.

    The address on the web, which links to share begin with, is the one of the published site, where each page is a
    folder.
    """
    _remove(folder)
    for path in folder.rglob("*.html"):
        _rewrite(path, lambda text: _CANONICAL.sub(r'\1/"', text))
    for ending in ("*.js", "*.css"):
        for path in (folder / "assets").rglob(ending):
            _rewrite(path, lambda text: _SOURCE_MAP.sub("\n", text))


def _remove(folder: Path) -> None:
    for name in LEFT_OUT:
        (folder / name).unlink(missing_ok=True)
    # Only a message that shows a link to the published site ever loads these.
    for path in (folder / "assets" / "images").glob("social*.png"):
        path.unlink()
    for path in folder.rglob(f"*{LEFT_OUT_ENDING}"):
        path.unlink()


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    old = path.read_bytes().decode("utf-8")
    if (new := change(old)) != old:
        path.write_bytes(new.encode("utf-8"))
