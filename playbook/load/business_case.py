"""Reading data/business_case.yml."""

from __future__ import annotations

from pathlib import Path

from playbook.load.one import read_one
from playbook.model import BusinessCase
from playbook.place import Problem

FILE = "data/business_case.yml"


def read_business_case(root: Path, problems: list[Problem]) -> BusinessCase | None:
    """Return the worked example; None where a playbook has none, or where it cannot be read."""
    return read_one(root, FILE, BusinessCase, problems)
