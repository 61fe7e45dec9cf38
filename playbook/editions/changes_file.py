"""editions/changes.json on the site: all editions and what changed between them."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Any, Literal

from pydantic import Field

from playbook.editions.changes import Changes
from playbook.editions.history import History
from playbook.model.record import Part
from playbook.model.settings import Edition


class EditionDate(Part):
    """An edition and its day."""

    edition: Edition
    date: Annotated[Date, Field(description="The day of release; of the newest the day of its last review.")]


class ChangesFile(Part):
    """What changed, from each edition to the next and from each to the newest."""

    format: Literal["cx-playbook-changes"] = "cx-playbook-changes"
    version: Literal[1] = 1
    playbook: str
    edition: Annotated[Edition, Field(description="The newest edition: the one whose site this is.")]
    editions: Annotated[tuple[EditionDate, ...], Field(description="Newest first.")]
    steps: Annotated[tuple[Changes, ...], Field(description="Each edition against the one before, newest first.")]
    since: Annotated[tuple[Changes, ...], Field(description="The newest against each older one, newest first.")]


def changes_file(known: History) -> dict[str, Any]:
    """Return the file's data; what is empty is left out of each change."""
    file = ChangesFile(
        playbook=known.current.playbook,
        edition=known.current.edition,
        editions=tuple(EditionDate(edition=one.edition, date=one.date) for one in (known.current, *known.older)),
        steps=known.steps,
        since=known.since,
    )
    head = file.model_dump(mode="json", exclude={"steps", "since"})
    return {**head, **{name: [_changes(one) for one in getattr(file, name)] for name in ("steps", "since")}}


def _changes(found: Changes) -> dict[str, Any]:
    return found.model_dump(mode="json", exclude_defaults=True)
