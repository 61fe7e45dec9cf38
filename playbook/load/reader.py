"""Reading the files of each kind of content; what is wrong with them, and what could not be read, is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from playbook.content import OPTIONAL_DATA
from playbook.load.checklist_items import read_items
from playbook.load.downloads import read_downloads
from playbook.load.entries import read_entries
from playbook.load.files import check_file, check_folder, files_below, files_in
from playbook.load.front_matter import split
from playbook.load.series_csv import read_series
from playbook.load.text import better_name, check_name, read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import Checklist, Document, Download, Page, Play, Record, Series, Settings
from playbook.place import Place, Problem

D = TypeVar("D", bound=Document)
R = TypeVar("R", bound=Record)

# MkDocs makes pages of all of these; we read one.
_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd")
NO_PLAYS = Problem(Place("plays"), "there are no plays", "write plays/<id>.md")


class Reader:
    """Reads below one folder and collects the problems."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.unread_ids: set[tuple[str, str]] = set()
        self.unread_kinds: set[str] = set()

    def settings(self) -> Settings | None:
        """Return what is particular to this playbook, or None and a problem."""
        file = self.root / "data" / "playbook.yml"
        if not check_file(self.root, file, self.problems):
            if not file.exists():
                remedy = "write it: name, summary, play_sections and case_sections"
                self.problems.append(Problem(Place("data/playbook.yml"), "the file is missing", remedy))
            return None
        text = read_text(self.root, file, self.problems)
        if text is None:
            return None
        try:
            data, lines = read_yaml(text, "data/playbook.yml")
        except YamlFaultError as fault:
            self.problems.append(fault.problem)
            return None
        return validate(Settings, data, lines, "data/playbook.yml", self.problems)

    def plays(self) -> dict[str, Play]:
        """Return all plays; a playbook has at least one."""
        plays = self.folder("plays", Play, "play")
        if not plays and not self.unread_ids and "play" not in self.unread_kinds:
            self.problems.append(NO_PLAYS)
        return plays

    def folder(self, name: str, model: type[D], kind: str) -> dict[str, D]:
        """Return the documents of a content folder by id."""
        found: dict[str, D] = {}
        if not check_folder(self.root, name, self.problems):
            self.unread_kinds.add(kind)
        for file in files_in(self.root, name, self.problems):
            document = self._document(file, model) if self._belongs(file, ".md") else None
            if document is None:
                self.unread_ids.add((kind, better_name(file.stem)))
            else:
                found[document.id] = document
        return found

    def checklists(self) -> dict[str, Checklist]:
        """Return all checklists with their items."""
        checklists = self.folder("checklists", Checklist, "checklist")
        for checklist in checklists.values():
            before = len(self.problems)
            checklist.with_items(read_items(checklist, self.problems))
            if len(self.problems) > before:
                self.unread_ids.add(("checklist", checklist.id))
        return checklists

    def pages(self) -> dict[str, Page]:
        """Return the pages of docs/ by their path in it."""
        found: dict[str, Page] = {}
        if not check_folder(self.root, "docs", self.problems):
            self.unread_kinds.add("page")
        for file in files_below(self.root, "docs", self.problems):
            if file.suffix in _MARKDOWN:
                self._belongs(file, ".md")
            if file.suffix != ".md" or not check_name(self.root, file, self.problems):
                continue
            page = self._document(file, Page)
            if page is None:
                self.unread_ids.add(("page", file.stem))
            else:
                found[page.file.removeprefix("docs/")] = page
        return found

    def entries(self, name: str, model: type[R], kind: str) -> list[R]:
        """Return the entries of a data file, those left out that are wrong."""
        file = self.root / "data" / name
        if not check_file(self.root, file, self.problems):
            if file.exists() or name not in OPTIONAL_DATA:
                self.unread_kinds.add(kind)
            return []
        text = read_text(self.root, file, self.problems)
        found = read_entries(text, f"data/{name}", model, self.problems) if text is not None else None
        if found is None:
            self.unread_kinds.add(kind)
            return []
        self.unread_ids |= {(kind, id) for id in found.unread}
        return found.records

    def by_id(self, name: str, model: type[R], kind: str) -> dict[str, R]:
        """Return the entries of a data file by id; the first of a double stays."""
        found: dict[str, R] = {}
        for record in self.entries(name, model, kind):
            id = str(getattr(record, "id", ""))
            if id in found:
                wrong = f"the id '{id}' stands twice; the first is at line {found[id].place.line}"
                self.problems.append(Problem(record.at("id"), wrong, "give one of the two another id"))
            found.setdefault(id, record)
        return found

    def series(self) -> dict[str, Series]:
        """Return the series of data/series/ by id."""
        found: dict[str, Series] = {}
        if not check_folder(self.root, "data/series", self.problems):
            self.unread_kinds.add("series")
        for file in files_in(self.root, "data/series", self.problems):
            text = read_text(self.root, file, self.problems) if self._belongs(file, ".csv") else None
            if text is None:
                self.unread_ids.add(("series", better_name(file.stem)))
                continue
            before = len(self.problems)
            found[file.stem] = read_series(file.stem, text, f"data/series/{file.name}", self.problems)
            if len(self.problems) > before:
                self.unread_ids.add(("series", file.stem))
        return found

    def downloads(self) -> dict[str, Download]:
        """Return the templates of downloads/ by file name."""
        if not check_folder(self.root, "downloads", self.problems):
            self.unread_kinds.add("download")
            return {}
        found, unread = read_downloads(self.root, self.problems)
        self.unread_ids |= {("download", name) for name in unread}
        return found

    def _belongs(self, file: Path, suffix: str) -> bool:
        if file.suffix == suffix:
            return check_name(self.root, file, self.problems)
        place = Place(file.relative_to(self.root).as_posix())
        wrong = f"only {suffix} files belong here"
        self.problems.append(Problem(place, wrong, "move or rename the file"))
        return False

    def _document(self, file: Path, model: type[D]) -> D | None:
        relative = file.relative_to(self.root).as_posix()
        text = read_text(self.root, file, self.problems)
        halves = split(text, relative, self.problems) if text is not None else None
        if halves is None:
            return None
        try:
            data, lines = read_yaml(halves.front_matter, relative, first_line=2)
        except YamlFaultError as fault:
            self.problems.append(fault.problem)
            return None
        record = validate(model, {} if data is None else data, lines, relative, self.problems)
        return record.with_body(file.stem, halves.body, halves.body_line) if record else None
