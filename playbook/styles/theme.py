"""The theme's own stylesheets, as far as the site uses them, in front of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import rcssmin

from playbook.styles.parts import FOLDER, address
from playbook.styles.purge import purge
from playbook.styles.used import used

# Below a theme's folder. Their names end in a hash, which changes with the theme's version.
STYLESHEETS = "assets/stylesheets"
_NAMES = ("main.*.css", "palette.*.css")
_NOTICE = "/*! Parts of Material for MkDocs, MIT License, Copyright (c) Martin Donath */\n"


def add_theme_styles(site: Path, theme_folders: Sequence[Path]) -> None:
    """Put what a built site uses of the theme's stylesheets in front of its own, in the one that every page links.

    Raises:
        OSError: the site cannot be read or written.
    """
    css = "".join(_stylesheets(theme_folders))
    core = site / address("core")
    if not css or not core.is_file():
        return
    pages = [page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html"))]
    scripts = [script.read_text(encoding="utf-8") for script in sorted((site / "assets" / "js").rglob("*.js"))]
    ours = [sheet.read_text(encoding="utf-8") for sheet in sorted((site / FOLDER).glob("*.css"))]
    kept = purge(css, used(pages, scripts), "".join([*ours, *pages, *scripts]))
    core.write_text(_NOTICE + minified(kept) + core.read_text(encoding="utf-8"), encoding="utf-8")


def minified(css: str) -> str:
    """Return a stylesheet without comments and white space; comments that begin with /*! stay."""
    return str(rcssmin.cssmin(css, keep_bang_comments=True))


def _stylesheets(folders: Sequence[Path]) -> Iterator[str]:
    for pattern in _NAMES:
        found = [path for folder in folders for path in sorted((folder / STYLESHEETS).glob(pattern))]
        if found:
            yield found[0].read_text(encoding="utf-8")
