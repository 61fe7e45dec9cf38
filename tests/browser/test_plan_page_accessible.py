"""The plan page in each of its states: no violation, all fits the window, and nothing was asked of anybody."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.files import begun
from tests.browser.plan_states import (
    OURS,
    asked,
    broken_link,
    by_hand,
    clearing,
    close,
    details,
    faults,
    filtered,
    importing,
    incoming,
    opened_groups,
    own_item,
    shared,
    wrong_file,
)
from tests.browser.readers import seen_by

STATES: tuple[Callable[[Page], None], ...] = (
    opened_groups,
    details,
    asked,
    own_item,
    importing,
    shared,
    incoming,
    broken_link,
    clearing,
    by_hand,
    wrong_file,
    filtered,
)


@seen_by("at_harbor")
def test_no_state_has_a_violation_or_is_too_wide(at_harbor) -> None:
    page = begun(at_harbor)
    found = faults(page, "no plan")
    page = begun(at_harbor, OURS)
    for state in STATES:
        state(page)
        found += faults(page, state.__name__)
        close(page)
    assert found == []
    assert (at_harbor.errors, at_harbor.foreign) == ([], [])
