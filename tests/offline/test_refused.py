"""Where Firefox does not keep what is written, people hear of it, and nothing they see is lost."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.offline.firefox import FirefoxTab, firefox, firefox_path
from tests.offline.test_plan import HERE, PLAN, STRATEGY, UNDERSTAND, begin, box, first_items, is_done, is_ticked

STORAGE = "assets/offline/storage.html"
# Firefox counts for a while what is gone from a full storage.
SAVED_NOW = f"{HERE} && (cxStore.save(), cxStore.health === 'saved')"
NOTICE = "document.querySelector('.cx-notice:not([hidden]) .cx-notice__title')?.textContent"


def fill(tab: FirefoxTab, edition) -> None:
    tab.open(edition.address(STORAGE))
    tab.run(
        "(() => { for (let size = 1 << 23, at = 0; size >= 1; size /= 2)"
        " try { localStorage.setItem(`other-${at++}`, 'x'.repeat(size)) } catch {} })()"
    )


def test_what_was_kept_before_stays_when_the_room_ends(firefox_tab, edition) -> None:
    tab = firefox_tab
    (kept,) = begin(tab, edition, UNDERSTAND)
    tab.wait(SAVED_NOW)
    fill(tab, edition)
    begin(tab, edition, STRATEGY)
    tab.open(edition.address(PLAN))
    tab.wait(is_done(kept))


def test_no_room(firefox_tab, edition) -> None:
    tab = firefox_tab
    fill(tab, edition)
    (item,) = begin(tab, edition, UNDERSTAND)
    tab.wait(f"({NOTICE} ?? '').includes('no room left')")
    assert tab.run(is_ticked(item))
    assert tab.errors == []


@pytest.fixture
def fresh_firefox(firefox_tab, tmp_path):
    """A Firefox whose storage was never full: afterwards it counts what is gone for a while."""
    with firefox(tmp_path / "fresh") as tab:
        yield tab


@pytest.mark.sweep  # starts a Firefox of its own
def test_room_again(fresh_firefox, edition) -> None:
    tab = fresh_firefox
    fill(tab, edition)
    first, second = first_items(tab, edition, UNDERSTAND)[:2]
    tab.click(box(first))
    tab.wait(f"({NOTICE} ?? '').includes('no room left')")
    tab.new_tab()
    tab.open(edition.address(STORAGE))
    tab.run("localStorage.clear()")
    tab.turn_to(-2)
    tab.wait("Object.keys(localStorage).length === 0")
    tab.click(box(second))
    tab.wait(SAVED_NOW)
    tab.open(edition.address(PLAN))
    tab.wait(is_done(first, second))


@pytest.fixture
def strict_firefox(firefox_tab, tmp_path):
    """A Firefox that lets no site keep anything; `firefox_tab` says so where there is no Firefox."""
    assert firefox_path()
    with firefox(tmp_path / "strict", network__cookie__cookieBehavior=2) as tab:
        yield tab


@pytest.mark.sweep  # likewise; the page's words are those of a copy that lacks a file
def test_forbidden(strict_firefox, edition) -> None:
    (item,) = begin(strict_firefox, edition, UNDERSTAND)
    strict_firefox.wait(f"({NOTICE} ?? '').includes('does not let the site keep anything')")
    assert strict_firefox.run(is_ticked(item))


def test_a_copy_that_lacks_the_file_for_the_storage_says_that_it_keeps_nothing(firefox_tab, edition, tmp_path) -> None:
    shutil.copytree(edition.folder, tmp_path / "torn", copy_function=os.link)
    (tmp_path / "torn" / STORAGE).unlink()
    firefox_tab.open((tmp_path / "torn" / UNDERSTAND).as_uri())
    item = firefox_tab.run("document.querySelector('.cx-item input').name")
    firefox_tab.click(box(item))
    firefox_tab.wait(f"({NOTICE} ?? '').includes('does not let the site keep anything')")
    assert firefox_tab.run(is_ticked(item))
