"""What the plan page says to people who do not see it, and where the keyboard goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.board import choose, item, shown
from tests.browser.files import ASK, CLEAN, SOUND, begun, give, offered, plan, plan_file
from tests.browser.held import hold_time
from tests.browser.items import HORN, message

BELL = "listen.ring-bell"
OURS = plan(
    "Harbor",
    {SOUND: {"owner": "Ana", "text": HORN}, ASK: {"owner": "Ben"}, BELL: {"owner": "Dee", "text": "Ring the bell."}},
    edition="2025.3",
    seen=[SOUND, ASK, BELL],
)
SORT = "Sort again with Ctrl+Enter or at the end of the page."
WHERE = "document.activeElement.id || document.activeElement.localName"


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield begun(at_harbor, OURS)
    assert at_harbor.errors == []


def dialog_says(page: Page) -> Locator:
    """The place where people hear something while a dialog is open; nothing outside of it is heard then."""
    return page.locator("dialog[open] > [role=status]")


def test_what_comes_quickly_is_said_together_and_nothing_twice(page: Page) -> None:
    page.evaluate("""() => {
      for (const text of ["Renamed", "It is late.", "Renamed"]) cxSay(text);
      for (const text of ["Reading one …", "Reading two …"]) cxSay(text, "file");
      cxSay("Counting", "count");
      cxSay("", "count");
    }""")
    expect(message(page)).to_have_text("It is late. Renamed. Reading two …")


def test_in_groups_a_tick_its_count_and_sorting_again_are_heard(page: Page) -> None:
    choose(page, Group_by="Status")
    item(page, SOUND).get_by_role("checkbox").check()
    done = "Done. 1 of 5 done in the whole plan."
    expect(message(page)).to_have_text(f"{done} 1 item belongs elsewhere now. {SORT}")
    page.keyboard.press("Control+z")
    expect(message(page)).to_have_text(f"Undone: Done: {HORN} 0 of 5 done in the whole plan.")


def test_ctrl_enter_sorts_again_and_the_focus_stays(page: Page) -> None:
    choose(page, Group_by="Owner")
    item(page, CLEAN).get_by_role("button", name="Details").click()
    owner = item(page, CLEAN).get_by_label("Owner")
    owner.fill("Cy")
    assert shown(page)[:2] == [SOUND, ASK]
    item(page, SOUND).get_by_role("button", name="Doing").focus()
    page.keyboard.press("Control+Enter")
    expect(message(page)).to_have_text("Sorted again")
    assert shown(page)[:3] == [SOUND, ASK, CLEAN]
    assert page.evaluate(WHERE) == f"doing-{SOUND}"
    assert "Doing" not in item(page, SOUND).inner_text().split("\n")[-1]


def test_ctrl_z_works_in_a_choice(page: Page) -> None:
    item(page, SOUND).get_by_role("checkbox").check()
    page.get_by_label("Group by").focus()
    page.keyboard.press("Control+z")
    expect(item(page, SOUND).get_by_role("checkbox")).not_to_be_checked()


def test_after_a_bad_file_nobody_hears_that_it_is_being_read(page: Page) -> None:
    hold_time(page)  # reading it is quick, but not on every machine
    page.evaluate("cxSay('Before.')")
    give(page, "bad.json", "{")
    page.clock.run_for(50)
    expect(page.locator("#cx-files-error")).not_to_be_empty()
    page.clock.run_for(500)
    expect(message(page)).to_have_text("Before.")


def test_undo_leaves_the_focus_where_something_came_back(page: Page) -> None:
    page.get_by_role("button", name="Mark as reviewed").press("Enter")
    page.keyboard.press("Control+z")
    expect(page.locator("#review")).to_be_focused()
    page.get_by_role("button", name="Delete from the archive").press("Enter")
    expect(message(page)).to_contain_text("Deleted from the archive: Ring the bell. Undo takes it back.")
    expect(page.locator("#archive")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(page.locator("#archive")).to_be_visible()
    assert page.evaluate(WHERE) != "body"


OWN = {"text": "Ask the union", "play": "", "when": "before"}


def own_item(at_harbor) -> Page:
    """A plan with an item of its own, its details open."""
    page = begun(at_harbor, plan("Harbor", {SOUND: {"owner": "Ana"}, "own.a": OWN}))
    page.get_by_role("button", name="Details Ask the union").click()
    return page


def test_an_own_item_that_is_reworded_and_moved_is_heard_and_enter_saves(at_harbor) -> None:
    page = own_item(at_harbor)
    page.get_by_role("button", name="Reword or move").click()
    title = page.evaluate("cxCatalog().plays[0].title")
    page.get_by_role("dialog").get_by_label("Play").select_option(index=1)
    page.get_by_label("What is to be done").fill("Ask both")
    page.keyboard.press("Enter")
    expect(message(page)).to_have_text(f"Reworded: Ask both. Moved to {title}")
    assert page.evaluate("cxDesk.answer('own.a').text") == "Ask both"


def test_an_own_item_that_is_back_is_heard(at_harbor) -> None:
    page = own_item(at_harbor)
    page.locator(".cx-item--own").get_by_role("button", name="Delete").click()
    expect(message(page)).to_have_text("Deleted: Ask the union")
    page.locator(".cx-plan-gone button").click()
    expect(message(page)).to_have_text("Brought back: Ask the union")


def test_after_an_import_only_its_result_is_heard(page: Page) -> None:
    dialog = offered(page, "theirs.json", plan_file({CLEAN: {"owner": "Cy"}, ASK: {"due": "2027-01-15"}}))
    dialog.get_by_role("checkbox", name="Clean the lens.").uncheck()
    dialog.get_by_role("button", name="Add to this plan").click()
    expect(message(page)).to_have_text("Added to “Harbor”: blanks filled in 1 item. Undo takes it back.")


def test_the_contents_lead_to_own_items_and_to_the_archive_where_they_are(page: Page, at_harbor) -> None:
    ways = page.locator("nav[aria-label='On this page'] li:visible")
    last = ["Archive", "Keep and share"]
    assert [words for words in ways.all_inner_texts() if words in ["Your own items", *last]] == last
    page = own_item(at_harbor)
    assert [words for words in ways.all_inner_texts() if words in ["Your own items", *last]] == [
        "Your own items",
        last[1],
    ]


def test_a_wrong_name_is_an_alert(page: Page) -> None:
    for button, words in (("New", "Give the plan a name"), ("Add your own item", "Write what is to be done")):
        page.get_by_role("button", name=button, exact=True).click()
        page.keyboard.press("Control+Enter")
        page.locator("dialog .cx-action").first.click()
        expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text(words)
        page.keyboard.press("Escape")


def test_a_dialog_speaks_from_inside(page: Page) -> None:
    page.get_by_role("button", name="Clear everything on this computer").click()
    page.get_by_role("button", name="Download Harbor").click()
    expect(dialog_says(page)).to_contain_text("Downloaded cx-plan-harbor")
    expect(page.get_by_role("alertdialog").locator("li")).to_contain_text("Downloaded cx-plan-harbor")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Share a link").click()
    page.get_by_label("Leave out notes and owners").check()
    expect(dialog_says(page)).to_contain_text("Everybody who has the link can read: The name of the plan: “Harbor”.")
    expect(dialog_says(page)).to_contain_text("The link has")
    page.keyboard.press("Escape")
    dialog = offered(page, "theirs.json", plan_file({SOUND: {"owner": "Cy"}, ASK: {"owner": "Di"}}))
    dialog.get_by_role("button", name="Take all of theirs").click()
    expect(dialog_says(page)).to_have_text("Theirs is chosen for 2 items.")


COVERED = """() => {
  const it = document.activeElement, bar = it.closest("dialog").querySelector(".cx-modal__actions");
  const [box, over] = [it, bar].map((one) => one.getBoundingClientRect());
  const isUnder = box.bottom > over.top && box.top < over.bottom;
  return it.localName !== "dialog" && !bar.contains(it) && isUnder ? it.outerHTML : null;
}"""


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (1280, 620)])
def test_in_a_dialog_the_focus_is_never_under_the_actions(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    answers = {one: {"owner": "Cy", "due": "2027-01-15", "note": "Later"} for one in (SOUND, ASK, CLEAN)}
    ours = {f"nowhere.i{n}": {"owner": "Eve"} for n in range(9)}
    give(page, "theirs.json", plan_file({**answers, **ours}))
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("""() => { for (const one of document.querySelectorAll("dialog details")) one.open = true; }""")
    # What opens is filled, and the room for the actions is measured, with the next picture.
    page.evaluate("new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(() => end())))")
    found = []
    for key in ["Tab"] * 14 + ["Shift+Tab"] * 14:
        page.keyboard.press(key)
        found.append(page.evaluate(COVERED) if page.evaluate("!!document.activeElement.closest('dialog')") else None)
    assert [one for one in found if one] == []


def test_what_takes_the_focus_from_a_key_shows_it(page: Page) -> None:
    ring = "getComputedStyle(document.activeElement).outlineStyle"
    page.get_by_role("button", name="New", exact=True).focus()
    page.get_by_role("button", name="Share a link").press("Enter")
    expect(page.locator(".cx-modal__title")).to_be_focused()
    assert page.evaluate(ring) == "solid"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Mark as reviewed").press("Enter")
    expect(page.locator(".cx-note")).to_be_focused()
    assert page.evaluate(ring) == "solid"
    for name in (".cx-plan-groups", ".cx-archive > h2"):
        page.locator(name).evaluate("one => one.focus()")
        assert page.evaluate(ring) == "solid", name
