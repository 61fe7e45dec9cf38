"""What is particular to one organization's playbook."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.model.record import Record, Words


class Settings(Record):
    """data/playbook.yml: its name, and the sections every play and case study must have, in order."""

    name: Words
    summary: Words
    play_sections: Annotated[tuple[Words, ...], Field(min_length=1)]
    case_sections: Annotated[tuple[Words, ...], Field(min_length=1)]
