"""Reading data/assessment.yml, with a place for every part of it.

Where something in it is wrong, the rest is still read: so everything that is wrong comes out at once.
"""

from __future__ import annotations

from pathlib import Path

from playbook.load.assessment_parts import Node, Parts, place_parts
from playbook.load.files import check_file
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import Assessment, Unread
from playbook.place import Problem

FILE = "data/assessment.yml"
_NOTHING = Unread(kinds=frozenset({"assessment", "statement", "answer set"}))


def read_assessment(root: Path, problems: list[Problem]) -> tuple[Assessment | None, Unread]:
    """Return the assessment, None where a playbook has none, and what of it could not be read.

    Parts that are wrong are left out; then the kind `assessment` is among what could not be read.
    """
    path = root / FILE
    if not check_file(root, path, problems):
        return None, _NOTHING if path.exists() or path.is_symlink() else Unread()
    text = read_text(root, path, problems)
    return _read(text, problems) if text is not None else (None, _NOTHING)


def _read(text: str, problems: list[Problem]) -> tuple[Assessment | None, Unread]:
    try:
        data, lines = read_yaml(text, FILE)
    except YamlFaultError as fault:
        problems.append(fault.problem)
        return None, _NOTHING
    whole = validate(Assessment, data, lines, FILE, problems)
    if whole is not None:
        place_parts(whole, Node(data, lines), FILE)
        return whole, Unread()
    parts = Parts(FILE)
    found = parts.assessment(Node(data, lines))
    return found, Unread(frozenset(parts.unread_ids), frozenset({"assessment", *parts.unread_kinds}))
