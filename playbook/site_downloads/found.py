"""The files in a built site's downloads/ that were made from the site: PDFs and the offline edition."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from playbook.site_downloads.names import FOLDER

# Archives that are the same bytes every time carry this date where nobody chose another.
_NO_DATE = date(1980, 1, 1)


class DownloadsError(Exception):
    """What keeps readers from being told about the files; the text has one line for each fault."""


@dataclass(frozen=True)
class SiteFile:
    """One file: its name, size in bytes and SHA-256 in hexadecimal.

    `day` is the date that the file itself carries, and `pages` the number of a PDF's pages; None where unknown.
    """

    name: str
    size: int
    sha256: str
    day: date | None = None
    pages: int | None = None

    @property
    def kind(self) -> str:
        """What a reader calls this kind of file, for example PDF."""
        return self.name.rpartition(".")[2].upper()


class _Inside(NamedTuple):
    day: date | None = None
    pages: int | None = None


def found_files(site: Path, names: Iterable[str]) -> Mapping[str, SiteFile]:
    """Return those of the named PDFs and archives that lie in the site's downloads/; authors' own files are not ours.

    Raises:
        DownloadsError: at least one cannot be read, or is not what its name says.
    """
    found, broken = {}, []
    for path in [site / FOLDER / name for name in names]:
        try:
            if path.is_file():
                found[path.name] = _file(path.name, path.read_bytes())
        except ValueError as error:
            broken.append(f"{FOLDER}/{path.name}: {error} — delete it, and make it again")
        except OSError as error:
            broken.append(f"{FOLDER}/{path.name} cannot be read ({error.strerror}) — delete it, and make it again")
    if broken:
        raise DownloadsError("\n".join(broken))
    return found


def _file(name: str, content: bytes) -> SiteFile:
    inside = _zip(content) if name.endswith(".zip") else _pdf(content)
    return SiteFile(name, len(content), hashlib.sha256(content).hexdigest(), *inside)


def _pdf(content: bytes) -> _Inside:
    try:
        import pikepdf
    except ImportError:  # it comes with the extra `pdf`
        return _Inside()
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return _Inside(_pdf_day(str(pdf.docinfo.get("/ModDate", ""))), len(pdf.pages))
    except pikepdf.PasswordError as error:
        raise ValueError("the PDF asks for a password") from error
    except pikepdf.PdfError as error:
        raise ValueError("this is no whole PDF") from error


def _pdf_day(text: str) -> date | None:
    # D:20261122120000Z in ISO 32000; the day is as the file's maker saw it.
    try:
        return datetime.strptime(text.removeprefix("D:")[: len("YYYYMMDD")], "%Y%m%d").date()
    except ValueError:
        return None


def _zip(content: bytes) -> _Inside:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            days = [_zip_day(entry) for entry in archive.infolist()]
    except zipfile.BadZipFile as error:
        raise ValueError("this is no whole ZIP archive") from error
    newest = max((day for day in days if day), default=_NO_DATE)
    return _Inside(newest if newest > _NO_DATE else None)


def _zip_day(entry: zipfile.ZipInfo) -> date | None:
    try:
        return date(*entry.date_time[:3])
    except ValueError:  # some programs write a month 0
        return None
