"""The way from a result to its place, the way back, and searches that are passed on."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.held import Held
from tests.browser.history import step
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY
from tests.browser.searching import INDEX, answered, ask, count, field, filters, links, marked, results, titles


def test_an_items_result_leads_to_the_item_with_its_words_marked(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    ask(page, "horn twice")
    links(page).first.click()
    page.wait_for_url(f"**/{CHECKLIST}#sound-horn")
    item = page.locator(".cx-item:target")
    expect(item).to_contain_text(HORN)
    expect(item).to_be_in_viewport()
    page.wait_for_function("() => CSS.highlights.has('cx-found')")
    assert marked(page) == ["horn", "twice"]
    page.keyboard.press("Escape")
    assert marked(page) == []
    page.reload()  # nothing in the address says what somebody looked for
    page.wait_for_load_state("networkidle")
    assert marked(page) == []


def test_words_are_marked_in_the_section_found_and_on_the_whole_of_a_page_found(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    for words, result, there in (("horn", "Path for a keeper", 1), ("crews", "Grey Rock asked its crews", 2)):
        ask(page, words)
        links(page).filter(has_text=result).first.click()
        expect(page.locator("h1")).to_have_text(result)
        page.wait_for_function("() => CSS.highlights.has('cx-found')")
        assert len(marked(page)) >= there
        assert {word.lower() for word in marked(page)} <= {words, words.removesuffix("s")}


def test_back_returns_to_the_results_and_to_the_one_that_was_followed(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    ask(page, "crews")
    page.get_by_role("radio", name="Checklist items").check()
    answered(page)
    links(page).first.click()
    page.wait_for_url("**#ask-crews")
    assert "?" not in page.url
    page.go_back()
    page.wait_for_url("**/glossary/")
    expect(links(page)).to_have_text([CREWS])
    expect(links(page).first).to_be_focused()
    expect(page.get_by_role("radio", name="Checklist items")).to_be_checked()
    expect(field(page)).to_have_value("crews")
    page.keyboard.press("Escape")
    expect(links(page)).to_have_count(0)
    page.reload()
    expect(field(page)).to_have_value("")


def test_a_result_on_the_same_page_loads_nothing_anew(at_harbor: Visit) -> None:
    page = at_harbor.open(CHECKLIST)
    page.evaluate("window.stayed = true")
    ask(page, "horn twice")
    links(page).first.click()
    page.wait_for_url("**#sound-horn")
    expect(links(page)).to_have_count(0)
    expect(page.locator(":target")).to_contain_text(HORN)
    page.wait_for_function("() => CSS.highlights.has('cx-found')")
    assert marked(page) == ["horn", "twice"]
    step(page, "back")
    expect(links(page).first).to_be_focused()
    step(page, "forward")
    expect(links(page)).to_have_count(0)
    ask(page, "horn twice")
    links(page).first.click()  # where we are already
    expect(links(page)).to_have_count(0)
    assert page.evaluate("window.stayed")


def test_a_search_can_be_passed_on_by_its_address(at_harbor: Visit) -> None:
    page = at_harbor.open(PLAY)
    ask(page, "crews")
    page.get_by_role("radio", name="Checklist items").check()
    answered(page)
    shown, link = titles(page), page.get_by_role("link", name="Link to this search")
    address = link.evaluate("link => link.href")
    assert address == f"{at_harbor.base_url}{PLAY}?q=crews&kind=item"
    assert page.url == at_harbor.base_url + PLAY  # looking for something sends nothing to a server
    page.goto("about:blank")
    page.goto(address)
    expect(links(page)).to_have_text(shown)
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(at_harbor.base_url + PLAY)


def test_an_address_with_strange_words_harms_nothing(at_harbor: Visit) -> None:
    page = at_harbor.open("?q=%3Cimg%20src=x%3E+%22crews&kind=__proto__")
    expect(links(page).first).to_be_visible()
    expect(field(page)).to_have_value('<img src=x> "crews')
    expect(filters(page).first).to_be_checked()
    expect(page.locator(".cx-search img")).to_have_count(0)
    at_harbor.open("?q=")
    expect(count(page)).to_be_hidden()
    assert at_harbor.errors == []


def test_enter_follows_the_first_result_as_soon_as_it_is_there(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    page.keyboard.press("/")
    page.keyboard.type("horn twice")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CHECKLIST}#sound-horn")


def test_who_types_on_after_enter_is_not_led_away(at_harbor: Visit) -> None:
    page = at_harbor.page
    index = Held(page, INDEX)
    at_harbor.open("glossary/")
    page.keyboard.press("/")
    page.keyboard.type("horn")
    page.keyboard.press("Enter")
    page.keyboard.type(" twice")
    expect(count(page)).to_have_text("Searching…")
    index.let_go()
    answered(page)
    assert titles(page)[0] == HORN
    assert page.url.endswith("/glossary/")


def test_a_link_opened_in_a_new_tab_leaves_search_as_it_is(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    ask(page, "crews")
    with page.context.expect_page() as opened:
        links(page).first.click(modifiers=["Control"])
    opened.value.wait_for_load_state()
    expect(links(page).first).to_be_visible()
    assert page.url.endswith("/glossary/")


def test_an_address_with_odd_words_still_asks(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/?q=horn&h=x#%")
    answered(page)
    assert titles(page)


def test_quotation_marks_alone_ask_for_nothing(at_harbor: Visit) -> None:
    page = at_harbor.open("glossary/")
    ask(page, "horn")
    field(page).fill('"')
    expect(results(page)).to_have_count(0)
    expect(count(page)).not_to_contain_text("Nothing found")
