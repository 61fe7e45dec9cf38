"""A plan on paper: its name, edition and day, the items in sight with what is written about them, and no controls."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe_rules import violations
from tests.browser.board import PLAN_PAGE, choose, count, groups, item, seeded, shown
from tests.browser.files import SOUND, begun, plan

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


@pytest.fixture
def printing(visit) -> Page:
    """The plan page, where printing only notes which items were on the page, and what its head said."""
    page = seeded(visit)
    page.evaluate(
        """() => { window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          const seen = [...document.querySelectorAll(".cx-item")].filter((li) => li.offsetHeight);
          window.printed = [seen.map((li) => li.querySelector(".cx-item__box").name).sort(),
            document.querySelector(".cx-plan-print").textContent];
          dispatchEvent(new Event("afterprint"));
        }; }"""
    )
    return page


def ask(page: Page) -> Locator:
    page.get_by_role("button", name="Print this plan").click()
    return page.get_by_role("dialog", name="Print")


def printed(page: Page) -> tuple[set[str], str]:
    """Press Print in the dialog; the items on paper, and what its head said."""
    page.get_by_role("dialog").get_by_role("button", name="Print").click()
    page.wait_for_function("() => window.printed")
    ids, head = page.evaluate("window.printed")
    return set(ids), head


ANSWERED = """[...cxPlans.answers(cxDesk.plan()).keys()].concat(
  cxCatalog().items.map(({ id }) => id).filter((id) => cxPlans.answer(cxDesk.plan(), id).asked))"""


def test_without_filters_the_button_offers_the_items_with_an_answer_first(printing) -> None:
    answered, before = set(printing.evaluate(ANSWERED)), shown(printing)
    dialog = ask(printing)
    expect(dialog.get_by_role("radio")).to_have_count(2)
    with_answer = dialog.get_by_role("radio", name=f"Items with an answer, and your own items ({len(answered)})")
    expect(with_answer).to_be_checked()
    expect(with_answer).to_be_focused()
    assert violations(printing, "dialog") == []
    ids, head = printed(printing)
    assert ids == answered
    assert f"Only items with an answer, and your own items: {len(answered)} of {len(before)} items." in head
    assert shown(printing) == before


def test_all_items_are_printed_under_filters_in_their_groups_and_the_board_is_as_before(printing) -> None:
    choose(printing, Status="Doing", Group_by="Owner")
    # It belongs elsewhere now, and stays until somebody sorts again.
    printing.locator(".cx-item:visible .cx-item__box").first.check()
    before = shown(printing), groups(printing), count(printing).inner_text()
    everything = set(
        printing.evaluate(
            "[...document.querySelector('cx-plan').querySelectorAll('.cx-item__box')].map((one) => one.name)"
        )
    )
    dialog = ask(printing)
    expect(dialog.get_by_role("radio", name=f"The items shown now ({len(before[0])})")).to_be_checked()
    dialog.get_by_role("radio", name=f"All items ({len(everything)})").check()
    ids, head = printed(printing)
    assert ids == everything
    assert "Only" not in head
    assert (shown(printing), groups(printing), count(printing).inner_text()) == before
    expect(printing.locator(".cx-plan-strip")).to_contain_text("1 item belongs elsewhere now.")


@pytest.mark.parametrize("visit", [(390, "dark")], indirect=True, ids=str)
def test_by_keyboard_on_a_phone_what_is_shown_is_printed_or_nothing(printing) -> None:
    printing.locator(".cx-plan-filter__summary").click()
    choose(printing, Status="Doing")
    before = set(shown(printing))
    ask(printing)
    assert violations(printing, "dialog") == []
    printing.keyboard.press("Escape")
    expect(printing.get_by_role("button", name="Print this plan")).to_be_focused()
    assert printing.evaluate("window.printed") is None
    printing.keyboard.press("Enter")
    printing.keyboard.press("Tab")
    printing.keyboard.press("Enter")
    printing.wait_for_function("() => window.printed")
    ids, head = printing.evaluate("window.printed")
    assert set(ids) == before
    assert "Only status “Doing”" in head


def test_where_there_is_nothing_to_choose_the_button_prints(visit) -> None:
    page = visit.open(PLAN_PAGE)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print the list").click()
    page.wait_for_function("() => window.printed")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_plan_of_another_edition_says_which(at_harbor) -> None:
    page = begun(at_harbor, plan("Harbor", {SOUND: {"status": "done"}}, edition="2025.4"))
    page.emulate_media(media="print")
    head = page.locator(".cx-plan-print")
    expect(head).to_contain_text("Lighthouse Guide, plan of edition 2025.4, with the items of edition 2026.1. Printed")
    assert at_harbor.errors == []


def test_as_many_items_with_an_answer_as_are_shown_are_not_the_same_items(printing) -> None:
    printing.evaluate(
        """() => {
          const [first] = cxCatalog().items, all = cxCatalog().items.filter(({ play }) => play === first.play);
          const others = cxCatalog().items.filter(({ play }) => play !== first.play).slice(0, all.length);
          const id = cxDesk.newId('plan-');
          const answers = others.map((one) => ({ plan: id, item: one.id, field: 'note', value: 'Said' }));
          cxDesk.open(id, [...cxDesk.start(id, 'Equal'), ...answers], 'New');
          cxDeskPlans.choose(id);
        }"""
    )
    play, answered = printing.evaluate("[cxCatalog().items[0].play, [...cxPlans.answers(cxDesk.plan()).keys()]]")
    printing.get_by_label("Play", exact=True).select_option(value=play)
    assert len(shown(printing)) == len(answered)
    dialog = ask(printing)
    dialog.get_by_role("radio", name=f"Items with an answer ({len(answered)})").check()
    ids, _ = printed(printing)
    assert ids == set(answered)


def test_the_undo_of_a_deleted_own_item_is_there_after_printing(printing) -> None:
    choose(printing, Group_by="Status")
    own = printing.locator(".cx-item--own:visible").first
    own.get_by_role("button", name="Details").click()
    own.locator('[data-own="delete"]').click()
    line = printing.locator(".cx-plan-gone")
    place = "line => [line.closest('.cx-plan-group').dataset.key, line.previousElementSibling?.textContent]"
    before = line.evaluate(place)
    ask(printing)
    ids, _ = printed(printing)
    assert ids
    expect(line).to_be_visible()
    assert line.evaluate(place) == before
    words = line.locator("span").inner_text()
    line.get_by_role("button", name="Bring back").click()
    expect(line).to_have_count(0)
    assert words.removeprefix("Deleted “").removesuffix("”. ").rstrip("”. ") in printing.locator("cx-plan").inner_text()
