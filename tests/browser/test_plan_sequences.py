"""Hundreds of random sequences in two or three windows without pages: whatever people do, no write is lost.

Where a run begins, tests/examples.py says; CX_SEED and CX_SEQUENCES choose the place and how many.
"""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Page

from tests.browser.fake_windows import blank, run  # noqa: F401 (the fixture `page`)
from tests.browser.vectors import CATALOG
from tests.examples import seed

FEW, MANY = 400, 10_000


def failing(page: Page, sequences: int) -> list[list[str]]:
    """Go through so many sequences; return those in which something was lost, step by step."""
    first = seed()
    seeds = [f"{first}/{number}" for number in range(int(os.environ.get("CX_SEQUENCES", sequences)))]
    return run(page, "sequences", seeds, CATALOG)


def told(found: list[list[str]]) -> str:
    return f"{len(found)} failed; the shortest:\n" + "\n".join(min(found, key=len, default=[]))


def test_no_write_is_lost(page) -> None:
    found = failing(page, FEW)
    assert not found, told(found)


@pytest.mark.sweep
def test_no_write_is_lost_in_many_more_sequences(page) -> None:
    found = failing(page, MANY)
    assert not found, told(found)
