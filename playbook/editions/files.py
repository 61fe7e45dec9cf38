"""The frozen indexes in editions/: reading them and writing one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from playbook.model.edition_index import EditionIndex
from playbook.written import replace_file

FOLDER = "editions"
_REMEDY = "take the file from the history of the repository"
_SHOWN = 10
MOST_BYTES = 64_000_000
# A line of its own for each entry: so that two indexes can be compared line by line as well.
_LISTS = ("retired", "redirects", "entries")


class EditionError(Exception):
    """A frozen index cannot be used; `faults` are what is wrong and what to do, in pairs."""

    def __init__(self, path: Path, faults: Iterable[tuple[str, str]]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{path}: {wrong} — {remedy}" for wrong, remedy in self.faults))


def as_json(index: EditionIndex) -> str:
    """Return an index as JSON: sorted, each entry on a line of its own."""
    data = index.model_dump(mode="json", exclude_defaults=True, exclude={*_LISTS})
    head = {"format": index.format, "version": index.version, **data}
    lines = [f"  {_json(name)}: {_json(value)}" for name, value in head.items()]
    lines += [f"  {_json(name)}: {_rows(getattr(index, name))}" for name in _LISTS]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(rows: tuple[BaseModel, ...]) -> str:
    texts = [_json(row.model_dump(mode="json", exclude_defaults=True)) for row in rows]
    return "[\n    " + ",\n    ".join(texts) + "\n  ]" if texts else "[]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_index(path: Path, index: EditionIndex) -> None:
    """Write an index; nobody sees half of it.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, as_json(index).encode("utf-8"))


def read_index(path: Path) -> EditionIndex:
    """Return a frozen index.

    Raises:
        EditionError: the file cannot be read, or is not the index that was written.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise EditionError(path, [("larger than 64 MB", _REMEDY)])
        return EditionIndex.model_validate_json(path.read_bytes())
    except OSError as error:
        raise EditionError(path, [(f"cannot be read ({error.strerror})", _REMEDY)]) from None
    except ValidationError as error:
        raise EditionError(path, _faults(error)) from None


def _faults(error: ValidationError) -> Iterator[tuple[str, str]]:
    found = error.errors(include_url=False, include_input=False)
    for one in found[:_SHOWN]:
        where = ".".join(str(step) for step in one["loc"])
        yield f"{where}: {one['msg']}" if where else one["msg"], _REMEDY
    if len(found) > _SHOWN:
        yield f"{len(found) - _SHOWN} more of the like", _REMEDY


def read_named(path: Path) -> EditionIndex:
    """Return the index in a file of editions/, whose name is that of the edition.

    Raises:
        EditionError: it cannot be used, or has another name.
    """
    index = read_index(path)
    if path.name != f"{index.edition}.json":
        raise EditionError(path, [(f"it holds edition {index.edition}", f"rename it to {index.edition}.json")])
    return index


def released(root: Path) -> tuple[EditionIndex, ...]:
    """Return the frozen indexes in editions/ of a playbook, oldest first; none where there is no such folder.

    Raises:
        EditionError: one cannot be used.
    """
    found = [read_named(path) for path in sorted((root / FOLDER).glob("*.json"))]
    return tuple(sorted(found, key=lambda index: age(index.edition)))


def age(edition: str) -> tuple[int, int]:
    """Return what editions are sorted by: the year and the number within it."""
    year, _, number = edition.partition(".")
    return int(year), int(number)
