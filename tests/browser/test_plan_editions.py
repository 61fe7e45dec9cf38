"""A plan of an older edition in a newer one: what changed is listed, nothing is dropped; and the other way round."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from playbook.model.plan_file import PlanFile
from tests.browser.conftest import Visit, reader
from tests.browser.files import (
    ASK,
    CLEAN,
    PLAN_PAGE,
    SOUND,
    WROTE,
    answers,
    begun,
    everything,
    group,
    groups,
    plan,
    undo,
)
from tests.browser.items import text_of
from tests.browser.three_sites import three_sites
from tests.server import serve
from tests.three_editions import FIRST as OLD
from tests.three_editions import THIRD as NEW

# The plan page notes a moment after the first answer what the plan has seen.
SEEN = """() => new Promise((resolve) => {
  const look = () => Array.isArray(cxDesk.plan().fields.seen[0]) && resolve();
  cxStore.subscribe(look);
  look();
})"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two editions at one address, so that both know the same storage."""
    with serve(three_sites(tmp_path_factory)) as url:
        yield url


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], editions: str) -> Visit:
    return Visit(reader(new_context), f"{editions}{OLD}/")


def opened(visit: Any, edition: str) -> Page:
    """The same browser on the other edition's page."""
    visit.page.goto(visit.base_url.replace(f"{OLD}/", f"{edition}/") + PLAN_PAGE)
    expect(visit.page.locator(".cx-plan-filter")).to_be_visible()
    return visit.page


@pytest.fixture
def page(visit) -> Page:
    """Somebody worked in the older edition and now opens the newer one."""
    page = visit.open(PLAN_PAGE)
    page.get_by_role("checkbox", name="Sound the horn twice.").check()
    page.get_by_role("checkbox", name="Clean the lens.").check()
    page.get_by_role("button", name="Details Write down what you heard.").click()
    page.get_by_role("group", name="Details Write down what you heard.").get_by_label("Owner").fill("Ana")
    page.evaluate(SEEN)
    page = opened(visit, NEW)
    yield page
    assert visit.errors == []


WORK = {SOUND: {"status": "done"}, CLEAN: {"status": "done"}, WROTE: {"owner": "Ana"}}


def review(page: Page) -> Locator:
    return page.get_by_role("region", name="Review: what changed in this edition")


def test_new_reworded_and_retired_items_are_listed(page) -> None:
    expect(review(page)).to_contain_text(
        f"This plan was made with edition {OLD}. In edition {NEW}: 1 item is new, 1 was reworded and 1 was retired."
    )
    assert groups(review(page)) == ["New (1)", "Reworded (1)", "Retired (1)"]
    expect(group(review(page), "New").get_by_role("link", name="Tell the pilots.")).to_be_visible()
    reworded = group(review(page), "Reworded")
    expect(reworded.get_by_role("link", name="Sound the horn four times at dusk.")).to_be_visible()
    expect(reworded.locator("del")).to_have_text("taken out: twice.")
    expect(reworded.locator("ins")).to_have_text("put in: four times at dusk.")
    retired = group(review(page), "Retired")
    expect(retired).to_contain_text("Write down what you heard.")
    expect(retired).to_contain_text("Why: Everybody heard it.")
    expect(retired.get_by_role("link", name="Tell the pilots.")).to_be_visible()


def test_nothing_is_dropped_and_items_keep_their_answers_by_id(page) -> None:
    expect(page.get_by_role("checkbox", name="Sound the horn four times at dusk.")).to_be_checked()
    assert answers(page) == {"My plan": WORK}
    archive = page.get_by_role("region", name="Archive")
    expect(archive).to_contain_text("Write down what you heard.")
    expect(archive).to_contain_text("Retired: Everybody heard it.")
    expect(archive).to_contain_text("Ana")
    with page.expect_download() as event:
        page.get_by_role("button", name="Plan file (JSON)").click()
    file = PlanFile.model_validate_json(text_of(event.value))
    assert file.edition == OLD
    assert {(one.id, one.owner, one.text) for one in file.items} >= {(WROTE, "Ana", "Write down what you heard.")}
    assert {one.id for one in file.items} == set(WORK)


def test_links_of_the_review_lead_to_the_items(page) -> None:
    group(review(page), "New").get_by_role("link", name="Tell the pilots.").click()
    expect(page.get_by_role("checkbox", name="Tell the pilots.")).to_be_in_viewport()
    group(review(page), "Retired").get_by_role("link", name="archive").click()
    expect(page.get_by_role("heading", name="Archive")).to_be_in_viewport()


def test_an_open_group_stays_open_while_the_person_works(page) -> None:
    page.clock.install()
    shown = group(review(page), "New")
    page.get_by_role("checkbox", name="Tell the pilots.").check()
    page.clock.run_for(500)  # the review looks again a moment after each change
    expect(shown).to_have_attribute("open", "")
    page.get_by_role("checkbox", name="Sound the horn four times at dusk.").uncheck()
    page.clock.run_for(500)
    # An item without an answer is not reworded for anybody.
    expect(review(page)).to_contain_text("1 item is new and 1 was retired")


def test_marked_as_reviewed_it_is_over_for_good_and_undo_brings_it_back(page) -> None:
    before = answers(page)
    page.get_by_role("button", name="Mark as reviewed").focus()
    page.keyboard.press("Enter")
    note = page.locator("cx-plan-review .cx-note")
    expect(note).to_have_text(f"Reviewed for edition {NEW}.")
    expect(note).to_be_focused()
    assert answers(page) == before
    undo(page)
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded and 1 was retired")
    assert answers(page) == before
    page.get_by_role("button", name="Mark as reviewed").click()
    expect(note).to_be_visible()
    page.reload()
    expect(page.get_by_role("region", name="Archive")).to_contain_text("Write down what you heard.")
    expect(review(page)).to_have_count(0)


def test_the_archive_gives_back_or_lets_go(page) -> None:
    archive = page.get_by_role("region", name="Archive")
    archive.get_by_role("button", name="Copy to an own item Write down what you heard.").click()
    own = page.locator(".cx-item--own", has_text="Write down what you heard.")
    expect(own).to_contain_text("Ana")
    assert own.locator("xpath=ancestor::section").get_attribute("data-play") == "listen"
    undo(page)
    expect(own).to_have_count(0)
    archive.get_by_role("button", name="Delete from the archive Write down what you heard.").click()
    expect(archive).to_have_count(0)
    assert WROTE not in answers(page)["My plan"]
    undo(page)
    expect(archive).to_contain_text("Ana")
    assert answers(page) == {"My plan": WORK}


def test_filters_are_about_items_and_say_so_above_the_archive(page) -> None:
    archive = page.get_by_role("region", name="Archive")
    page.get_by_label("Find words").fill("nowhere to be found")
    none = page.get_by_text("No item fits these filters. Change a filter, or show all items.")
    expect(none).to_be_visible()
    expect(page.locator(".cx-plan-filter")).not_to_contain_text("No item fits")
    expect(archive).to_contain_text("Write down what you heard.")
    expect(archive).to_contain_text("Filters and groups do not apply to them.")
    page.emulate_media(media="print")  # the head on paper says it: "0 of 5 items"
    expect(none).to_be_hidden()
    expect(archive).to_be_visible()


def test_back_in_the_older_edition_the_plan_is_announced_and_not_touched(page, visit) -> None:
    page.get_by_role("button", name="Mark as reviewed").click()
    page.get_by_role("checkbox", name="Tell the pilots.").check()
    before = answers(page)
    page = opened(visit, OLD)
    newer = page.get_by_role("region", name="A plan of a newer edition")
    expect(newer).to_contain_text(
        f"This plan was made with edition {NEW}, which is newer than edition {OLD} of this site."
    )
    expect(newer).to_contain_text("Nothing of it was changed.")
    expect(page.get_by_role("button", name="Mark as reviewed")).to_have_count(0)
    expect(page.get_by_role("region", name="Archive")).to_contain_text("Tell the pilots.")
    expect(page.get_by_role("checkbox", name="Write down what you heard.")).to_be_visible()
    kept = everything(page)
    page.reload()
    expect(newer).to_be_visible()
    assert everything(page) == kept
    assert answers(page) == before
    page = opened(visit, NEW)
    expect(page.get_by_role("checkbox", name="Tell the pilots.")).to_be_checked()
    expect(review(page)).to_have_count(0)


def test_a_plan_that_does_not_say_what_it_has_seen(visit) -> None:
    """Made on a page without a catalog, in this edition: it has seen this edition. In an older one nobody can tell."""
    page = begun(visit, plan("Mine", {ASK: {"owner": "Ana"}}, seen=""))
    expect(review(page)).to_have_count(0)
    page.evaluate(SEEN)
    expect(page.locator(".cx-dock").get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", "true")
    page = begun(visit, plan("Mine", {ASK: {"owner": "Ana"}}, seen="", edition="2025.4"))
    expect(review(page)).to_contain_text("It does not say which items it had, so new ones cannot be told.")
    assert page.evaluate("cxDesk.plan().fields.seen[0]") == ""


def test_undo_brings_back_the_words_that_were_answered(at_harbor) -> None:
    page = begun(at_harbor, plan("Harbor", {SOUND: {"note": "Twice", "text": "Sound the horn."}}, edition=OLD))
    page.get_by_role("button", name="Details Sound the horn twice.").click()
    note = page.get_by_role("group", name="Details Sound the horn twice.").get_by_label("Note")
    note.press("Control+a")
    note.press("Backspace")
    note.press_sequentially("Three times")
    said = f"(({{ note, text }}) => [note, text])(cxDesk.answer('{SOUND}'))"
    assert page.evaluate(said) == ["Three times", "Sound the horn twice."]
    page.get_by_role("button", name="Details Sound the horn twice.").focus()
    page.keyboard.press("Control+z")
    assert page.evaluate(said) == ["Twice", "Sound the horn."]
