"""New entries of data files: a metric with its figures, and a source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playbook.check.sources import bare_address
from playbook.edit.draft import Draft, EditError
from playbook.edit.emit import add_entry, entry
from playbook.edit.lists import name_metric_in_play
from playbook.edit.yaml_text import entry_with
from playbook.model import Playbook

_SOURCES, _METRICS = "data/sources.yml", "data/metrics.yml"


def new_source(draft: Draft, book: Playbook, values: Mapping[str, Any]) -> None:
    """Add a source where its id belongs in the alphabet.

    Raises:
        EditError: another source has its address.
    """
    for source in book.sources.values():
        if bare_address(source.url) == bare_address(values["url"]):
            raise EditError(f"the source '{source.id}' at {source.place} has this address already — cite that one")
    _add(draft, _SOURCES, values, "id")


def new_metric(draft: Draft, values: Mapping[str, Any], series: str | None, first_row: str | None) -> None:
    """Add a metric at the end, let its plays name it, and write a series with its first row where there is one."""
    named = {**values, "series": (series,) if series else None}
    _add(draft, _METRICS, named, None)
    for play in values["plays"]:
        name_metric_in_play(draft, play, values["id"])
    if series:
        _new_series(draft, f"data/series/{series}.csv", first_row or "")


def _add(draft: Draft, path: str, values: Mapping[str, Any], key: str | None) -> None:
    text = draft.text(path) if draft.exists(path) else "[]\n"
    if entry_with(text, values["id"]) is not None:
        raise EditError(f"{path}: the id '{values['id']}' stands there already — choose another, or edit the entry")
    draft.write(path, add_entry(text, entry(values), key))


def _new_series(draft: Draft, path: str, row: str) -> None:
    if draft.exists(path):
        raise EditError(f"{path}: the file is there already — name the metric's figures otherwise, or edit the file")
    draft.write(path, f"period,group,value,n,source\n{row}\n")
