"""Small playbooks for tests: the correct one of small_world/, with single files changed, added or deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from macros import MACROS
from playbook.authoring.context import PageContext
from playbook.authoring.sandbox import render
from playbook.check import Checked, check
from playbook.model import Playbook
from playbook.place import Problem

SMALL = Path(__file__).parent / "small_world"

Change = str | bytes | None | Callable[[str], str]


class World:
    """A playbook in a folder that a test may change."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(SMALL, root)

    def change(self, changes: Mapping[str, Change]) -> World:
        """Write each file anew: text, bytes, a function of the old text, or None to delete it."""
        for name, change in changes.items():
            file = self.root / name
            if change is None:
                shutil.rmtree(file) if file.is_dir() else file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            new = change(file.read_text(encoding="utf-8")) if callable(change) else change
            file.write_bytes(new if isinstance(new, bytes) else new.encode("utf-8"))
        return self

    def replace(self, name: str, old: str, new: str) -> World:
        """Replace a text that must be in the file."""
        text = self.text(name)
        assert old in text, f"{name} does not hold {old!r}"
        return self.change({name: text.replace(old, new, 1)})

    def append(self, name: str, text: str) -> World:
        """Add text to the end of a file."""
        return self.change({name: self.text(name) + text})

    def without_templates(self) -> World:
        """Delete the templates to copy, and the line that links to them."""
        page = "docs/measure/metrics.md"
        lines = [line for line in self.text(page).split("\n") if "{{ download(" not in line]
        return self.change({"downloads": None, page: "\n".join(lines)})

    def text(self, name: str) -> str:
        """Return a file's text."""
        return (self.root / name).read_text(encoding="utf-8")

    def line(self, name: str, part: str, nth: int = 1) -> int:
        """Return the number of the nth line that holds `part`."""
        lines = [i for i, line in enumerate(self.text(name).split("\n"), start=1) if part in line]
        assert len(lines) >= nth, f"{name} has {len(lines)} lines with {part!r}"
        return lines[nth - 1]

    def checked(self) -> Checked:
        """Check the playbook as the command line does."""
        return check(self.root, MACROS)

    def problems(self) -> list[str]:
        """Return all problems as they are printed."""
        return [str(problem) for problem in self.checked().problems]

    def only_problem(self) -> Problem:
        """Return the one problem that the change must make."""
        problems = self.checked().problems
        assert len(problems) == 1, "\n".join(str(problem) for problem in problems) or "no problem found"
        return problems[0]

    def book(self) -> Playbook:
        """Return the playbook, which must be free of errors."""
        return self.without_errors().book

    def without_errors(self) -> Checked:
        """Return the playbook, which must be free of errors, with the facts of its pages."""
        checked = self.checked()
        assert not checked.errors, self.problems()
        return checked

    def rendered(self, name: str) -> str:
        """Return a page's Markdown with its macros rendered; links stay paths of the repository."""
        checked = self.without_errors()
        document = next(document for document in checked.book.documents if document.file == name)
        return render(document.body, MACROS, PageContext(checked.book, document, lambda path: path, checked.facts))


def world(root: Path, changes: Mapping[str, Change] | None = None) -> World:
    """Write the small world into `root` with these changes."""
    return World(root).change(changes or {})
