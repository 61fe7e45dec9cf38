"""Words that readers type and that the pages do not use."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from playbook.model.record import Record, Words

_Several = tuple[Annotated[Words, Field(max_length=60)], ...]


class Synonym(Record):
    """One entry of data/search.yml: either `same`, or `typed` with `finds`."""

    same: Annotated[_Several, Field(description="Words and phrases of which each also finds the others.")] = ()
    typed: Annotated[_Several, Field(description="What readers type; pages may use it in another sense.")] = ()
    finds: Annotated[_Several, Field(description="What it also finds.")] = ()

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if self.same and (self.typed or self.finds):
            remedy = "write either `same`, or `typed` with `finds`"
            raise PydanticCustomError("two_forms", "the entry has two forms", {"remedy": remedy})
        if len(self.same) < 2 and not (self.typed and self.finds):
            remedy = "write `same` with at least two words, or `typed` with `finds`"
            raise PydanticCustomError("no_form", "the entry names no synonyms", {"remedy": remedy})
        return self
