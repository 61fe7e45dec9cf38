"""Reading the templates of downloads/."""

from __future__ import annotations

from pathlib import Path

from playbook.load.files import files_in
from playbook.load.text import check_name, read_text
from playbook.model import Download
from playbook.place import Place, Problem

SUFFIXES = (".csv", ".md")


def read_downloads(root: Path, problems: list[Problem]) -> tuple[dict[str, Download], set[str]]:
    """Return the templates by file name, and the names of those that could not be read."""
    found: dict[str, Download] = {}
    for file in files_in(root, "downloads", problems):
        text = read_text(root, file, problems) if _belongs(root, file, problems) else None
        if text is not None:
            found[file.name] = Download(id=file.name).placed(f"downloads/{file.name}", {(): 1}).with_text(text)
    return found, {path.name for path in (root / "downloads").glob("*")} - set(found)


def _belongs(root: Path, file: Path, problems: list[Problem]) -> bool:
    if file.suffix in SUFFIXES:
        return check_name(root, file, problems)
    remedy = "save it as a table (.csv) or as text (.md), which everybody can open"
    problems.append(Problem(Place(f"downloads/{file.name}"), "only .csv and .md files belong here", remedy))
    return False
