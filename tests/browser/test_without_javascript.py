"""Without JavaScript everything can be read and reached, and no control is dead."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.items import CREWS, HORN, WRITE


@pytest.fixture(params=[1280, 390])
def plain(new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> Page:
    viewport = {"width": request.param, "height": 800}
    return new_context(java_script_enabled=False, viewport=viewport).new_page()


def test_a_play_can_be_read_and_left(plain: Page, base_url: str) -> None:
    plain.goto(base_url + "plays/understand/")
    expect(plain.get_by_role("heading", level=1)).to_have_text("Understand the current state")
    expect(plain.locator("main li.cx-item").first).to_be_visible()
    link = plain.locator("nav a:visible", has_text="Make the business case").first
    link.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Make the business case")


def test_boxes_are_native_and_labelled(plain: Page, base_url: str) -> None:
    plain.goto(base_url + "checklists/understand/")
    box = plain.get_by_role("checkbox", name="List every survey, complaint log and call record")
    plain.locator("label", has_text="List every survey, complaint log and call record").click()
    expect(box).to_be_checked()


def test_no_control_is_dead(plain: Page, base_url: str) -> None:
    plain.goto(base_url + "plays/understand/")
    expect(plain.locator("button:visible")).to_have_count(0)
    expect(plain.locator("input:visible:not([type=checkbox])")).to_have_count(0)


def test_where_the_script_of_the_page_does_not_come_it_is_a_page_without_scripts(at_harbor) -> None:
    """Nothing is promised that nobody keeps, and nothing is offered that does nothing."""
    promise = at_harbor.page.get_by_text("Tick a box and it is kept in this browser.")
    expect(at_harbor.open("checklists/listen/").locator("main li.cx-item").first).to_be_visible()
    expect(promise).to_be_visible()
    at_harbor.page.route("**/assets/js/playbook*.js", lambda route: route.abort())
    expect(at_harbor.open("checklists/listen/").locator("main li.cx-item").first).to_be_visible()
    expect(promise).to_be_hidden()
    expect(at_harbor.page.locator("button:visible")).to_have_count(0)


def test_paper_of_the_plan_page_has_every_item(new_context: Callable[..., BrowserContext], harbor: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(harbor + "tools/plan/")
    sheets = PdfReader(BytesIO(page.pdf())).pages
    paper = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert [words for words in (HORN, CREWS, WRITE) if words not in paper] == []
