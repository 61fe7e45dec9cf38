"""Reading a data file that is one record, and that a playbook need not have."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from playbook.load.files import check_file
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import Record
from playbook.place import Problem

R = TypeVar("R", bound=Record)


def read_one(root: Path, file: str, model: type[R], problems: list[Problem]) -> R | None:
    """Return the record in a file below `root`; None where there is no file, or where it cannot be read."""
    if not check_file(root, root / file, problems):
        return None
    text = read_text(root, root / file, problems)
    if text is None:
        return None
    try:
        data, lines = read_yaml(text, file)
    except YamlFaultError as fault:
        problems.append(fault.problem)
        return None
    return validate(model, data, lines, file, problems)
