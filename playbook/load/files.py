"""Finding content files, and saying what stands there instead of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playbook.place import Place, Problem


def check_file(root: Path, path: Path, problems: list[Problem]) -> bool:
    """Say whether a plain file is there, and report a folder or a symbolic link in its place.

    A link could lead a stranger's pull request to any file of the machine that builds it.
    """
    if not check_folder(root, path.relative_to(root).parent.as_posix(), problems):
        return False
    place = Place(path.relative_to(root).as_posix())
    if path.is_symlink():
        problems.append(Problem(place, "this is a symbolic link", "put the file itself here"))
        return False
    if path.exists() and not path.is_file():
        problems.append(Problem(place, "a folder stands where a file belongs", "move or rename it"))
    return path.is_file()


def check_folder(root: Path, folder: str, problems: list[Problem]) -> bool:
    """Say whether a folder may be looked into: neither it nor one around it is a symbolic link or a file."""
    path = Path(folder)
    for one in (path, *path.parents[:-1]):
        if (root / one).is_symlink():
            wrong = "this folder is a symbolic link"
            problems.append(Problem(Place(one.as_posix()), wrong, "put the folder itself here"))
            return False
        if (root / one).is_file():
            problems.append(Problem(Place(one.as_posix()), "a file stands where a folder belongs", "move or rename it"))
            return False
    return True


def files_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of a content folder by name, hidden ones left out."""
    if not check_folder(root, folder, problems):
        return
    for path in sorted((root / folder).glob("*")):
        if not path.name.startswith(".") and check_file(root, path, problems):
            yield path


def files_below(root: Path, folder: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of a folder and all folders in it, hidden ones left out."""
    if not check_folder(root, folder, problems):
        return
    for path in sorted((root / folder).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        is_folder = path.is_dir() and not path.is_symlink() and path.suffix != ".md"
        if not hidden and not is_folder and check_file(root, path, problems):
            yield path
