"""The frame of a page: contents that follow the reader, closed parts that open where needed, the menu, the header."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

LONG = "plays/measure/"
FOLDED = "details.cx-backlinks"


def contents(page: Page) -> Locator:
    return page.locator(".md-sidebar--secondary .cx-toc")


def marked(page: Page) -> Locator:
    return contents(page).locator("[aria-current]")


def test_a_link_of_the_contents_leads_to_its_section_and_is_marked(visit) -> None:
    page = visit.open(LONG)
    expect(marked(page)).to_have_count(0)
    links = contents(page).locator("xpath=ul/li/a")
    for place in (0, 2, links.count() - 1):
        links.nth(place).click()
        expect(links.nth(place)).to_have_attribute("aria-current", "location")
        expect(marked(page)).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(marked(page)).to_have_count(0)


def test_the_marked_link_stays_in_sight_and_the_page_does_not_move_for_it(visit) -> None:
    page = visit.open(LONG)
    page.set_viewport_size({"width": 1280, "height": 320})
    page.evaluate("document.querySelector('#main-content h2:last-of-type').scrollIntoView()")
    before = page.evaluate("scrollY")
    expect(marked(page)).to_be_in_viewport()
    assert page.evaluate("scrollY") == before


def test_the_parts_of_a_section_show_while_it_is_read(visit) -> None:
    page = visit.open(LONG)
    part = contents(page).locator(".cx-toc__list .cx-toc__list a").first
    expect(part).to_be_hidden()
    part.locator("xpath=ancestor::li[2]/a").click()
    expect(part).to_be_visible()


@pytest.mark.parametrize("words", ["#sector=%ZZ", "#no-such-place", "#"])
def test_an_address_that_means_nothing_does_no_harm(visit, words: str) -> None:
    page = visit.open(LONG + words)
    page.mouse.wheel(0, 3000)
    expect(marked(page)).to_have_count(1)
    assert visit.errors == []


def test_a_link_into_a_closed_part_opens_it(visit) -> None:
    page = visit.open(LONG)
    part = page.locator(FOLDED)
    part.evaluate("part => { part.lastElementChild.id = 'inside'; }")
    expect(part).not_to_have_attribute("open", "")
    page.evaluate("location.hash = '#inside'")
    expect(part).to_have_attribute("open", "")
    expect(page.locator("#inside")).to_be_in_viewport()


def test_paper_shows_what_is_closed_and_the_window_closes_it_again(visit) -> None:
    page = visit.open(LONG)
    part = page.locator(FOLDED)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(part).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(part).not_to_have_attribute("open", "")


def test_the_header_has_a_line_once_the_tabs_are_gone(visit) -> None:
    page = visit.open(LONG)
    header = page.locator(".cx-header")
    expect(header).to_have_css("box-shadow", "none")
    page.mouse.wheel(0, 2000)
    expect(header).not_to_have_css("box-shadow", "none")
    page.mouse.wheel(0, -3000)
    expect(header).to_have_css("box-shadow", "none")


@pytest.mark.parametrize("visit", [(390, "light")], indirect=True)
def test_the_menu_closes_on_the_way_to_a_section(visit) -> None:
    page = visit.open(LONG)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".cx-drawer")).to_be_visible()
    page.locator(".cx-drawer__toc a").first.click()
    expect(page.locator(".cx-drawer")).to_be_hidden()
    assert page.evaluate("document.querySelector('main').inert") is False
