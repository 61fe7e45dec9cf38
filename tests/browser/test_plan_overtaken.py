"""What one window deletes or takes back while another works in it: nothing typed is lost, and people are told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import reader
from tests.browser.files import BLANK, answers, keep, plan
from tests.browser.items import CHECKLIST, CREWS, HORN, Item, bar, message, notice
from tests.browser.storages import REMOVED, press

PLAN = "tools/plan/"
UNION = "own.union"
OWN = {
    UNION: {"text": "Ask the union", "play": "listen", "when": "before"},
    "own.venue": {"text": "Book a room", "play": "listen", "when": "before"},
}


@pytest.fixture
def windows(new_context, harbor: str) -> Iterator[tuple[Page, Page]]:
    """Two windows on the page of the plan "Calls", which has two own items; there is "Mail" as well."""
    context, errors = reader(new_context), []
    context.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    pages = context.new_page(), context.new_page()
    pages[0].goto(harbor + "blank")
    mail = plan("Mail", {"listen.sound-horn": {"note": "About mail"}}, number=2)
    keep(pages[0], plan("Calls", OWN, number=1), mail)
    for page in pages:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(harbor + PLAN)
    yield pages
    assert errors == []


def undo(page: Page) -> None:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+z")


def shown(page: Page) -> Locator:
    """The name of the plan that the window shows."""
    return page.locator(".cx-plan-head__name, .cx-bar__plan").filter(visible=True)


def choose(page: Page, name: str) -> None:
    page.get_by_label("Plan", exact=True).select_option(label=name)


def own(page: Page, words: str) -> Item:
    return Item(page, words)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        ("cxDeskPlans.create('New', [])", "New plan: New"),
        ("cxDeskPlans.duplicate(cxDesk.plan(), 'New')", "Duplicated as New"),
        ("cxDesk.beginWith('New', {}, 'Begun: New')", "Begun: New"),
    ],
)
def test_undo_leaves_a_plan_in_which_another_window_wrote(windows: tuple[Page, Page], make: str, words: str) -> None:
    ours, theirs = windows
    ours.evaluate(make)
    choose(theirs, "New")
    Item(theirs, CREWS).open().field("Note").fill("An hour of work")
    expect(Item(ours, CREWS).answer).to_contain_text("An hour of work")
    undo(ours)
    expect(message(ours)).to_have_text(f"Not undone: another window has changed it since. {words}")
    expect(shown(ours)).to_have_text("New")
    assert answers(theirs)["New"]["listen.ask-crews"] == {"note": "An hour of work"}


def test_undo_takes_back_a_plan_that_another_window_only_showed(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    ours.evaluate("cxDeskPlans.create('New', [])")
    Item(ours, HORN).box.check()
    choose(theirs, "New")
    undo(ours)
    undo(ours)
    expect(shown(ours)).to_have_text("Calls")
    expect(theirs.get_by_text("“New” was deleted in another window. This is “")).to_be_visible()


def test_undo_leaves_an_own_item_about_which_another_window_wrote(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    ours.evaluate(
        "cxDesk.write('own.new', { text: 'Ask the crew', play: 'listen', when: 'before' }, { words: 'Added' })"
    )
    own(theirs, "Ask the crew").open().field("Note").fill("They want a meeting")
    expect(own(ours, "Ask the crew").answer).to_contain_text("They want a meeting")
    undo(ours)
    expect(message(ours)).to_have_text("Not undone: another window has changed it since. Added")
    kept = {"text": "Ask the crew", "play": "listen", "when": "before", "note": "They want a meeting"}
    assert answers(ours)["Calls"]["own.new"] == kept


@pytest.mark.parametrize("path", [CHECKLIST, PLAN])
def test_what_is_typed_stays_in_the_plan_it_was_begun_in(windows: tuple[Page, Page], harbor: str, path: str) -> None:
    ours, theirs = windows
    theirs.goto(harbor + path)
    if path == PLAN:
        theirs.get_by_label("Group by").select_option("status")
    field = Item(theirs, HORN).open().field("Note")
    field.press_sequentially("Ask")
    ours.get_by_role("button", name="Delete", exact=True).click()
    expect(shown(theirs)).to_have_text("Mail")
    expect(Item(theirs, HORN).form).to_contain_text("“Calls” was deleted in another window.")
    expect(message(theirs)).to_have_text(
        "Note: “Calls” was deleted in another window. What you type here brings it back."
    )
    expect(theirs.get_by_text("“Calls” was deleted in another window. This is “Mail”.")).to_be_visible()
    expect(field).to_be_focused()
    theirs.keyboard.type(" three crews")
    expect(shown(theirs)).to_have_text("Calls")
    found = answers(theirs)
    assert found["Calls"] == {**OWN, "listen.sound-horn": {"note": "Ask three crews"}}
    assert found["Mail"] == {"listen.sound-horn": {"note": "About mail"}}


def test_a_checklist_says_that_its_plan_was_deleted_and_brings_it_back(windows: tuple[Page, Page], harbor: str) -> None:
    ours, theirs = windows
    theirs.goto(harbor + CHECKLIST)
    field = Item(theirs, HORN).open().field("Note")
    field.press_sequentially("Ask")
    ours.get_by_role("button", name="Delete", exact=True).click()
    expect(notice(theirs).last).to_contain_text("“Calls” was deleted in another window. This is “Mail”.")
    field.press("Tab")
    expect(field).to_have_value("About mail")
    expect(Item(theirs, HORN).form).to_contain_text("“Calls” was deleted in another window. There: Ask")
    theirs.get_by_role("button", name="Bring back “Calls”").click()
    expect(field).to_have_value("Ask")
    expect(notice(theirs)).to_have_count(1)  # the one about storage, which is hidden
    assert answers(theirs)["Mail"] == {"listen.sound-horn": {"note": "About mail"}}


def test_words_saved_for_an_item_that_was_deleted_bring_it_back(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    own(theirs, "Ask the union").open()
    theirs.get_by_role("button", name="Reword or move Ask the union").click()
    theirs.get_by_label("What is to be done").fill("Ask both unions")
    ours.evaluate("cxDesk.write('own.union', { removed: true }, { words: 'Deleted' })")
    expect(own(theirs, "Ask the union").box).to_have_count(0)
    theirs.get_by_role("button", name="Save", exact=True).click()
    expect(own(theirs, "Ask both unions").box).to_be_focused()
    expect(message(theirs)).to_contain_text("It was deleted in another window. Saving brought it back")
    assert answers(theirs)["Calls"][UNION] == {**OWN[UNION], "text": "Ask both unions"}


DELETE = "cxDesk.change([{ plan: 'plan-1', item: 'own.union', field: 'removed', value: true }], 'Deleted')"


def test_a_note_that_is_typed_brings_its_item_back(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    note = own(theirs, "Ask the union").open().field("Note")
    note.press_sequentially("First")
    ours.evaluate(DELETE)
    expect(own(theirs, "Ask the union").form).to_contain_text("This item was deleted in another window.")
    expect(note).to_be_focused()
    theirs.keyboard.type(" call")
    assert answers(ours)["Calls"][UNION] == {**OWN[UNION], "note": "First call"}
    expect(own(ours, "Ask the union").answer).to_contain_text("First call")


def test_a_deleted_item_goes_when_its_note_is_left_and_gives_the_focus_to_no_control(
    windows: tuple[Page, Page],
) -> None:
    ours, theirs = windows
    own(theirs, "Ask the union").open().field("Note").press_sequentially("First")
    ours.evaluate(DELETE)
    expect(own(theirs, "Ask the union").form).to_contain_text("This item was deleted in another window.")
    theirs.keyboard.press("Tab")
    expect(own(theirs, "Ask the union").box).to_have_count(0)
    theirs.keyboard.type(" I")
    assert answers(theirs)["Calls"] == {"own.venue": OWN["own.venue"]}


def test_a_deleted_item_gives_the_focus_to_no_control(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    own(theirs, "Ask the union").box.focus()
    ours.evaluate(DELETE)
    expect(message(theirs)).to_contain_text("Deleted in another window: Ask the union")
    theirs.keyboard.type(" ")
    assert answers(theirs)["Calls"] == {"own.venue": OWN["own.venue"]}


def test_plans_that_were_removed_come_back_only_when_the_person_says_so(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    theirs.goto("about:blank")
    theirs.goto(ours.url.replace(PLAN, "blank"))
    theirs.evaluate("localStorage.clear()")
    expect(notice(ours)).to_contain_text(REMOVED)
    theirs.goto(ours.url.replace(PLAN, CHECKLIST))
    Item(theirs, CREWS).box.check()
    Item(ours, HORN).box.check()
    ours.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(notice(ours)).to_contain_text(REMOVED)
    new = {"My plan": {"listen.ask-crews": {"status": "done"}}}
    assert answers(ours) == new
    press(ours, "Save again")
    found = answers(theirs)
    assert found["Calls"] == {**OWN, "listen.sound-horn": {"status": "done"}}
    assert {"My plan": found["My plan"]} == new


def test_undo_names_a_plan_that_is_not_shown(windows: tuple[Page, Page]) -> None:
    ours, _ = windows
    Item(ours, HORN).box.check()
    choose(ours, "Mail")
    button = bar(ours).get_by_role("button", name=f"Undo in “Calls”: Done: {HORN}")
    expect(button).to_be_visible()
    button.click()
    expect(message(ours)).to_have_text(f"Undone in “Calls”: Done: {HORN}")
    assert answers(ours)["Calls"] == OWN


def test_the_page_of_the_plan_brings_back_what_another_window_deleted(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    Item(theirs, HORN).box.check()
    ours.get_by_role("button", name="Delete", exact=True).click()
    words = "“Calls” was deleted in another window. This is “Mail”."
    expect(theirs.locator(".cx-plan-head__notice")).to_contain_text(words)
    theirs.get_by_role("button", name="Bring back “Calls”").click()
    expect(shown(theirs)).to_have_text("Calls")
    expect(theirs.locator(".cx-plan-head__notice")).to_be_hidden()
    assert answers(theirs)["Calls"] == {**OWN, "listen.sound-horn": {"status": "done"}}


def test_undo_of_a_deleted_plan_is_not_the_undo_of_an_item_with_its_name(windows: tuple[Page, Page]) -> None:
    ours, _ = windows
    ours.evaluate("cxDesk.write('own.venue', { text: 'Calls' }, { words: 'Reworded' })")
    ours.get_by_role("button", name="Delete", exact=True).click()
    ours.evaluate(
        "cxDesk.change([{ plan: 'plan-1', item: 'own.venue', field: 'removed', value: true }], 'Deleted: Calls')"
    )
    ours.locator(".cx-plan-head__notice").get_by_role("button", name="Undo").click()
    expect(shown(ours)).to_have_text("Calls")
    assert answers(ours)["Calls"] == {UNION: OWN[UNION]}
