"""From a build to the zip that people take along."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playbook.bundle import bundle
from playbook.model import Playbook
from playbook.offline.archive import write_zip
from playbook.offline.faults import faults
from playbook.offline.mended import mend
from playbook.offline.readme import FILES, readme
from playbook.site_downloads import complete
from playbook.site_downloads.names import FOLDER

SCRIPT = "assets/js/offline.js"  # mkdocs.offline.yml names it as well
_STORAGE = "assets/offline"


class OfflineError(Exception):
    """The offline edition cannot be made; the message says why and what to do."""


@dataclass(frozen=True)
class Packed:
    """What was packed: the number of PDFs that came along, and the zip's size in bytes."""

    pdfs: int
    size: int


def pack(build: Path, book: Playbook, target: Path, pdfs: tuple[Path, ...] = ()) -> Packed:
    """Make the zip from a build with mkdocs.offline.yml; the build itself is left as it is.

    `pdfs` are files to take along; pages show links to them where they would on the web.

    Raises:
        OfflineError: the folder is no such build, or an address in it would lead nowhere.
        DownloadsError: a page asks for a form of download that there is not.
        OSError: the target cannot be written.
    """
    _check(build)
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "edition"
        shutil.copytree(build, folder, ignore=shutil.ignore_patterns(".*"))
        _add(folder, book, pdfs)
        mend(folder)
        if found := list(faults(folder)):
            raise OfflineError("\n".join([*found, "The offline edition is not made: mend these addresses first."]))
        write_zip(folder, target, _newest(book))
    return Packed(len(pdfs), target.stat().st_size)


def _newest(book: Playbook) -> date:
    """Return the day on which the newest page was reviewed."""
    return max((day for one in book.documents if (day := getattr(one, "reviewed", None))), default=date.min)


def _check(build: Path) -> None:
    index = build / "index.html"
    if not index.is_file():
        raise OfflineError(f"{build} holds no site — build it with mkdocs.offline.yml first ('make offline')")
    if SCRIPT not in index.read_text(encoding="utf-8"):
        raise OfflineError(f"{build} was not built with mkdocs.offline.yml — build it anew ('make offline')")


def _add(folder: Path, book: Playbook, pdfs: tuple[Path, ...]) -> None:
    (folder / SCRIPT).parent.mkdir(parents=True, exist_ok=True)
    (folder / SCRIPT).write_text(bundle([FILES / "js"], ".js"), encoding="utf-8")
    (folder / _STORAGE).mkdir()
    for name in ("storage.html", "storage.js"):
        shutil.copyfile(FILES / name, folder / _STORAGE / name)
    (folder / FOLDER).mkdir(exist_ok=True)
    for pdf in pdfs:
        shutil.copyfile(pdf, folder / FOLDER / pdf.name)
    complete(folder, book)
    (folder / "README.txt").write_text(readme(book, len(pdfs)), encoding="utf-8", newline="")
