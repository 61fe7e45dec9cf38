"""A playbook that was read stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, fields

import pytest
from pydantic import ValidationError

from playbook.model.record import AttachedTwiceError
from tests.worlds import World


def test_no_mapping_can_be_changed(small: World) -> None:
    book = small.book()
    mappings = [value for one in fields(book) if isinstance(value := getattr(book, one.name), Mapping)]
    assert len(mappings) == 12
    for mapping in [*mappings, book.items]:
        with pytest.raises((TypeError, AttributeError)):
            mapping.pop(next(iter(mapping)))  # type: ignore[attr-defined]
        with pytest.raises(TypeError):
            mapping["x"] = None  # type: ignore[index]


def test_the_mapping_that_a_book_is_made_of_is_not_the_books(small: World) -> None:
    book = small.book()
    plays = dict(book.plays)
    other = type(book)(book.settings, plays=plays)
    plays.clear()
    assert len(other.plays) == 3


def test_nothing_is_attached_twice(small: World) -> None:
    book = small.book()
    checklist = book.checklists["mend"]
    for again in (
        lambda: checklist.with_items(()),
        lambda: checklist.with_body("x", "", 1),
        lambda: checklist.placed("x", {}),
        lambda: book.series["calm-by-season"].with_observations(()),
        lambda: book.items["mend.clean-lens"].placed("x", {}),
    ):
        with pytest.raises(AttachedTwiceError, match="attached already"):
            again()
    assert (checklist.id, len(checklist.items)) == ("mend", 1)


def test_no_field_can_be_set(small: World) -> None:
    book = small.book()
    with pytest.raises(FrozenInstanceError):
        book.plays = {}  # type: ignore[misc]
    with pytest.raises(ValidationError):
        book.plays["mend"].title = "Other"
