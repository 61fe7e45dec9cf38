"""A plan on paper: its name, edition and day, the items in sight with what is written about them, and no controls."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.board import PLAN_PAGE, choose, count, groups, item, seeded

DARK = pytest.mark.parametrize("visit", [(1280, "dark"), (390, "light")], indirect=True, ids=str)
CONTROLS = "main :is(button, select, summary, input:not(.cx-item__box), textarea):visible"


@DARK
def test_the_head_says_which_plan_edition_day_and_progress(visit) -> None:
    page = seeded(visit)
    edition, today, name = page.evaluate(
        "[cxCatalog().edition, cxDays.words(cxDays.today(new Date())), cxCatalog().playbook]"
    )
    progress = page.locator(".cx-plan-head .cx-meter__words").inner_text()
    page.emulate_media(media="print")
    head = page.locator(".cx-plan-print")
    expect(head.get_by_role("heading", level=1)).to_have_text("Passport renewal")
    expect(head).to_contain_text(f"{name}, edition {edition}. Printed on {today}.")
    expect(head).to_contain_text(progress)
    expect(head).not_to_contain_text("Only")
    assert page.locator(CONTROLS).count() == 0
    assert page.locator("main h1:visible").count() == 0


@DARK
def test_every_answer_is_there_in_words_dark_on_white(visit) -> None:
    page = seeded(visit)
    entries = page.evaluate("cxBoard.entries(cxCatalog(), cxDesk.plan())")
    page.emulate_media(media="print")
    for one in entries[:20]:
        words = item(page, one["id"]).inner_text()
        for field in ("owner", "evidence", "reason"):
            assert one[field] in words
        assert one["note"] in words.replace("\n\n", "\n")
        assert ("Doing" in words, "Done" in words) == (one["status"] == "doing", one["status"] == "done")
    expect(page.locator(".cx-item--own").first).to_contain_text("Your own")
    colors = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.cx-item')).color]"
    )
    assert colors == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_only_what_is_in_sight_is_printed_and_the_head_says_so(visit) -> None:
    page = seeded(visit)
    page.get_by_label("Find words").fill("a")
    choose(page, Status="Doing", Group_by="Owner")
    shown, titles = count(page).inner_text(), groups(page)
    page.emulate_media(media="print")
    expect(page.locator(".cx-plan-print")).to_contain_text(f"Only status “Doing”, words “a”: {shown}.")
    assert groups(page) == titles
    assert page.locator(".cx-item:visible").count() == int(shown.split()[0])


def test_without_a_plan_the_list_can_be_printed_to_work_on_paper(visit) -> None:
    page = visit.open(PLAN_PAGE)
    expect(page.get_by_role("button", name="Print the list")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".cx-plan-print")).to_contain_text("0 of")
    assert page.locator(CONTROLS).count() == 0


def test_without_scripts_the_head_of_the_page_is_printed(new_context, base_url) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(base_url + PLAN_PAGE)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="How your plan is kept")).to_be_hidden()


def test_help_is_not_printed_with_the_plan(visit) -> None:
    page = seeded(visit)
    page.emulate_media(media="print")
    assert page.locator("article > :visible").evaluate_all("all => all.map(({ localName }) => localName)") == [
        "cx-plan"
    ]


def test_the_button_prints(visit) -> None:
    page = seeded(visit)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print this plan").click()
    assert page.evaluate("window.printed")
