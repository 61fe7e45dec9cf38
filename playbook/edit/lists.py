"""Naming one thing in the list of another: a play and a metric name each other."""

from __future__ import annotations

from playbook.edit.draft import Draft, EditError
from playbook.edit.front import change_front
from playbook.edit.yaml_lists import add_to_list
from playbook.edit.yaml_text import add_key, entry_with, has

_METRICS = "data/metrics.yml"


def name_play_in_metric(draft: Draft, metric: str, play: str) -> None:
    """Add a play to the `plays` of a metric."""
    text = draft.text(_METRICS)
    position = entry_with(text, metric)
    if position is None:
        raise EditError(f"{_METRICS}: there is no metric '{metric}' — write it first")
    draft.write(_METRICS, add_to_list(text, (position, "plays"), play))


def name_metric_in_play(draft: Draft, play: str, metric: str) -> None:
    """Add a metric to the `metrics` of a play; the list is written where there is none."""
    path = f"plays/{play}.md"
    draft.write(path, change_front(draft.text(path), lambda front: with_id(front, "metrics", metric)))


def with_id(front: str, key: str, id: str) -> str:
    """Return front matter with an id in the list at `key`, which is written where it is missing."""
    return add_to_list(front, (key,), id) if has(front, (key,)) else add_key(front, (), f"{key}: [{id}]")
