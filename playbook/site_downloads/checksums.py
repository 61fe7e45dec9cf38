"""One list of checksums for the files that readers download, as sha256sum writes and reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from playbook.site_downloads.found import SiteFile
from playbook.site_downloads.names import CHECKSUMS, FOLDER


def write_checksums(site: Path, known: Mapping[str, SiteFile]) -> None:
    """Write downloads/checksums.txt with a line for each file of that folder; folders and pages in it have none.

    `known` are files, by name, whose checksums need not be computed again.

    Raises:
        OSError: a file cannot be read, or the list cannot be written.
    """
    folder = site / FOLDER
    files = sorted(path for path in folder.glob("*") if path.is_file() and _is_taken_away(path))
    lines = [f"{_sha256(path, known)}  {path.name}\n" for path in files]
    if lines:
        (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    else:
        (folder / CHECKSUMS).unlink(missing_ok=True)


def _sha256(path: Path, known: Mapping[str, SiteFile]) -> str:
    if path.name in known:
        return known[path.name].sha256
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _is_taken_away(path: Path) -> bool:
    # The downloads page may stand in the same folder.
    return path.suffix != ".html" and path.name != CHECKSUMS
