"""Every file of data/ is read by something, and those that every playbook needs are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playbook.content import DATA, OPTIONAL_DATA
from playbook.model import Playbook
from playbook.nearest import did_you_mean
from playbook.place import Place, Problem

_SETTINGS = ("playbook.yml", "surveys.yml", "assessment.yml", "business_case.yml", "print.yml")


def data_files(_: Playbook, root: Path) -> Iterator[Problem]:
    """Yield data files that are missing, and files of data/ that nothing reads."""
    known = [*_SETTINGS, *DATA]
    for name in DATA:
        if name not in OPTIONAL_DATA and not (root / "data" / name).exists():
            yield Problem(Place(f"data/{name}"), "the file is missing", "write it; [] where there is nothing to list")
    for path in sorted((root / "data").glob("*")):
        if path.is_file() and path.name not in known and not path.name.startswith("."):
            remedy = did_you_mean(path.name, known, f"the files here are {', '.join(known)}")
            yield Problem(Place(f"data/{path.name}"), "nothing reads this file", remedy)
