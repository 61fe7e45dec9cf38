"""The real site's pages that tell of files, in a folder of their own, with small files in place of the real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from playbook.load import load
from playbook.model import Playbook
from playbook.site_downloads import complete
from playbook.site_downloads.names import OFFLINE, pdf_name
from tests.tools import ROOT
from tests.unit.site_downloads.made_files import archive, pdf

PAGES = ("downloads", "plays", "checklists", "assets")


def our_book() -> Playbook:
    """Return the real playbook."""
    return load(ROOT).book


def with_files(site: Path, copy: Path, names: Iterable[str] | None = None) -> Path:
    """Copy the pages, put the files there (all, unless named) and tell the pages."""
    book = our_book()
    for folder in PAGES:
        shutil.copytree(site / folder, copy / folder)
    for name in all_names(book) if names is None else names:
        file = copy / "downloads" / name
        archive(file, (2026, 11, 22)) if file.suffix == ".zip" else pdf(file, pages=20)
    complete(copy, book)
    return copy


def all_names(book: Playbook) -> list[str]:
    """Return the names of all PDFs on both papers, and of the offline edition."""
    pdfs = [pdf_name(play, paper) for play in ("", *book.plays) for paper in ("Letter", "A4")]
    return [*pdfs, OFFLINE]
