"""Reading a whole playbook from its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from playbook.load.checklist_items import read_items
from playbook.load.front_matter import split
from playbook.load.series_csv import read_series
from playbook.load.text import check_name, read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import (
    CaseStudy,
    Checklist,
    Document,
    Metric,
    Page,
    Play,
    Playbook,
    Record,
    Retired,
    Role,
    Series,
    Settings,
    Source,
    Term,
)
from playbook.place import Place, Problem

D = TypeVar("D", bound=Document)
R = TypeVar("R", bound=Record)

FOLDERS: Mapping[str, type[Document]] = {"plays": Play, "checklists": Checklist, "case_studies": CaseStudy}
DATA: Mapping[str, type[Record]] = {
    "metrics.yml": Metric,
    "sources.yml": Source,
    "roles.yml": Role,
    "glossary.yml": Term,
    "retired.yml": Retired,
}


@dataclass(frozen=True)
class Loaded:
    """What could be read, and what could not."""

    book: Playbook | None
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read all content below `root`. Files that are wrong are left out and reported, none stops the rest."""
    problems: list[Problem] = []
    reader = _Reader(root, problems)
    settings = reader.settings()
    data = {name: reader.entries(name, model) for name, model in DATA.items()}
    plays = reader.folder("plays", Play)
    book = Playbook(
        settings=settings or Settings.model_construct(play_sections=(), case_sections=()),
        plays=dict(sorted(plays.items(), key=lambda pair: (pair[1].number, pair[0]))),
        checklists=reader.checklists(),
        cases=reader.folder("case_studies", CaseStudy),
        metrics=reader.by_id(data["metrics.yml"], Metric),
        series=reader.series(),
        sources=reader.by_id(data["sources.yml"], Source),
        roles=reader.by_id(data["roles.yml"], Role),
        terms=reader.by_id(data["glossary.yml"], Term),
        retired=tuple(entry for entry in data["retired.yml"] if isinstance(entry, Retired)),
        pages=reader.pages(),
    )
    return Loaded(book, tuple(problems))


class _Reader:
    def __init__(self, root: Path, problems: list[Problem]) -> None:
        self.root, self.problems = root, problems

    def settings(self) -> Settings | None:
        file = self.root / "data" / "playbook.yml"
        if not file.is_file():
            self.problems.append(
                Problem(Place("data/playbook.yml"), "the file is missing", "write it: name, sections of a play")
            )
            return None
        return self._yaml_record(file, Settings)

    def folder(self, name: str, model: type[D]) -> dict[str, D]:
        files = sorted(path for path in (self.root / name).glob("*") if path.is_file())
        found = [self._document(file, model) for file in files if self._belongs(file)]
        return {document.id: document for document in found if document is not None}

    def checklists(self) -> dict[str, Checklist]:
        checklists = self.folder("checklists", Checklist)
        for checklist in checklists.values():
            checklist.with_items(read_items(checklist, self.problems))
        return checklists

    def pages(self) -> dict[str, Page]:
        docs = self.root / "docs"
        found = [self._document(file, Page) for file in sorted(docs.rglob("*.md"))]
        return {page.file.removeprefix("docs/"): page for page in found if page is not None}

    def entries(self, name: str, model: type[R]) -> list[R]:
        file = self.root / "data" / name
        if not file.is_file():
            return []
        parsed = self._yaml(file)
        if parsed is None:
            return []
        data, lines = parsed
        relative = file.relative_to(self.root).as_posix()
        if not isinstance(data, list):
            self.problems.append(Problem(Place(relative), "the file is not a list", "begin each entry with - id:"))
            return []
        found = [self._entry(model, i, entry, lines, relative) for i, entry in enumerate(data)]
        return [record for record in found if record is not None]

    def by_id(self, records: list[Record], model: type[R]) -> dict[str, R]:
        found: dict[str, R] = {}
        for record in records:
            if not isinstance(record, model):
                continue
            id = str(getattr(record, "id", ""))
            if id in found:
                first = found[id].place
                wrong = f"the id '{id}' stands twice; the first is at line {first.line}"
                self.problems.append(Problem(record.at("id"), wrong, "give one of the two another id"))
            found.setdefault(id, record)
        return found

    def series(self) -> dict[str, Series]:
        found: dict[str, Series] = {}
        for file in sorted((self.root / "data" / "series").glob("*")):
            if not file.is_file() or file.name.startswith(".") or not self._belongs(file, ".csv"):
                continue
            text = read_text(self.root, file, self.problems)
            if text is not None:
                relative = file.relative_to(self.root).as_posix()
                found[file.stem] = read_series(file.stem, text, relative, self.problems)
        return found

    def _belongs(self, file: Path, suffix: str = ".md") -> bool:
        if file.suffix != suffix:
            if not file.name.startswith("."):
                place = Place(file.relative_to(self.root).as_posix())
                self.problems.append(Problem(place, f"only {suffix} files belong here", "move or rename the file"))
            return False
        return check_name(self.root, file, self.problems)

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
        record = validate(model, data or {}, lines, relative, self.problems)
        return record.with_body(file.stem, halves.body, halves.body_line) if record else None

    def _yaml(self, file: Path) -> tuple[object, dict[tuple[str | int, ...], int]] | None:
        text = read_text(self.root, file, self.problems)
        if text is None:
            return None
        try:
            return read_yaml(text, file.relative_to(self.root).as_posix())
        except YamlFaultError as fault:
            self.problems.append(fault.problem)
            return None

    def _yaml_record(self, file: Path, model: type[R]) -> R | None:
        parsed = self._yaml(file)
        if parsed is None:
            return None
        return validate(model, parsed[0], parsed[1], file.relative_to(self.root).as_posix(), self.problems)

    def _entry(
        self, model: type[R], index: int, entry: object, lines: dict[tuple[str | int, ...], int], file: str
    ) -> R | None:
        own = {path[1:]: line for path, line in lines.items() if path[:1] == (index,)}
        return validate(model, entry, own, file, self.problems)
