"""Reading the templates of downloads/."""

from __future__ import annotations

from pathlib import Path

from playbook.load.files import check_folder, files_in
from playbook.load.text import check_name, read_text
from playbook.model import Download
from playbook.place import Place, Problem

SUFFIXES = (".csv", ".md")


def read_downloads(root: Path, problems: list[Problem]) -> tuple[dict[str, Download], set[str]]:
    """Return the templates by file name, and the names of those that could not be read."""
    found: dict[str, Download] = {}
    unread: set[str] = set()
    if not check_folder(root, "downloads", problems):
        return found, unread
    for file in files_in(root, "downloads", problems):
        text = read_text(root, file, problems) if _belongs(root, file, problems) else None
        if text is None:
            unread.add(file.name)
            continue
        found[file.name] = Download(id=file.name).placed(f"downloads/{file.name}", {(): 1}).with_text(text)
    return found, unread


def _belongs(root: Path, file: Path, problems: list[Problem]) -> bool:
    if file.suffix in SUFFIXES:
        return check_name(root, file, problems)
    remedy = "save it as a table (.csv) or as text (.md), which everybody can open"
    problems.append(Problem(Place(f"downloads/{file.name}"), "only .csv and .md files belong here", remedy))
    return False
