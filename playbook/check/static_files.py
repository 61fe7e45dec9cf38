"""Files of docs/ that are no pages: MkDocs copies them to the site as they are, so only harmless kinds may be there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playbook.check.pictures import svg_faults
from playbook.load.files import files_below
from playbook.load.text import better_name
from playbook.model import Playbook
from playbook.place import Place, Problem
from playbook.site_map import by_site_path

# No browser runs any of these with the site's rights. Not .json: pages load none, and data belongs into data/.
# Not .docx: a page or a PDF says the same to more readers. Not .xlsm and its like: they carry programs.
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg", ".pdf", ".csv", ".xlsx", ".txt"})
_REMEDY = "use " + ", ".join(sorted(SUFFIXES)) + ", or write a page"
# Folders that the build fills, and files it writes beside the pages.
_FILLED = frozenset({"api", "assets", "downloads", "search"})
_WRITTEN = frozenset({"404.html", "index.html", "sitemap.xml", "sitemap.xml.gz"})
# The name of the site's own domain, for GitHub Pages.
_KNOWN = frozenset({"CNAME"})
_FOLDER = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_NAME = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})


def static_files(book: Playbook, root: Path) -> Iterator[Problem]:
    """Yield files of docs/ that could run code, would be overwritten, or have names that make bad addresses."""
    pages = {_built(path) for path in by_site_path(book)}
    for file in files_below(root, "docs", []):
        place = Place(file.relative_to(root).as_posix())
        path = place.file.removeprefix("docs/")
        yield from _folders(place, path)
        if file.suffix not in _PAGES and path not in _KNOWN:
            yield from _file(file, place, path, pages)


def _file(file: Path, place: Place, path: str, pages: set[str]) -> Iterator[Problem]:
    if path in pages:
        yield Problem(place, "a page of the site is built at this place", "delete the file, or rename it")
    elif path in _WRITTEN or (path.split("/")[0] in _FILLED and "/" in path):
        yield Problem(
            place, "the build itself fills this place", "put the file into another folder, for example files/"
        )
    elif file.suffix not in SUFFIXES:
        yield Problem(place, f"files of the kind '{file.suffix or file.name}' cannot be published", _REMEDY)
    elif not _NAME.fullmatch(file.name):
        example = f"{better_name(file.stem)}{file.suffix}"
        remedy = f"use lower-case letters, digits and hyphens, for example {example}"
        yield Problem(place, f"the file name '{file.name}' makes a bad address", remedy)
    elif file.suffix == ".svg":
        yield from (Problem(place, wrong, remedy) for wrong, remedy in svg_faults(file.read_bytes()))


def _folders(place: Place, path: str) -> Iterator[Problem]:
    for name in path.split("/")[:-1]:
        if not _FOLDER.fullmatch(name):
            remedy = f"use lower-case letters, digits and hyphens, for example {better_name(name)}"
            yield Problem(place, f"the folder name '{name}' makes a bad address", remedy)


def _built(path: str) -> str:
    stem = path.removesuffix(".md")
    return f"{stem}.html" if stem.rsplit("/", 1)[-1] == "index" else f"{stem}/index.html"
