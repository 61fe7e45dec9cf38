"""Addresses that lead nowhere once the pages are opened as files, on any computer."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playbook.offline.addresses import Address, of_page, of_style


def faults(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the addresses in a folder's pages and style sheets, as `file: what is wrong`."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(files):
        yield from (
            f"{name}: {fault}" for one in dict.fromkeys(_addresses(folder / name)) for fault in _fault(name, one, files)
        )


def _addresses(path: Path) -> Iterable[Address]:
    if path.suffix == ".html":
        return of_page(path.read_bytes())
    return of_style(path.read_bytes().decode("utf-8", "replace")) if path.suffix == ".css" else ()


def _fault(name: str, address: Address, files: set[str]) -> Iterator[str]:
    text = address.text.strip()
    try:
        where = urlsplit(text)
    except ValueError:
        yield f"{text} is no address"
        return
    if where.scheme == "file" or (not where.scheme and (where.netloc or where.path.startswith("/"))):
        yield f"the address {text} begins at the top of a disk or of a server"
    elif address.is_loaded and where.scheme not in ("", "data"):
        yield f"{text} is loaded from the network"
    elif not where.scheme and where.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(where.path)))
        if target not in files:
            yield f"the address {text} is no file of the edition"
