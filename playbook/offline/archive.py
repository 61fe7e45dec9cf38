"""A zip that is the same, byte for byte, whenever it holds the same files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from playbook.written import draft_of

_UNIX = 3
_EARLIEST = date(1980, 1, 1)  # that a zip can hold


def write_zip(folder: Path, target: Path, day: date) -> None:
    """Pack all files of a folder, in the order of their names; the folder's own name is not part of them.

    All files carry this day, at midnight: when they were built says nothing about them.
    The target appears when it is whole; one that was there stays until then.

    Raises:
        OSError: the target cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with draft_of(target) as draft, ZipFile(draft, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = _entry(path.relative_to(folder).as_posix(), max(day, _EARLIEST))
            archive.writestr(entry, path.read_bytes(), compresslevel=9)


def _entry(name: str, day: date) -> ZipInfo:
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_DEFLATED
    return entry
