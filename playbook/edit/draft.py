"""Changes to a playbook's files that are tried before anything is written."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playbook.check import check
from playbook.content import FOLDERS
from playbook.editions.files import FOLDER as INDEXES
from playbook.place import Problem
from playbook.written import replace_file

_CONTENT = (*FOLDERS, INDEXES, "docs", "data", "downloads", "mkdocs.yml")


class EditError(Exception):
    """The change cannot be made; the message has all reasons, each with what to do. Nothing was written."""


class Draft:
    """Files as they will be. Paths are relative to the playbook's folder; None is a file that goes away."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._files: dict[str, str | None] = {}

    @property
    def files(self) -> Mapping[str, str | None]:
        """What changes, by path."""
        return {path: text for path, text in sorted(self._files.items()) if text != self._on_disk(path)}

    def exists(self, path: str) -> bool:
        """Say whether the file will be there."""
        return self._files[path] is not None if path in self._files else (self.root / path).is_file()

    def text(self, path: str) -> str:
        """Return the file's text as it will be.

        Raises:
            EditError: it is not there, or is no text.
        """
        text = self._files[path] if path in self._files else self._on_disk(path)
        if text is None:
            raise EditError(f"{path}: the file is missing, or is not UTF-8 text — write it first")
        return text

    def write(self, path: str, text: str) -> None:
        """Let the file hold this text."""
        self._files[path] = text

    def move(self, old: str, new: str) -> None:
        """Let the file have another path."""
        self._files[new], self._files[old] = self.text(old), None

    def apply(self) -> tuple[Problem, ...]:
        """Write everything, if the check finds no error that was not there before; return new warnings.

        Raises:
            EditError: the change would break something; nothing was written.
            OSError: a file cannot be written; those that were are as they were before, also after a Ctrl-C.
        """
        new = self.new_problems()
        if any(problem.is_error for problem in new):
            raise EditError("\n".join([*map(str, new), "Nothing was changed."]))
        with self._all_or_nothing() as changes:
            for path, content in changes.items():
                _put(self.root, path, content)
        return new

    @contextmanager
    def _all_or_nothing(self) -> Iterator[Mapping[str, bytes | None]]:
        """Give what to write; if that fails, or is interrupted, every file is as it was before."""
        changes = {path: None if text is None else text.encode("utf-8") for path, text in self.files.items()}
        before = {path: _bytes(self.root / path) for path in changes}
        try:
            yield changes
        except BaseException:
            for path in [path for path, content in before.items() if _bytes(self.root / path) != content]:
                _put(self.root, path, before[path])
            raise

    def new_problems(self) -> tuple[Problem, ...]:
        """Return the errors and warnings that the change would bring, and all those of the files that it changes."""
        from macros import MACROS

        with self._tried() as folder:
            after = check(folder, MACROS).problems
        if not after:
            return ()
        # Lines move, so only the words tell whether a problem is an old one. In a file that changes none may be left:
        # it could hide what is new.
        touched = frozenset(self.files)
        old = check(self.root, MACROS).problems
        before = Counter(_words(problem) for problem in old if problem.place.file not in touched)
        return tuple(problem for problem in after if not _taken(before, _words(problem)))

    @contextmanager
    def _tried(self) -> Iterator[Path]:
        with TemporaryDirectory(prefix="playbook-") as temporary:
            folder = Path(temporary)
            _copy(self.root, folder, {*_CONTENT, *(path.split("/")[0] for path in self.files)})
            for path, text in self.files.items():
                _put(folder, path, None if text is None else text.encode("utf-8"))
            yield folder

    def _on_disk(self, path: str) -> str | None:
        try:
            return (self.root / path).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None


def _words(problem: Problem) -> tuple[str, str]:
    return problem.place.file, problem.wrong


def _taken(before: Counter[tuple[str, str]], words: tuple[str, str]) -> bool:
    before[words] -= 1
    return before[words] >= 0


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _put(root: Path, path: str, content: bytes | None) -> None:
    file = root / path
    for above in file.relative_to(root).parents[:-1]:
        if (root / above).is_symlink():
            raise EditError(f"{above}: it is a link, and nothing is written through one — put a folder in its place")
    if content is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_file(file, content)


def _copy(root: Path, folder: Path, copied: Set[str]) -> None:
    # What may change is copied; everything else is only looked at by links that pages hold.
    for path in sorted(root.resolve().iterdir()):
        target = folder / path.name
        if path.name not in copied:
            target.symlink_to(path)
        elif path.is_dir() and not path.is_symlink():
            shutil.copytree(path, target, symlinks=True)
        else:
            shutil.copy2(path, target, follow_symlinks=False)
