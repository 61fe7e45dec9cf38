"""Recommended items go into a plan: of choice, with a note, and undone with one click."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.results import answered, opened, put, result

LOW = {"word.notice": "no", "lamp.lens": "never"}


def box(page: Page) -> Locator:
    return result(page).get_by_role("group", name="Add to a plan")


def plans(page: Page) -> dict[str, dict[str, Any]]:
    """Return the plans of the browser: by name, items with their fields."""
    return page.evaluate(
        """() => Object.fromEntries(cxPlans.all(cxStore.state).map((plan) => [cxPlans.field(plan, "name"),
          Object.fromEntries(Object.entries(plan.items).map(([id, fields]) =>
            [id, Object.fromEntries(Object.entries(fields).map(([key, [value]]) => [key, value]))]))]))"""
    )


def make_plan(page: Page, name: str, items: dict[str, dict[str, Any]]) -> None:
    page.evaluate("([name, items]) => cxDesk.beginWith(name, items, 'Made')", [name, items])


def test_without_a_plan_one_click_makes_one_with_the_items_next_up(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    box(page).get_by_role("button", name="Add 2 items to the plan").click()
    expect(box(page)).to_contain_text("Added 2 items as “Next up”")
    found = plans(page)["My plan"]
    assert set(found) == {"mend.clean-lens", "tell.hang-notice"}
    assert all(one["next"] is True for one in found.values())
    assert "Because you answered “Never” to “We clean the lens each day”." in found["mend.clean-lens"]["note"]
    assert found["mend.clean-lens"]["text"] == "Clean the lens."


def test_the_link_leads_to_the_plan_that_has_them(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    box(page).get_by_role("button", name="Add 2 items to the plan").click()
    box(page).get_by_role("link", name="Open My plan").click()
    expect(page.locator('.cx-item[id="tell.hang-notice"]')).to_contain_text("Next up")


def test_my_plan_opens_with_what_was_added_and_keeps_its_grouping(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    box(page).get_by_role("button", name="Add 2 items to the plan").click()
    hidden = {"by": "status", "status": "done"}  # chosen earlier in this window: it would hide what was added
    page.evaluate("(choice) => sessionStorage.setItem('cx-playbook-board', JSON.stringify(choice))", hidden)
    box(page).get_by_role("link", name="Open My plan").click()
    expect(page.get_by_label("Only items next up")).to_be_checked()
    expect(page.get_by_label("Group by")).to_have_value("status")
    expect(page.locator("cx-plan")).to_contain_text("2 of 5 items")
    expect(page.locator('.cx-item[id="tell.hang-notice"]')).to_be_visible()


def test_undo_takes_the_items_out_again(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    make_plan(page, "Night watch", {"listen.sound-horn": {"status": "doing"}})
    put(page, LOW)
    box(page).get_by_role("button", name="Add 2 items to the plan").click()
    assert plans(page)["Night watch"]["tell.hang-notice"]["next"] is True
    box(page).get_by_role("button", name="Undo").click()
    found = plans(page)["Night watch"]
    assert not found["tell.hang-notice"]["next"] and not found["tell.hang-notice"]["note"]
    assert found["listen.sound-horn"]["status"] == "doing"
    expect(box(page).get_by_role("button", name="Undo")).to_have_count(0)


def test_items_go_into_the_plan_of_choice_and_what_stands_there_stays(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    make_plan(page, "Day watch", {"tell.hang-notice": {"note": "Ask Ana first"}})
    make_plan(page, "Night watch", {})
    put(page, LOW)
    box(page).get_by_label("Plan").select_option(label="Day watch")
    box(page).get_by_role("button", name="Add 2 items to the plan").click()
    expect(box(page)).to_contain_text("Day watch")
    assert plans(page)["Day watch"]["tell.hang-notice"] | {"text": ""} == {
        "note": "Ask Ana first",
        "next": True,
        "text": "",
    }
    assert plans(page)["Night watch"] == {}


def test_items_that_are_done_in_the_plan_are_left_out_and_counted(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    make_plan(page, "Night watch", {"mend.clean-lens": {"status": "done"}})
    put(page, LOW)
    expect(box(page).get_by_role("button", name="Add 1 item to the plan")).to_be_visible()
    expect(result(page)).to_contain_text("1 item is left out: it is done or does not apply in your plan.")
    box(page).get_by_label("Plan").select_option(label="A new plan")
    expect(box(page).get_by_role("button", name="Add 2 items to the plan")).to_be_visible()


def test_an_item_that_is_not_ticked_stays_out(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    tick = result(page).get_by_role("checkbox", name="Add: Hang up the notice.")
    tick.focus()
    page.keyboard.press("Space")
    expect(box(page).get_by_role("button", name="Add 1 item to the plan")).to_be_visible()
    expect(tick).to_be_focused()
    box(page).get_by_role("button", name="Add 1 item to the plan").click()
    assert set(plans(page)["My plan"]) == {"mend.clean-lens"}


def test_adding_twice_adds_nothing(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    for _ in range(2):
        box(page).get_by_role("button", name="Add 2 items to the plan").click()
    expect(box(page)).to_contain_text("Nothing was new")
    assert len(plans(page)) == 1
