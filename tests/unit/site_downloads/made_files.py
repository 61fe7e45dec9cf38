"""Small files as the site's commands would make them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf


def pdf(file: Path, pages: int = 1, day: str | None = "20261122") -> Path:
    """Write a PDF with blank pages that says when it was changed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page()
        if day:
            made.docinfo["/ModDate"] = f"D:{day}120000Z"
        made.save(file)
    return file


def archive(file: Path, *days: tuple[int, int, int]) -> Path:
    """Write a ZIP archive with one entry for each day."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as made:
        for number, day in enumerate(days):
            made.writestr(zipfile.ZipInfo(f"{number}.html", (*day, 0, 0, 0)), "x")
    return file


def locked(file: Path) -> Path:
    """Write a PDF that asks for a password."""
    with pikepdf.open(pdf(file), allow_overwriting_input=True) as made:
        made.save(file, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return file
