"""When the browser keeps nothing, people are told what happened and what to do, and can take a copy away."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from playbook.model.plan_file import PlanFile
from tests.browser.axe_rules import violations
from tests.browser.items import script_here

PAGE = "checklists/understand/"
FULL = """
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key === 'cx-playbook' && !window.room) throw new DOMException('no room', 'QuotaExceededError');
    return set.call(this, key, value);
  };
"""
FORBIDDEN = """
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
  }
"""
NEWER = json.dumps({"format": "cx-playbook-store", "version": 99, "plans": {}})


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], base_url: str) -> Callable[..., Page]:
    def open_page(script: str = "", stored: str = "", path: str = PAGE) -> Page:
        page = new_context(viewport={"width": 390, "height": 844}).new_page()
        if stored:
            page.goto(base_url + "about/")
            page.evaluate("(text) => localStorage.setItem('cx-playbook', text)", stored)
        page.add_init_script(script or "0")
        page.goto(base_url + path)
        return page

    return open_page


def notice(page: Page):
    return page.locator(".cx-notice")


def tick(page: Page) -> None:
    page.locator(".cx-item__box").first.check()
    script_here(page)


def copy_of(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download a copy").click()
    return download.value.path().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("script", "words"), [(FULL, "no room"), (FORBIDDEN, "does not let")], ids=["full", "forbidden"]
)
def test_what_cannot_be_stored_is_on_screen_and_in_the_copy(open_page, script: str, words: str) -> None:
    page = open_page(script)
    tick(page)
    expect(notice(page).get_by_role("alert")).to_contain_text(words)
    expect(page.locator(".cx-bar")).to_contain_text("Not saved")
    expect(page.locator(".cx-item__box").first).to_be_focused()
    file = json.loads(copy_of(page))
    assert PlanFile.model_validate(file)
    assert [(one["text"], one["status"]) for one in file["items"]] == [
        ("Write in one sentence which decision the findings must inform.", "done")
    ]
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []


def test_room_again_saves_and_the_focus_goes_on(open_page) -> None:
    page = open_page(FULL)
    tick(page)
    again = page.get_by_role("button", name="Try again")
    again.click()
    expect(notice(page)).to_contain_text("still cannot be saved")
    page.evaluate("window.room = true")
    again.click()
    expect(notice(page)).to_be_hidden()
    expect(page.locator(".cx-bar__plan")).to_be_focused()
    page.reload()
    expect(page.locator(".cx-item__box").first).to_be_checked()


def test_cleared_behind_our_back_is_said_and_can_be_saved_again(open_page) -> None:
    page = open_page()
    tick(page)
    page.evaluate("localStorage.clear()")
    page.get_by_role("button", name="Doing Name one owner").click()
    expect(notice(page)).to_contain_text("removed from this browser")
    page.get_by_role("button", name="Save again").click()
    expect(notice(page)).to_be_hidden()
    page.reload()
    expect(page.locator(".cx-item__box").first).to_be_checked()


def test_what_cannot_be_read_is_kept_until_the_person_says_twice_to_start_anew(open_page) -> None:
    page = open_page(stored="{half a")
    tick(page)
    assert copy_of(page) == "{half a"
    page.get_by_role("button", name="Start anew").click()
    expect(page.get_by_role("button", name="No, leave it")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("localStorage.getItem('cx-playbook')") == "{half a"
    page.get_by_role("button", name="Start anew").click()
    page.get_by_role("button", name="Yes, start anew").click()
    expect(notice(page)).to_be_hidden()
    page.reload()
    expect(page.locator(".cx-item__box").first).to_be_checked()


def test_plans_of_a_newer_edition_are_left_as_they_are(open_page) -> None:
    page = open_page(stored=NEWER)
    expect(notice(page)).to_contain_text("newer edition")
    tick(page)
    assert page.evaluate("localStorage.getItem('cx-playbook')") == NEWER


def test_leaving_is_held_up_only_where_something_would_be_lost(open_page) -> None:
    page = open_page(FULL)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == []
    tick(page)
    page.reload()
    assert asked == ["beforeunload"]


def test_who_only_reads_is_left_in_peace(open_page) -> None:
    expect(notice(open_page(FORBIDDEN, path="about/"))).to_be_hidden()
