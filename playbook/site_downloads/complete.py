"""Filling the places for files in every page of a built site."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from playbook.authoring.whole_page import unsafe_whole_page
from playbook.model import Playbook
from playbook.site_downloads.checksums import write_checksums
from playbook.site_downloads.found import DownloadsError, SiteFile, found_files
from playbook.site_downloads.names import FOLDER, own_names
from playbook.site_downloads.regions import Region, filled, has_regions

_ENCODING = ("utf-8", "surrogateescape")  # a page of an author's own may have any
Forms = Mapping[str, Callable[..., Any]]


def complete(site: Path, book: Playbook) -> None:
    """Show in every page of the built site the files that lie in its downloads/ now, and list their checksums.

    It may be called again whenever a file came, changed or went. No page is written unless all can be.

    Raises:
        DownloadsError: a file cannot be read or written, a page asks for a form that there is not, or a form made
            markup that no page may hold.
    """
    from macros.site_files import FORMS

    files = found_files(site, own_names(book.plays))
    try:
        pages = sorted(path for path in site.rglob("*.html") if path.is_file())
        changed = {path: text for path in pages for text in _page(path, site, book, files, FORMS)}
        for path, text in changed.items():
            path.write_bytes(text.encode(*_ENCODING))
        write_checksums(site, files)
    except OSError as error:
        raise DownloadsError(f"{error.filename} cannot be read or written: {error.strerror}") from None


def _page(path: Path, site: Path, book: Playbook, files: Mapping[str, SiteFile], forms: Forms) -> list[str]:
    """Return the page's new text, or nothing where it stays as it is."""
    old = path.read_bytes().decode(*_ENCODING)
    if not has_regions(old):
        return []
    name = path.relative_to(site).as_posix()

    def link(file: str) -> str:
        return posixpath.relpath(f"{FOLDER}/{file}", posixpath.dirname(name) or ".")

    def show(region: Region) -> str:
        if region.form not in forms:
            raise DownloadsError(f"{name}: there is no form '{region.form}' — it is one of {', '.join(forms)}")
        return str(forms[region.form](book, region.about, files, link))

    new = filled(old, show)
    for fault in unsafe_whole_page(new):
        raise DownloadsError(f"{name}: {fault.wrong} — {fault.remedy}")
    return [new] if new != old else []
