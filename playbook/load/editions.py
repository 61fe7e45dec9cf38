"""Reading the frozen indexes of editions/."""

from __future__ import annotations

from pathlib import Path

from playbook.editions.files import FOLDER, EditionError, age, read_named
from playbook.load.files import check_folder, files_in
from playbook.model.edition_index import EditionIndex
from playbook.place import Place, Problem


def read_editions(root: Path, problems: list[Problem]) -> tuple[EditionIndex, ...]:
    """Return the indexes below `root`, oldest first; none where a playbook has released no edition."""
    if not check_folder(root, FOLDER, problems):
        return ()
    found = (_read(root, file, problems) for file in files_in(root, FOLDER, problems))
    return tuple(sorted((one for one in found if one is not None), key=lambda index: age(index.edition)))


def _read(root: Path, file: Path, problems: list[Problem]) -> EditionIndex | None:
    place = Place(f"{FOLDER}/{file.name}")
    if file.suffix != ".json":
        remedy = "here stand the indexes of released editions only; move it elsewhere"
        problems.append(Problem(place, "nothing reads this file", remedy))
        return None
    try:
        return read_named(file)
    except EditionError as error:
        problems.extend(Problem(place, wrong, remedy) for wrong, remedy in error.faults)
        return None
