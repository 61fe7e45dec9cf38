"""Entries of data/retired.yml: ids that ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playbook.edit.draft import Draft
from playbook.edit.emit import add_entry, entry
from playbook.edit.yaml_lists import without_entries

RETIRED = "data/retired.yml"


def add_retired(draft: Draft, kind: str, id: str, replaced_by: str | None, why: str, day: date) -> None:
    """Say at the end of the file that an id ended; the file is written where there is none."""
    values = {"id": id, "kind": kind, "retired": day, "why": why, "replaced_by": replaced_by}
    draft.write(RETIRED, add_entry(_text(draft), entry(values)))


def remove_retired(draft: Draft, unwanted: Callable[[dict[str, str]], bool]) -> None:
    """Take out the entries whose fields are unwanted."""
    draft.write(RETIRED, without_entries(_text(draft), unwanted))


def _text(draft: Draft) -> str:
    return draft.text(RETIRED) if draft.exists(RETIRED) else "[]\n"
