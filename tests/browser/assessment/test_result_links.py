"""Results as links: what they tell, kept only when somebody says so, and broken ones refused."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.results import (
    answered,
    entries,
    history,
    settled,
    stored,
)

LOW = {"ear.ask": "never", "word.notice": "no"}


def share(page: Page) -> Locator:
    history(page).get_by_role("button", name="Share a link …").click()
    return page.get_by_role("dialog")


def link(dialog: Locator) -> str:
    field = dialog.get_by_label("Link", exact=True)
    expect(field).not_to_have_value("")
    return field.input_value()


def test_a_link_says_what_it_tells_and_how_long_it_is(page: Page, assessment_url: str) -> None:
    answered(
        page, assessment_url, {"ear.ask": {"answer": "never", "note": "Ana said so"}, "word.notice": "no"}, {"ear": 4}
    )
    dialog = share(page)
    expect(dialog).to_contain_text("2 answers")
    expect(dialog).to_contain_text("1 target")
    expect(dialog).not_to_contain_text("1 note")
    without = link(dialog)
    expect(dialog).to_contain_text(f"The link has {len(without):,} characters.")
    dialog.get_by_label("Leave out notes").uncheck()
    expect(dialog).to_contain_text("1 note")
    expect(dialog.get_by_label("Link", exact=True)).not_to_have_value(without)


def test_opening_a_link_shows_it_and_asks_before_it_is_kept(page: Page, new_context, assessment_url: str) -> None:
    answered(page, assessment_url, {**LOW, "crew.named": "begun"}, {"ear": 4})
    code = link(share(page)).split("#")[1]
    other = new_context().new_page()
    other.goto(f"{assessment_url}#{code}")
    dialog = other.get_by_role("dialog", name="Someone shared a result with you")
    expect(dialog.get_by_role("row", name="Crew")).to_contain_text("2 Glimmer")
    assert stored(other, "result.") == {}
    dialog.get_by_role("button", name="Keep").click()
    expect(history(other)).to_contain_text("Added to your saved results")
    (kept,) = stored(other, "result.").values()
    assert (kept["answers"], kept["targets"]) == (entries({**LOW, "crew.named": "begun"}), {"ear": 4})
    assert "#assessment" not in other.url
    assert stored(other, "answer.") == {}


@pytest.mark.parametrize("code", ["", "1.xxxx", "0.bm9uc2Vuc2U", "9.abc", "%%%", "1." + "A" * 200])
def test_a_broken_link_is_refused_and_nothing_is_changed(page: Page, assessment_url: str, code: str) -> None:
    answered(page, assessment_url, LOW)
    before = stored(page)
    page.evaluate("(hash) => { location.hash = hash; }", f"assessment={code}")
    dialog = page.get_by_role("dialog", name="This link cannot be opened")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").last.click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert stored(page) == before


def test_after_a_link_was_kept_the_result_is_in_sight_and_offers_to_go_on(
    page: Page, new_context, assessment_url: str
) -> None:
    answered(page, assessment_url, LOW, {"ear": 4})
    code = link(share(page)).split("#")[1]
    other = new_context().new_page()
    other.goto(f"{assessment_url}#{code}")
    other.get_by_role("dialog").get_by_role("button", name="Keep").click()
    kept = settled(other, "Shared result")
    expect(kept).to_contain_text("Added to your saved results: Shared result,")
    expect(kept).to_contain_text("This page has no answers of its own yet.")
    expect(other.locator("body > .cx-hidden[role=status]")).to_contain_text("Added to your saved results")
    kept.get_by_role("button", name="Go on from it").click()
    expect(history(other)).to_contain_text("are on this page now")
    assert stored(other, "answer.") == {f"answer.{key}": one for key, one in entries(LOW).items()}
    assert stored(other, "target.") == {"target.ear": 4}
    expect(kept).not_to_contain_text("This page has no answers")
