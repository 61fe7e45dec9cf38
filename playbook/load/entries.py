"""Reading the entries of a data file."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import Record
from playbook.model.record import Key
from playbook.place import Place, Problem

R = TypeVar("R", bound=Record)


class Entries(NamedTuple, Generic[R]):
    """What could be read, and the ids of what could not."""

    records: list[R]
    unread: list[str]


def read_entries(text: str, file: str, model: type[R], problems: list[Problem]) -> Entries[R] | None:
    """Return the entries of a YAML list, or None and a problem where the file is no list at all."""
    try:
        data, lines = read_yaml(text, file)
    except YamlFaultError as fault:
        problems.append(fault.problem)
        return None
    if not isinstance(data, list):
        problems.append(Problem(Place(file), "the file is not a list", "begin each entry with - id:"))
        return None
    found: Entries[R] = Entries([], [])
    places = _by_entry(lines, len(data))
    for entry, own in zip(data, places, strict=True):
        record = validate(model, entry, own, file, problems)
        if record is not None:
            found.records.append(record)
        elif isinstance(entry, dict):
            found.unread.append(str(entry.get("id", "")))
    return found


def _by_entry(lines: dict[tuple[Key, ...], int], count: int) -> list[dict[tuple[Key, ...], int]]:
    found: list[dict[tuple[Key, ...], int]] = [{} for _ in range(count)]
    for path, line in lines.items():
        if path:
            found[int(path[0])][path[1:]] = line
    return found
