"""The page of the plan: filters, groups, and items that stay where they are until the person asks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board import PLAN_PAGE, choose, count, focused, groups, item, name, seeded, shown
from tests.browser.readers import seen_by
from tests.browser.test_accessibility import violations


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


def entries(page: Page) -> list[dict]:
    """The answers of the plan with what the catalog says, as data."""
    return page.evaluate("cxBoard.entries(cxCatalog(), cxDesk.plan())")


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
    assert set(shown(page)) == expected
    expect(count(page)).to_have_text(f"{len(expected)} of {len(entries(page))} items")


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
    expect(count(page)).to_contain_text("No item fits")
    assert shown(page) == groups(page) == []
    page.get_by_role("button", name="Show all items").click()
    expect(count(page)).to_have_text(f"{len(entries(page))} items")
    expect(page.get_by_label("Find words")).to_be_focused()
    expect(page.get_by_role("button", name="Show all items")).to_be_hidden()


def test_groups_hold_every_item_once_and_lead_back_to_the_checklists(page) -> None:
    everything = sorted(shown(page))
    at_home = shown(page)
    for by, titles in {
        "Status": ["To do", "Doing", "Done", "Not applicable"],
        "Owner": ["Ana Ruiz", "Ben Okafor", "Contact center team", "No owner"],
        "Due date": ["Overdue", "Due this week", "Due later", "No due date", "Done or not applicable"],
    }.items():
        choose(page, Group_by=by)
        assert [title for title in groups(page) if title != "Due later this month"] == titles
        assert sorted(shown(page)) == everything
        link = page.locator(".cx-item__from a:visible").first
        assert "/checklists/" in link.evaluate("link => link.href") and "#" in link.evaluate("link => link.href")
    choose(page, Group_by="Play")
    assert shown(page) == at_home
    assert page.locator(".cx-item__from:visible").count() == 0


def test_groups_whose_names_are_nearly_the_same_have_their_own_ids(page) -> None:
    page.evaluate(
        """() => ['A B', 'A-B'].forEach((value, number) => cxDesk.change(
          [{ plan: cxDesk.plan().id, item: cxCatalog().items[number].id, field: 'owner', value }], ''))"""
    )
    choose(page, Group_by="Owner")
    ids = page.locator(".cx-plan-group h2").evaluate_all("all => all.map(({ id }) => id)")
    assert {"A B", "A-B"} <= set(groups(page)) and len(set(ids)) == len(ids)


def test_in_groups_the_contents_lead_to_what_is_not_grouped(page) -> None:
    choose(page, Group_by="Owner")
    ways = page.locator("nav[aria-label='On this page'] li:visible")
    assert ways.all_inner_texts() == ["Keep and share", "How your plan is kept"]


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


def test_what_no_longer_fits_stays_until_the_person_asks(page) -> None:
    choose(page, Status="To do", Group_by="Owner")
    one, other = shown(page)[2:4]
    item(page, one).locator(".cx-item__box").check()
    item(page, other).get_by_role("button", name="Doing").click()
    assert {one, other} <= set(shown(page))
    strip = page.locator(".cx-dock")
    expect(strip).to_contain_text("2 items belong elsewhere now.")
    page.get_by_role("button", name="Sort again").click()
    assert not {one, other} & set(shown(page))
    expect(strip).not_to_contain_text("belong")
    assert page.evaluate("document.activeElement.matches('.cx-item__box')")


def test_taken_back_nothing_belongs_elsewhere(page) -> None:
    choose(page, Status="To do")
    box = item(page, shown(page)[0]).locator(".cx-item__box")
    box.check()
    expect(page.locator(".cx-dock")).to_contain_text("1 item belongs elsewhere now.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".cx-dock")).not_to_contain_text("belongs")
    expect(box).not_to_be_checked()


def test_open_details_and_typing_move_with_their_item(page) -> None:
    one = shown(page)[5]
    item(page, one).get_by_role("button", name="Details").click()
    item(page, one).get_by_label("Note").fill("half a thought")
    choose(page, Group_by="Due date")
    expect(item(page, one).get_by_label("Note")).to_have_value("half a thought")
    choose(page, Group_by="Play")
    expect(item(page, one).get_by_label("Note")).to_be_visible()


def test_a_link_to_a_hidden_item_brings_it_back(page) -> None:
    choose(page, Status="Done", Group_by="Owner")
    hidden = next(one["id"] for one in entries(page) if one["status"] == "to-do" and not one["own"])
    page.evaluate("(id) => { location.hash = id; }", hidden)
    expect(item(page, hidden)).to_be_in_viewport()
    expect(page.get_by_label("Group by")).to_have_value("play")


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


def test_the_keyboard_alone_filters_ticks_and_sorts(page) -> None:
    page.get_by_label("Status", exact=True).focus()
    page.keyboard.type("To do")
    one = shown(page)[0]
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.cx-item__box')"):
            break
    page.keyboard.press("Space")
    expect(item(page, one).locator(".cx-item__box")).to_be_checked()
    page.get_by_role("button", name="Sort again").focus()
    page.keyboard.press("Enter")
    expect(item(page, one)).to_be_hidden()
    assert focused(page)


@seen_by("visit", [(390, "dark")])  # test_plan_page_accessible.py shows a smaller plan to more of them
def test_filtered_and_grouped_nothing_is_wrong_and_all_fits(visit) -> None:
    page = seeded(visit)
    assert violations(page) == []
    page.locator(".cx-plan-filter summary").evaluate("fold => { fold.parentElement.open = true; }")
    for choice in (
        {"Group_by": "Owner", "Status": "Doing"},
        {"Group_by": "Due date", "Status": "To do"},
        {"Group_by": "Status"},
    ):
        choose(page, **choice)
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
        assert violations(page) == []
    page.get_by_label("Find words").fill("nowhere to be found")
    expect(count(page)).to_contain_text("No item fits")
    assert violations(page) == []
    assert visit.errors == [] and visit.foreign == []


def test_what_is_typed_to_be_found_stays_when_the_plan_changes_meanwhile(page) -> None:
    page.get_by_label("Find words").evaluate(
        """field => {
          field.value = 'okafor';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const plan = cxDesk.plan().id;
          cxDesk.quietly([{ plan, item: null, field: 'downloaded', value: new Date().toISOString() }]);
        }"""
    )
    expected = {one["id"] for one in entries(page) if one["owner"] == "Ben Okafor"}
    expect(count(page)).to_have_text(f"{len(expected)} of {len(entries(page))} items")
    expect(page.get_by_label("Find words")).to_have_value("okafor")
