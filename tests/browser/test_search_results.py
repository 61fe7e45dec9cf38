"""What is found: its words, its kinds, what is marked, and what is said of it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.items import CHECKLIST, CREWS, HORN
from tests.browser.searching import answered, ask, count, field, filters, kinds, links, results, said, titles

LAMP_ITEMS = ["Sound the horn twice.", "Clean the lens."]  # one of them links to the lamp's play


def test_a_result_says_what_it_is_and_where_it_stands(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "sound the horn")
    first = links(page).first
    expect(first).to_have_accessible_name(f"{HORN} Checklist item")
    expect(first).to_have_accessible_description(re.compile("Listen to the sailors / At dusk .*It carries far"))
    assert first.get_attribute("href") == f"{at_harbor.base_url}{CHECKLIST}#sound-horn"
    assert at_harbor.errors == []
    assert at_harbor.foreign == []


def test_what_was_looked_for_is_marked_in_titles_and_texts(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "horn")
    assert links(page).first.locator("mark").all_text_contents() == ["horn"]
    marks = page.locator(".cx-search__excerpt mark").all_text_contents()
    assert marks
    assert {mark.lower() for mark in marks} == {"horn"}


def test_a_result_found_by_another_word_for_it_says_so(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "foghorn")
    first = links(page).first
    expect(first).to_have_text("Fog signal (FS)")
    expect(first).to_have_accessible_description(re.compile("Also called: foghorn"))
    assert page.locator(".cx-search__also mark").all_text_contents() == ["foghorn"]
    ask(page, "beam")
    expect(page.locator(".cx-search__also")).to_have_count(0)


def test_kinds_are_counted_and_one_of_them_can_be_chosen(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "lamp")
    page.get_by_role("button", name=re.compile("more")).click()
    answered(page)
    all_kinds = kinds(page)
    expect(filters(page).first).to_be_checked()
    named = {
        "Play": "Plays",
        "Checklist item": "Checklist items",
        "Metric": "Metrics",
        "Term": "Terms",
        "Page": "Pages",
    }
    for one, several in named.items():
        expect(page.get_by_role("radio", name=f"{several} {all_kinds.count(one)}", exact=True)).to_be_visible()
    assert set(all_kinds) == set(named)
    page.get_by_role("radio", name="Checklist items").check()
    answered(page)
    assert sorted(titles(page)) == sorted(LAMP_ITEMS)
    expect(count(page)).to_have_text(f"2 checklist items among {len(all_kinds)} results")
    filters(page).first.check()
    answered(page)
    assert kinds(page) == all_kinds[: len(kinds(page))]


def test_a_chosen_kind_stays_and_says_when_only_others_are_found(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "lamp")
    page.get_by_role("radio", name="Checklist items").check()
    ask(page, "beam")
    assert titles(page) == []
    expect(count(page)).to_have_text("No checklist items for “beam”, but 1 result of other kinds.")
    page.get_by_role("button", name="Show all kinds").click()
    expect(links(page)).to_have_count(1)
    page.get_by_role("button", name="Clear").click()
    ask(page, "lamp")
    expect(filters(page).first).to_be_checked()


def test_where_nothing_is_found_no_kind_is_offered_but_the_way_back_from_the_chosen_one(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "lamp")
    page.get_by_role("radio", name="Checklist items").check()
    ask(page, "zzzqqqxx")
    offered = page.locator(".cx-search__kind-label:visible")
    assert [one.strip() for one in offered.all_text_contents()] == ["All", "Checklist items"]
    filters(page).first.check()
    answered(page)
    expect(filters(page)).to_have_count(0)


def test_one_kind_alone_needs_no_filter(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "beam")
    assert kinds(page) == ["Term"]
    expect(filters(page)).to_have_count(0)


def test_how_many_there_are_is_said_once_typing_pauses(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "sound horn")
    words = count(page).text_content()
    assert words is not None
    assert re.fullmatch(r"\d results, \d of them .+", words)
    expect(said(page)).to_have_text(words)
    expect(said(page)).to_have_attribute("role", "status")


def test_a_slip_of_the_keys_finds_the_nearest_words_and_says_so(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "foghron")
    expect(count(page)).to_have_text(re.compile("^No page has “foghron”. Instead, for “foghorn”: "))
    assert "Fog signal (FS)" in titles(page)


def test_nonsense_finds_nothing_and_says_what_to_try(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "zzzqqqxx")
    assert titles(page) == []
    expect(count(page)).to_have_text("Nothing found for “zzzqqqxx”.")
    expect(page.locator(".cx-search")).to_contain_text("Try fewer words")
    ask(page, "")
    expect(count(page)).to_have_text("Type to start searching")
    expect(page.locator(".cx-search")).not_to_contain_text("Try fewer words")


def test_more_are_shown_on_demand_and_the_focus_goes_to_the_first_of_them(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "the")
    before, found = titles(page), int(filters(page).first.evaluate("box => box.labels[0].textContent.match(/\\d+/)[0]"))
    assert len(before) < found
    page.get_by_role("button", name=re.compile(r"Show \d+ more")).click()
    expect(links(page)).to_have_count(found)
    assert titles(page)[: len(before)] == before
    expect(links(page).nth(len(before))).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("more"))).to_have_count(0)


def test_arrows_go_round_through_the_field_and_all_results(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "horn")
    number = results(page).count()
    assert number > 2
    for index in range(number):
        page.keyboard.press("ArrowDown")
        expect(links(page).nth(index)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links(page).last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Link to this search")).to_be_focused()


def test_tab_reaches_the_filter_and_then_the_results(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    ask(page, "crews")
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.type || document.activeElement.tagName"))
    assert stops == ["reset", "radio", "A", "A"]


def test_pasted_words_are_searched_too(at_harbor: Visit) -> None:
    page = at_harbor.open("")
    page.keyboard.press("/")
    paste(field(page).page, "missed")
    answered(page)
    assert CREWS in titles(page)


def paste(page: Page, words: str) -> None:
    page.evaluate(
        """(words) => {
          const field = document.getElementById('cx-search-input');
          field.value = words;
          field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'}));
        }""",
        words,
    )
