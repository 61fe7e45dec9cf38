"""Three editions of real edits, as readers find them on a server: in Chromium, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import Visit, reader
from tests.browser.items import Item

OPTIONS = {"resultTypes": ["violations"]}


@pytest.fixture
def visit(
    new_context: Callable[..., BrowserContext], published: str, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A reader of the three editions, whose browser must have nothing to complain about."""
    width, scheme = getattr(request, "param", (1280, "light"))
    visit = Visit(reader(new_context, width, scheme), published)
    yield visit
    missing = [error for error in visit.errors if "status of 404" in error]
    assert (visit.errors, visit.foreign) == (missing, [])
    assert len(missing) == ("lost" in request.fixturenames)


def menu(page: Page) -> Locator:
    """The button of the edition menu, once it is there."""
    button = page.get_by_role("banner").get_by_role("button", name="Edition")
    expect(button).to_be_visible()
    return button


def choices(page: Page) -> dict[str, str]:
    """Open the menu; return the addresses by their words, from above all editions."""
    if menu(page).get_attribute("aria-expanded") == "false":
        menu(page).click()
    links = page.locator(".cx-edition-menu__list a")
    return {
        " ".join(link.inner_text().split()): link.evaluate("(a) => a.href").split("/cx-playbook/")[1]
        for link in links.all()
    }


def banner(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Older edition")


def test_the_address_without_an_edition_leads_to_the_latest(visit: Visit) -> None:
    page = visit.open("")
    page.wait_for_url("**/latest/")
    expect(menu(page)).to_have_text("Edition 2027.1 latest")
    expect(banner(page)).to_have_count(0)


def test_the_menu_stays_on_the_page_where_the_other_edition_has_it(visit: Visit) -> None:
    page = visit.open("latest/plays/mend/")
    assert choices(page) == {
        "Edition 2027.1 latest": "latest/plays/mend/",
        "Edition 2026.2": "2026.2/plays/mend/",
        "Edition 2026.1": "2026.1/plays/mend/",
        "Address of this page in edition 2027.1, to cite": "2027.1/plays/mend/",
    }
    current = page.locator('.cx-edition-menu__list a[aria-current="true"]')
    expect(current).to_contain_text("2027.1")
    page.get_by_role("link", name="Edition 2026.1").click()
    page.wait_for_url("**/2026.1/plays/mend/")
    expect(menu(page)).to_have_text("Edition 2026.1")


def test_the_menu_says_where_a_page_is_missing_and_goes_where_it_went(visit: Visit) -> None:
    page = visit.open("2026.1/notes/")
    assert choices(page) == {
        "Edition 2027.1 latest does not have this page": "latest/",
        "Edition 2026.2": "2026.2/notes/",
        "Edition 2026.1": "2026.1/notes/",
    }


def test_the_menu_by_keyboard(visit: Visit) -> None:
    page = visit.open("latest/plays/mend/")
    menu(page).focus()
    page.keyboard.press("Enter")
    expect(menu(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Edition 2027.1 latest")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Edition 2026.2")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("link", name="to cite")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu(page)).to_be_focused()
    expect(menu(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Edition 2027.1 latest")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(menu(page)).to_have_attribute("aria-expanded", "false")


def test_a_press_elsewhere_closes_the_menu(visit: Visit) -> None:
    page = visit.open("latest/plays/mend/")
    choices(page)
    page.mouse.click(900, 600)
    expect(menu(page)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("edition", ["2026.1", "2026.2"])
def test_an_older_page_leads_to_the_same_page_of_the_latest(visit: Visit, edition: str) -> None:
    page = visit.open(f"{edition}/plays/listen/")
    expect(banner(page)).to_contain_text(f"This is edition {edition}. The latest is 2027.1.")
    banner(page).get_by_role("link", name="Read this page in edition 2027.1").click()
    page.wait_for_url("**/latest/plays/listen/")


def test_the_place_on_the_page_is_kept(visit: Visit) -> None:
    page = visit.open("2026.1/plays/listen/#figures")
    assert choices(page)["Edition 2026.2"] == "2026.2/plays/listen/#figures"
    page.keyboard.press("Escape")
    banner(page).get_by_role("link").click()
    page.wait_for_url("**/latest/plays/listen/#figures")


def test_a_page_that_was_renamed_leads_to_its_new_name(visit: Visit) -> None:
    page = visit.open("2026.1/tides/")
    banner(page).get_by_role("link", name="where its content went").click()
    page.wait_for_url("**/latest/tide-tables/")


def test_the_old_address_of_a_renamed_page_leads_on_in_the_latest(visit: Visit) -> None:
    page = visit.open("latest/tides/")
    page.wait_for_url("**/latest/tide-tables/")


def test_a_page_that_is_gone_leads_to_the_home_page(visit: Visit) -> None:
    page = visit.open("2026.1/notes/")
    banner(page).get_by_role("link", name="home page of edition 2027.1").click()
    page.wait_for_url("**/latest/")


@pytest.fixture
def lost() -> None:
    """Marks a test that opens a page that is not there."""


@pytest.fixture
def without_javascript(new_context: Callable[..., BrowserContext], published: str) -> Visit:
    return Visit(new_context(java_script_enabled=False), published)


def test_without_javascript(without_javascript: Visit) -> None:
    page = without_javascript.open("")
    page.wait_for_url("**/latest/")
    page = without_javascript.open("2026.1/tides/")
    banner(page).get_by_role("link").click()
    page.wait_for_url("**/latest/tide-tables/")
    page = without_javascript.open("2026.1/plays/mend/")
    page.get_by_role("banner").get_by_role("link", name="Edition 2026.1").click()
    page.wait_for_url("**/2026.1/editions/")


def test_an_address_without_its_edition_leads_on(visit: Visit, lost: None) -> None:
    page = visit.open("plays/mend/?a=1#figures")
    page.wait_for_url("**/latest/plays/mend/?a=1#figures")


def test_a_page_that_another_edition_has(visit: Visit, lost: None) -> None:
    page = visit.open("latest/notes")
    page.get_by_role("link", name="This page in edition 2026.1").click()
    page.wait_for_url("**/2026.1/notes/")


def test_a_page_that_no_edition_has(visit: Visit, lost: None) -> None:
    page = visit.open("2026.1/nowhere/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    expect(page.locator(".cx-lost__editions")).to_be_hidden()
    expect(menu(page)).to_have_text("Edition 2027.1 latest")


def test_a_plan_of_the_first_edition_opens_in_the_third(visit: Visit) -> None:
    page = visit.open("2026.1/checklists/listen/")
    Item(page, "Sound the horn twice.").box.check()
    visit.open("2026.1/checklists/tell/")
    Item(page, "Hang up the notice.").box.check()
    visit.open("2026.1/tools/plan/")
    expect(page.get_by_text("2 of 5")).not_to_have_count(0)
    visit.open("latest/tools/plan/")
    review = page.locator("cx-plan-review")
    expect(review).to_contain_text("made with edition 2026.1. In edition 2027.1")
    for group in review.locator("summary").all():
        group.click()
    for words in ("when fog comes", "twice", "Oil the hinge", "Hang up the notice", "Paint the notice"):
        expect(review).to_contain_text(words)


def test_what_changed_is_told(visit: Visit) -> None:
    page = visit.open("latest/editions/")
    main = page.get_by_role("main")
    for words in ("2026.1", "2026.2", "Oil the hinge", "Paint the notice"):
        expect(main).to_contain_text(words)


@pytest.mark.parametrize("visit", [(1280, "light"), (390, "dark"), (320, "light")], indirect=True)
def test_banner_and_open_menu_are_accessible(visit: Visit) -> None:
    page = visit.open("2026.1/notes/")
    choices(page)
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator(".cx-edition-menu__list").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


def test_the_header_has_room_for_the_menu_at_every_width(visit: Visit) -> None:
    page = visit.open("latest/plays/mend/#figures")
    menu(page)
    for width in (320, 390, 480, 560, 640, 720, 800, 960, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        boxes = [page.locator(part).bounding_box() for part in (".cx-brand__name", ".cx-edition-menu__button")]
        brand, button = (box for box in boxes if box)
        beside = button["x"] >= brand["x"] + brand["width"]
        below = button["y"] >= brand["y"] + brand["height"]
        assert beside or below, width
        page.evaluate("location.hash = ''; location.hash = 'figures'")
        header, heading = (page.locator(part).bounding_box() for part in (".cx-header", "#figures"))
        assert header and heading and heading["y"] >= header["y"] + header["height"] - 1, width
