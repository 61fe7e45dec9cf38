"""The page of the plan: filters show what fits, say how much it is, and are kept for the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board import PLAN_PAGE, choose, count, entries, groups, name, seeded, shown


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


def fitting(page: Page, **wanted: str) -> set[str]:
    return {one["id"] for one in entries(page) if all(one[field] == value for field, value in wanted.items())}


def test_without_a_plan_the_page_says_how_to_begin_and_the_first_tick_does(visit) -> None:
    page = visit.open(PLAN_PAGE)
    expect(name(page)).to_have_text("No plan yet")
    expect(page.get_by_role("button", name="Delete")).to_be_hidden()
    page.locator(".cx-item__box").first.check()
    expect(name(page)).to_have_text("My plan")
    expect(page.get_by_role("button", name="Delete")).to_be_visible()
    assert visit.errors == []


@pytest.mark.parametrize(
    ("label", "value", "field", "answer"),
    [("Status", "Doing", "status", "doing"), ("Phase", "After", "when", "after")],
)
def test_a_filter_shows_what_fits_and_counts_it(page, label: str, value: str, field: str, answer: str) -> None:
    choose(page, **{label: value})
    expected = fitting(page, **{field: answer})
    expect(count(page)).to_have_text(f"{len(expected)} of {len(entries(page))} items")
    assert set(shown(page)) == expected


def test_words_are_found_in_items_notes_and_owners_whatever_their_case_and_accents(page) -> None:
    page.get_by_label("Find words").fill("ÓGDEN january")
    expect(count(page)).to_have_text(
        f"{sum('Ogden' in one['note'] for one in entries(page))} of {len(entries(page))} items"
    )
    page.get_by_label("Find words").fill("okafor")
    expected = {one["id"] for one in entries(page) if one["owner"] == "Ben Okafor"}
    expect(count(page)).to_have_text(f"{len(expected)} of {len(entries(page))} items")
    assert set(shown(page)) == expected


def test_headings_of_what_is_filtered_out_go_and_so_do_the_ways_to_them(page) -> None:
    play = page.locator(".cx-plan-play h2").nth(1)
    choose(page, Play=play.evaluate("cxItemWords.heading"))
    assert groups(page) == [play.evaluate("cxItemWords.heading")]
    ways = page.locator("nav[aria-label='On this page'] li:visible")
    assert page.locator(".cx-plan-play h3:visible, .cx-plan-play h4:visible").count() > 0
    assert groups(page)[0] in ways.all_inner_texts()[0] and len(ways.all_inner_texts()) < 4


def test_where_nothing_is_left_no_bar_is_left_on_screen_and_on_paper(page) -> None:
    choose(page, Status="Doing")
    bars = page.locator("cx-plan .cx-work cx-items:visible")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert bars.count() > 0
        assert bars.filter(has_not=page.locator(".cx-item:not([hidden])")).count() == 0


def test_nothing_fits_and_the_way_out(page) -> None:
    page.get_by_label("Find words").fill("nowhere to be found")
    expect(count(page)).to_have_text(f"0 of {len(entries(page))} items")
    expect(page.get_by_text("No item fits these filters.")).to_be_visible()
    assert shown(page) == groups(page) == []
    page.get_by_role("button", name="Show all items").click()
    expect(count(page)).to_have_text(f"{len(entries(page))} items")
    expect(page.get_by_label("Find words")).to_be_focused()
    expect(page.get_by_role("button", name="Show all items")).to_be_hidden()
    expect(page.get_by_text("No item fits these filters.")).to_be_hidden()


def test_the_choice_is_kept_for_the_window_and_is_no_part_of_the_plan(page, visit) -> None:
    stored = page.evaluate("localStorage.getItem('cx-playbook')")
    choose(page, Status="Done", Group_by="Owner")
    page.get_by_label("Find words").fill("a")
    page.get_by_label("Only overdue items").check()
    before = count(page).inner_text()
    page.reload()
    expect(count(page)).to_have_text(before)
    expect(page.get_by_label("Find words")).to_have_value("a")
    expect(page.get_by_label("Only overdue items")).to_be_checked()
    assert page.evaluate("localStorage.getItem('cx-playbook')") == stored
    other = page.context.new_page()
    other.goto(page.url)
    expect(count(other)).to_have_text(f"{len(entries(other))} items")


@pytest.mark.parametrize("stored", ["{", "[]", "null", '{"status": "constructor", "by": 4, "words": []}'])
def test_a_choice_that_means_nothing_hides_nothing(page, visit, stored: str) -> None:
    page.evaluate("(text) => sessionStorage.setItem('cx-playbook-board', text)", stored)
    page.reload()
    expect(count(page)).to_have_text(f"{len(entries(page))} items")
    assert visit.errors == []


def test_on_a_phone_the_filters_fold_and_say_what_is_set(visit) -> None:
    page = seeded(visit)
    page.set_viewport_size({"width": 390, "height": 844})
    fold = page.locator(".cx-plan-filter summary")
    expect(fold).to_have_text("Filter and group")
    expect(page.get_by_label("Status", exact=True)).to_be_hidden()
    fold.click()
    choose(page, Status="Done", Group_by="Owner")
    expect(fold).to_have_text("Filter and group (1 filter, by owner)")
    fold.click()
    expect(count(page)).to_be_visible()
    page.get_by_role("button", name="Show all items").click()
    expect(fold).to_be_focused()
