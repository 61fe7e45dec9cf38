"""What a tool keeps: over reloads, in two windows, when everything is cleared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.harbor import build_harbor
from tests.browser.items import script_here
from tests.browser.kept import (
    DEAF,
    ICE,
    KEY,
    SEA,
    health,
    kept_page,  # noqa: F401 (the fixture)
    load,
    opened,
    other_window,
    stored,
    undo,
    values,
    wait_for,
    write,
)
from tests.browser.storages import FILL
from tests.server import serve


def test_what_is_written_stands_there_after_a_reload(page: Page, harbor: str) -> None:
    write(page, answer__sea=SEA, answer__ice=ICE, mode="full", target__sea=3, all=True)
    opened(page, harbor)
    assert values(page) == {"answer.sea": SEA, "answer.ice": ICE, "mode": "full", "target.sea": 3, "all": True}
    assert values(page, "answer.") == {"answer.sea": SEA, "answer.ice": ICE}
    assert page.evaluate("[kept.get('mode'), kept.get('view') ?? 'nothing', kept.health, kept.healthWords]") == [
        "full",
        "nothing",
        "saved",
        "",
    ]


def test_null_removes(page: Page, harbor: str) -> None:
    write(page, answer__sea=SEA, mode="full")
    write(page, answer__sea=None)
    assert values(page) == {"mode": "full"}
    opened(page, harbor)
    assert values(page) == {"mode": "full"}
    assert "Ask Ana" not in str(stored(page))


def test_tools_do_not_see_each_other(page: Page) -> None:
    write(page, mode="full")
    assert page.evaluate("cxKept.open('another').entries('')") == []
    assert page.evaluate("cxKept.open('survey') === kept")


def test_listeners_hear_what_changed_until_they_leave(page: Page) -> None:
    write(page, mode="full", name="Harbor")
    assert page.evaluate("heard.map(({ paths }) => [...paths].sort())") == [["mode", "name"]]
    write(page, mode="full")
    assert page.evaluate("heard.length") == 1
    page.evaluate("window.leave = kept.subscribe(() => heard.push('late')), leave(), 0")
    write(page, mode="quick")
    assert page.evaluate("heard.length") == 2


def test_a_caller_cannot_change_what_is_kept_by_its_own_record(page: Page) -> None:
    page.evaluate(
        "{ const one = { answer: 'none' }; kept.set({ 'answer.sea': one }, 'Answered'); one.answer = 'all'; }"
    )
    assert values(page) == {"answer.sea": ICE}


@pytest.mark.parametrize("path", ["", "with space", ".first", "x" * 201, "__proto__"])
def test_what_is_no_path_is_refused_before_anything_is_written(page: Page, path: str) -> None:
    with pytest.raises(Exception, match="is no path"):
        page.evaluate('path => kept.set(JSON.parse(`{"mode": "full", ${JSON.stringify(path)}: 1}`), \'\')', path)
    assert values(page) == {}


def test_who_hears_of_a_step_finds_how_to_take_it_back(page: Page) -> None:
    page.evaluate("window.found = [], kept.subscribe(() => found.push(kept.undoWords)), 0")
    write(page, "First", mode="full")
    write(page, "Second", mode="quick")
    undo(page)
    assert page.evaluate("found") == ["First", "Second", "First"]


def test_steps_go_back_one_by_one_with_their_words(page: Page) -> None:
    write(page, "First", answer__sea=SEA, mode="full")
    write(page, "Second", answer__sea=ICE)
    write(page, "", view="all")  # nobody would take that back
    write(page, "Third", answer__sea=None)
    expected = [({"mode": "full", "answer.sea": ICE}, "Third"), ({"mode": "full", "answer.sea": SEA}, "Second")]
    for left, words in [*expected, ({}, "First")]:
        assert page.evaluate("kept.undoWords") == words
        assert undo(page) == words
        assert values(page) == {**left, "view": "all"}
    assert (undo(page), page.evaluate("kept.undoWords")) == ("", "")


def test_typing_is_one_step(page: Page) -> None:
    write(page, "Answer", note="before")
    for text in ("A", "As", "Ask"):
        write(page, "Note", "note", note=text)
    write(page, "Note", "note", name="Harbor")
    assert undo(page) == "Note"
    assert values(page) == {"note": "before"}
    undo(page)
    assert values(page) == {}


def test_what_one_window_writes_the_other_has_and_nothing_is_lost(page: Page, harbor: str) -> None:
    other = other_window(page)
    write(page, answer__sea=SEA)
    wait_for(other, "kept.get('answer.sea')")
    write(other, answer__ice=ICE, answer__sea=ICE)
    wait_for(page, "kept.get('answer.ice')")
    for window in (page, other):
        assert values(window) == {"answer.sea": ICE, "answer.ice": ICE}
    assert page.evaluate("[...heard.at(-1).paths].sort()") == ["answer.ice", "answer.sea"]
    opened(page, harbor)
    assert values(page) == {"answer.sea": ICE, "answer.ice": ICE}


def test_a_window_that_heard_nothing_still_loses_nothing(page: Page) -> None:
    """The other window's news comes later than the next write."""
    other = other_window(page, DEAF)
    write(page, answer__sea=SEA)
    wait_for(other, f"localStorage.getItem('{KEY}')")
    assert values(other) == {}
    page.close()  # or it would mend what the other one loses
    write(other, answer__ice=ICE)
    assert set(json.loads(str(stored(other)))["values"]) == {"answer.sea", "answer.ice"}


def test_undo_leaves_what_another_window_wrote_since(page: Page) -> None:
    write(page, "Ours", answer__sea=SEA, mode="full")
    other = other_window(page)
    write(other, answer__sea=ICE)
    wait_for(page, "kept.get('answer.sea').answer === 'none'")
    assert undo(page) == "Ours"
    assert values(page) == {"answer.sea": ICE}


def test_cleared_on_any_page_it_is_gone_in_every_window_and_for_good(page: Page, harbor: str) -> None:
    write(page, answer__sea=SEA)
    other = other_window(page)
    assert values(other) == {"answer.sea": SEA}
    elsewhere = page.context.new_page()
    elsewhere.goto(page.url)
    script_here(elsewhere).evaluate("cxDeskPlans.clear()")
    assert stored(elsewhere) is None
    for window in (page, other):
        wait_for(window, "kept.entries('').length === 0")
        assert health(window) == "saved"
        assert window.evaluate("heard.at(-1).cleared")
        assert (undo(window), values(window)) == ("", {})
    write(other, mode="quick")
    opened(page, harbor)
    assert values(page) == {"mode": "quick"}


def test_cleared_in_this_window_as_well(page: Page) -> None:
    write(page, answer__sea=SEA)
    page.evaluate("cxDeskPlans.clear()")
    assert (values(page), health(page), stored(page)) == ({}, "saved", None)


def test_a_second_script_finds_the_same_store(page: Page) -> None:
    page.evaluate(FILL)  # what is only in the window is the proof
    write(page, "Answered", note="x" * 1000)
    page.evaluate("window.first = kept")
    load(page)
    assert page.evaluate("kept === first")
    assert (values(page), page.evaluate("kept.undoWords")) == ({"note": "x" * 1000}, "Answered")


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("kept")
    with serve(folder / "site") as url:
        build_harbor(folder, "navigation.instant", site_url=url)
        yield url


def test_it_holds_over_instant_navigation(new_context: Callable[..., Any], instant: str) -> None:
    page = new_context().new_page()
    page.goto(instant + "checklists/listen/")
    load(script_here(page))
    page.evaluate("window.first = kept")
    write(page, answer__sea=SEA)
    page.locator('a[href$="plays/listen/"]').first.evaluate("link => link.click()")
    page.wait_for_url("**/plays/listen/")
    load(page)
    assert page.evaluate("window.first === kept"), "the page was loaded anew, or the store was made again"
    write(page, mode="full")
    page.reload()
    load(script_here(page))
    assert values(page) == {"answer.sea": SEA, "mode": "full"}
