"""Answers stay: on reload, in two windows, over instant navigation, from a file, and when storage gives trouble."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.assessment.ask import KEY, answer, begin, button, expect_focus, kept, progress, put, shown, statement
from tests.browser.assessment.small_site import PATH, build_small_site
from tests.browser.conftest import Visit, reader
from tests.browser.history import step
from tests.browser.storages import FILL, FORBID, FREE
from tests.server import serve

NOTE = "What evidence did you see? (optional)"


@pytest.fixture
def page(visit: Visit) -> Iterator[Page]:
    """The assessment in a browser with nothing stored; nothing must go wrong on it."""
    yield visit.open(PATH)
    assert visit.errors == []


@pytest.fixture
def other(page: Page, base_url: str) -> Page:
    """A second window on the same browser."""
    window = page.context.new_page()
    window.goto(base_url + PATH)
    return window


def notice(page: Page) -> Locator:
    return page.locator(".cx-ask-notice")


def test_all_is_there_after_a_reload(page: Page) -> None:
    begin(page, view="All on one page")
    answer(page, "ear.ask", "Sometimes").check()
    answer(page, "crew.named", "Does not apply").click()
    page.keyboard.type("We are alone.")
    page.reload()
    expect(answer(page, "ear.ask", "Sometimes")).to_be_checked()
    expect(answer(page, "crew.named", "Does not apply")).to_be_checked()
    expect(page.get_by_role("textbox", name="Why does it not apply?")).to_have_value("We are alone.")
    expect(button(page, "All on one page")).to_have_attribute("aria-pressed", "true")
    expect(progress(page)).to_have_text("2 of 10 answered")


def test_two_windows_stay_in_step_and_each_keeps_its_place(page: Page, other: Page) -> None:
    begin(page)
    expect(progress(other)).to_have_text("0 of 10 answered")
    button(other, "Next").click()
    button(other, "Next").click()
    page.keyboard.press("2")
    expect(progress(other)).to_have_text("1 of 10 answered")
    assert shown(other) == ["ear.horn"]
    assert shown(page) == ["ear.ask"]
    other.keyboard.press("4")
    expect(progress(page)).to_have_text("2 of 10 answered")
    page.keyboard.press("Control+z")
    expect(progress(other)).to_have_text("1 of 10 answered")
    assert {path for path in kept(page) if path.startswith("answer.")} == {"answer.ear.horn"}


def test_what_another_window_writes_does_not_change_the_field_under_the_fingers(page: Page, other: Page) -> None:
    begin(page)
    statement(page, "ear.ask").get_by_text("Your note").click()
    field = page.get_by_role("textbox", name=NOTE)
    field.focus()
    statement(other, "ear.ask").get_by_text("Your note").click()
    other.get_by_role("textbox", name=NOTE).fill("From there")
    page.wait_for_function("() => cxAnswers.of('ear.ask').note === 'From there'")
    expect(field).to_have_value("")
    page.keyboard.press("Tab")
    expect(field).to_have_value("From there")


def test_clearing_everything_in_another_window_leaves_nothing_here(page: Page, other: Page) -> None:
    begin(page)
    page.keyboard.press("9")
    page.keyboard.type("Secret")
    page.wait_for_function("() => Object.values(localStorage).some((text) => text.includes('Secret'))")
    other.evaluate("cxDeskPlans.clear()")
    expect(page.get_by_role("button", name="Quick check")).to_be_visible()
    assert shown(page) == []
    assert kept(page) == {}
    begin(page)
    expect(page.locator(".cx-statement__reason").first).to_have_value("")
    expect(page.locator(".cx-ask-strip__undo")).to_have_attribute("aria-disabled", "true")


def test_full_storage_is_told_and_tried_again(page: Page) -> None:
    begin(page)
    page.evaluate(FILL)
    page.keyboard.press("1")
    expect(notice(page)).to_contain_text("Not saved: this browser has no room left.")
    expect(answer(page, "ear.ask", "Never")).to_be_checked()
    notice(page).get_by_role("button", name="Try again").click()
    expect(notice(page)).to_contain_text("Tried again: it still cannot be saved.")
    page.evaluate(FREE)
    notice(page).get_by_role("button", name="Try again").click()
    expect(notice(page)).to_be_hidden()
    assert kept(page)["answer.ear.ask"] == {"answer": "never"}
    expect_focus(page, "ear.ask")


def test_forbidden_storage_is_told_once_there_is_something_to_lose(
    new_context: Callable[..., BrowserContext], base_url: str
) -> None:
    context = reader(new_context)
    context.add_init_script(FORBID)
    visit = Visit(context, base_url)
    page = visit.open(PATH)
    begin(page)
    expect(notice(page)).to_be_hidden()
    page.keyboard.press("1")
    expect(notice(page).get_by_role("alert")).to_contain_text("this browser does not let the site keep anything")
    expect(progress(page)).to_have_text("1 of 10 answered")
    assert visit.errors == []


def test_what_was_removed_behind_our_back_can_be_saved_again(page: Page) -> None:
    begin(page)
    page.keyboard.press("1")
    page.evaluate("localStorage.clear()")
    page.keyboard.press("2")
    expect(notice(page)).to_contain_text("was removed from this browser")
    notice(page).get_by_role("button", name="Save again").click()
    expect(notice(page)).to_be_hidden()
    assert kept(page)["answer.ear.ask"] == {"answer": "sometimes"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (json.dumps({"format": "cx-playbook-kept", "version": 2, "values": {}}), "from a newer edition"),
        ('{"format": "cx-playbook-kept", "valu', "cannot be read"),
    ],
    ids=["newer", "damaged"],
)
def test_what_cannot_be_read_is_left_as_it_is(page: Page, text: str, words: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    begin(page)
    page.keyboard.press("1")
    expect(notice(page)).to_contain_text(words)
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == text
    if "newer" in words:
        expect(notice(page).get_by_role("button")).to_be_hidden()
        return
    for sure in ("Cancel", "Save over it"):
        notice(page).get_by_role("button", name="Save over it").click()
        page.get_by_role("alertdialog").get_by_role("button", name=sure).click()
    expect(notice(page)).to_be_hidden()
    assert kept(page)["answer.ear.ask"] == {"answer": "never"}


def test_it_works_from_a_file(assessment_site: Path, new_context: Callable[..., BrowserContext]) -> None:
    address = (assessment_site / PATH / "index.html").as_uri()
    visit = Visit(reader(new_context), "file:")
    page = visit.open(address.removeprefix("file:"))
    begin(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect_focus(page, "ear.write")
    step(page, "back")
    expect_focus(page, "ear.ask")
    page.reload()
    expect(answer(page, "ear.ask", "Sometimes")).to_be_checked()
    assert visit.errors == []
    assert visit.foreign == []


def test_instant_navigation_brings_it_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, new_context: Callable[..., BrowserContext]
) -> None:
    folder = tmp_path_factory.mktemp("instant")
    with serve(folder / "site") as url:
        build_small_site(folder, "navigation.instant", site_url=url)
        visit = Visit(reader(new_context), url)
        page = visit.open(PATH)
        begin(page)
        page.keyboard.press("2")
        page.keyboard.press("Enter")
        page.evaluate("window.stayed = true")
        page.locator('a[href$="checklists/listen/"]').first.evaluate("link => link.click()")
        page.wait_for_url("**/checklists/listen/")
        expect(page.locator("cx-assessment")).to_have_count(0)
        page.keyboard.press("1")
        page.go_back()
        page.wait_for_url(f"**/{PATH}#ear.write")
        expect_focus(page, "ear.write")
        page.keyboard.press("1")
        expect(progress(page)).to_have_text("2 of 10 answered")
        page.keyboard.press("Enter")
        expect_focus(page, "ear.horn")
        assert page.evaluate("window.stayed"), "the page was loaded anew: this did not test instant navigation"
        expect(page.locator(".cx-ask-strip")).to_have_count(1)
        assert visit.errors == []


def test_hostile_values_in_storage_run_nothing(page: Page) -> None:
    bad = "<img src=x onerror=\"document.title='owned'\">"
    put(
        page,
        {
            "mode": "full",
            "view": "all",
            "at": bad,
            "answer.ear.ask": {"answer": "not-applicable", "reason": bad, "note": bad},
        },
    )
    page.reload()
    expect(page.get_by_role("textbox", name=NOTE)).to_have_value(bad)
    expect(page.get_by_role("textbox", name="Why does it not apply?")).to_have_value(bad)
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "owned"
