"""Reading data/business_case.yml."""

from __future__ import annotations

from pathlib import Path

from playbook.load.files import check_file
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import BusinessCase
from playbook.place import Problem

FILE = "data/business_case.yml"


def read_business_case(root: Path, problems: list[Problem]) -> BusinessCase | None:
    """Return the worked example; None where a playbook has none, or where it cannot be read."""
    if not check_file(root, root / FILE, problems):
        return None
    text = read_text(root, root / FILE, problems)
    if text is None:
        return None
    try:
        data, lines = read_yaml(text, FILE)
    except YamlFaultError as fault:
        problems.append(fault.problem)
        return None
    return validate(BusinessCase, data, lines, FILE, problems)
