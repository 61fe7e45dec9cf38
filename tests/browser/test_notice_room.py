"""The notices at the lower edge of the window where there is little room: on phones, and in a page at 400%."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from tests.browser.files import SOUND, begun, plan
from tests.browser.items import CHECKLIST, HORN, Item, notice
from tests.browser.storages import FORBID

SIZES: tuple[ViewportSize, ...] = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
    {"width": 320, "height": 256},
)
NAMES = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of the Contact center",
    "https://intranet.example.gov/projects/customer-experience/passport-renewal/2027",
)
FITS = "one => one.scrollWidth <= one.clientWidth"


@pytest.fixture
def zoomed(new_context: Callable[..., BrowserContext], harbor: str) -> Page:
    """Nothing can be kept; 1280 by 1024 pixels at 400%."""
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    page.add_init_script(FORBID)
    page.goto(harbor + CHECKLIST)
    Item(page, HORN).box.check()
    expect(notice(page)).to_be_visible()
    return page


def test_at_400_percent_the_title_and_the_buttons_are_in_sight_first(zoomed: Page) -> None:
    for name in ("Download a copy", "Try again"):
        expect(notice(zoomed).get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    expect(notice(zoomed).locator(".cx-notice__title")).to_be_in_viewport(ratio=1)


def test_at_400_percent_its_text_is_read_to_the_end_above_the_buttons(zoomed: Page) -> None:
    notice(zoomed).hover()
    zoomed.mouse.wheel(0, 400)
    zoomed.wait_for_function(
        """() => {
          const [text, actions] = ["text", "actions"].map((part) =>
            document.querySelector(`.cx-notice__${part}`).getBoundingClientRect());
          return text.bottom < actions.top + 1;
        }"""
    )


@pytest.mark.parametrize("name", NAMES, ids=["word", "address"])
def test_a_long_name_of_a_deleted_plan_stays_in_the_window(at_harbor, name: str) -> None:
    begun(at_harbor, plan(name, {SOUND: {"status": "done"}}))
    other = at_harbor.page.context.new_page()
    other.goto(at_harbor.base_url + CHECKLIST)
    Item(other, HORN).expect_status("Done")
    at_harbor.page.get_by_role("button", name="Delete", exact=True).click()
    told = notice(other).filter(has_text="was deleted in another window")
    for size in SIZES:
        other.set_viewport_size(size)
        expect(told).to_be_visible()
        assert told.evaluate(FITS), size
        assert told.locator(".cx-notice__title").evaluate(FITS), size
        for button in told.get_by_role("button").all():
            expect(button).to_be_in_viewport(ratio=1)
    assert at_harbor.errors == []
