"""What a file says of itself: size, checksum, date, pages."""

from __future__ import annotations

import errno
import hashlib
import subprocess
from datetime import date
from pathlib import Path

import pytest

from playbook.site_downloads import DownloadsError
from playbook.site_downloads.checksums import write_checksums
from playbook.site_downloads.found import found_files
from playbook.site_downloads.names import own_names, pdf_name
from tests.unit.site_downloads.made_files import archive, locked, pdf

NAMES = ("guide.pdf", "guide.zip")


def test_a_pdf_has_size_checksum_date_and_pages(tmp_path: Path) -> None:
    file = pdf(tmp_path / "downloads" / "guide.pdf", pages=3, day="20261122")
    content = file.read_bytes()
    (found,) = found_files(tmp_path, NAMES).values()
    assert (found.name, found.kind, found.size) == ("guide.pdf", "PDF", len(content))
    assert (found.day, found.pages) == (date(2026, 11, 22), 3)
    assert found.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("day", [None, "20261399", "yesterday"])
def test_a_pdf_without_a_date_that_can_be_read_has_none(tmp_path: Path, day: str | None) -> None:
    pdf(tmp_path / "downloads" / "guide.pdf", day=day)
    assert found_files(tmp_path, NAMES)["guide.pdf"].day is None


def test_an_archive_is_as_old_as_the_newest_file_in_it(tmp_path: Path) -> None:
    archive(tmp_path / "downloads" / "guide.zip", (2026, 3, 1), (2026, 11, 22), (2025, 12, 31))
    found = found_files(tmp_path, NAMES)["guide.zip"]
    assert (found.kind, found.day, found.pages) == ("ZIP", date(2026, 11, 22), None)


def test_an_archive_whose_dates_nobody_chose_has_none(tmp_path: Path) -> None:
    archive(tmp_path / "downloads" / "guide.zip", (1980, 1, 1))
    assert found_files(tmp_path, NAMES)["guide.zip"].day is None


def test_a_date_that_is_none_does_not_count(tmp_path: Path) -> None:
    archive(tmp_path / "downloads" / "guide.zip", (1980, 0, 0), (2026, 2, 31))
    assert found_files(tmp_path, NAMES)["guide.zip"].day is None
    archive(tmp_path / "downloads" / "guide.zip", (1980, 0, 0), (2026, 11, 22))
    assert found_files(tmp_path, NAMES)["guide.zip"].day == date(2026, 11, 22)


def test_only_files_of_these_names_in_the_folder_itself_count(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    pdf(folder / "tables" / "guide.pdf")
    pdf(tmp_path / "guide.pdf")
    (folder / "own.pdf").write_text("no PDF")
    (folder / "guide.zip").mkdir()
    assert found_files(tmp_path, NAMES) == {}
    assert found_files(tmp_path / "nowhere", NAMES) == {}


def test_the_names_are_those_of_all_plays_on_both_papers() -> None:
    of_listen = (pdf_name("listen"), pdf_name("listen", "A4"))
    assert own_names(["listen"]) == (pdf_name(), pdf_name(paper="A4"), *of_listen, "cx-playbook-offline.zip")


def test_every_file_that_cannot_be_read_is_named_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "downloads"
    whole = pdf(folder / "whole.pdf")
    (folder / "half.pdf").write_bytes(whole.read_bytes()[:5] + b"\n")
    (folder / "text.zip").write_text("no archive")
    locked(folder / "locked.pdf")
    pdf(folder / "kept.pdf")
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "kept.pdf":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(DownloadsError) as error:
        found_files(tmp_path, ("half.pdf", "kept.pdf", "locked.pdf", "text.zip", "whole.pdf"))
    assert str(error.value).split("\n") == [
        "downloads/half.pdf: this is no whole PDF — delete it, and make it again",
        "downloads/kept.pdf cannot be read (Permission denied) — delete it, and make it again",
        "downloads/locked.pdf: the PDF asks for a password — delete it, and make it again",
        "downloads/text.zip: this is no whole ZIP archive — delete it, and make it again",
    ]


def test_the_list_of_checksums_is_one_that_sha256sum_reads(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    pdf(folder / "guide.pdf")
    (folder / "notes.md").write_text("notes")
    for _ in range(2):  # the second time the list itself lies there
        write_checksums(tmp_path, {})
    command = ["sha256sum", "--check", "--strict", "checksums.txt"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (result.returncode, result.stdout.split("\n")) == (0, ["guide.pdf: OK", "notes.md: OK", ""])


def test_without_files_there_is_no_list(tmp_path: Path) -> None:
    write_checksums(tmp_path, {})
    folder = tmp_path / "downloads"
    file = pdf(folder / "guide.pdf")
    write_checksums(tmp_path, {})
    file.unlink()
    write_checksums(tmp_path, {})
    assert list(folder.iterdir()) == []
