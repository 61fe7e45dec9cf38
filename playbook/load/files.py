"""Finding content files, and saying what stands there instead of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playbook.place import Place, Problem


def check_file(root: Path, path: Path, problems: list[Problem]) -> bool:
    """Say whether a plain file is there, and report a folder or a symbolic link in its place.

    A link could lead a stranger's pull request to any file of the machine that builds it.
    """
    place = Place(path.relative_to(root).as_posix())
    if path.is_symlink():
        problems.append(Problem(place, "this is a symbolic link", "put the file itself here"))
        return False
    if path.exists() and not path.is_file():
        problems.append(Problem(place, "a folder stands where a file belongs", "move or rename it"))
    return path.is_file()


def files_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of a content folder by name, hidden ones left out."""
    for path in sorted((root / folder).glob("*")):
        if not path.name.startswith(".") and check_file(root, path, problems):
            yield path


def files_below(root: Path, folder: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of a folder and all folders in it, hidden ones left out."""
    for path in sorted((root / folder).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        is_folder = path.is_dir() and not path.is_symlink() and path.suffix != ".md"
        if not hidden and not is_folder and check_file(root, path, problems):
            yield path
