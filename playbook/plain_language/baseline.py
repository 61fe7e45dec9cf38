"""The figures that were accepted last, in a file with one line for each page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from playbook.load.files import check_file
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import Record
from playbook.model.record import Key
from playbook.place import Place, Problem
from playbook.plain_language.measures import Measures

FILE = "plain-language.yml"
_HEAD = "# How plain each page was when somebody last accepted it. `playbook plain --save-baseline` writes this file.\n"
_ANEW = "write it anew with `playbook plain --save-baseline`"

Figure = Annotated[float, Field(allow_inf_nan=False)] | None
Lines = dict[tuple[Key, ...], int]


class _Entry(Record):
    grade: Figure = None
    first_screen: Figure = None
    long: Figure = None
    passive: Figure = None
    hard: Figure = None


def read_baseline(root: Path, problems: list[Problem]) -> Mapping[str, Measures]:
    """Return the figures by file, none where there is no baseline; what is wrong goes to `problems`."""
    if not check_file(root, root / FILE, problems):
        return {}
    text = read_text(root, root / FILE, problems)
    try:
        data, lines = read_yaml(text, FILE) if text is not None else ({}, {})
    except YamlFaultError as fault:
        problems.append(fault.problem._replace(remedy=_ANEW))
        return {}
    if not isinstance(data, dict):
        problems.append(Problem(Place(FILE), "the file does not name pages", _ANEW))
        return {}
    return _entries(data, lines, problems)


def _entries(data: Mapping[str, Any], lines: Lines, problems: list[Problem]) -> dict[str, Measures]:
    own: dict[str, Lines] = {}
    for path, line in lines.items():
        if path:
            own.setdefault(str(path[0]), {})[path[1:]] = line
    found = {file: validate(_Entry, entry, own[file], FILE, problems) for file, entry in data.items()}
    return {file: Measures(**entry.model_dump()) for file, entry in found.items() if entry is not None}


def write_baseline(root: Path, pages: Mapping[str, Measures]) -> None:
    """Write the figures, sorted by file; the same figures give the same bytes."""
    lines = [f"{json.dumps(file)}: {{{_figures(pages[file])}}}\n" for file in sorted(pages)]
    (root / FILE).write_text(_HEAD + ("".join(lines) or "{}\n"), encoding="utf-8", newline="\n")


def _figures(measures: Measures) -> str:
    return ", ".join(f"{name}: {value:.1f}" for name, value in measures._asdict().items() if value is not None)
