"""Reading data/print.yml."""

from __future__ import annotations

from pathlib import Path

from playbook.load.one import read_one
from playbook.model import PrintOrder
from playbook.place import Problem

FILE = "data/print.yml"


def read_print_order(root: Path, problems: list[Problem]) -> PrintOrder | None:
    """Return what stands in the whole PDF; None where a playbook does not say, or where it cannot be read."""
    return read_one(root, FILE, PrintOrder, problems)
