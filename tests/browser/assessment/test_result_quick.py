"""The result after a quick check: what it says of what was not asked, and what is said once for all dimensions."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.assessment.results import PUT, answered, result, table
from tests.browser.assessment.small_model import IDS

QUICK = {"ear.ask": "sometimes", "lamp.lens": "unknown", "word.notice": "begun", "crew.named": "yes"}
FEW = "With fewer than half of the statements known, a level is an indication only."


def first_words(page: Page) -> str:
    return result(page).locator(".cx-stand__summary p").first.inner_text()


def check(page: Page, url: str, answers: dict[str, str]) -> None:
    answered(page, url, answers)
    page.evaluate("cxKept.open('assessment').set({ mode: 'quick' })")
    expect(result(page).locator(".cx-stand__summary")).to_contain_text("Quick check: ")


def test_a_finished_quick_check_says_what_would_make_it_surer(page: Page, assessment_url: str) -> None:
    check(page, assessment_url, QUICK)
    assert first_words(page) == "Quick check: 4 of 4 answered. Answer the other 6 to be surer."
    assert [row[3] for row in table(result(page))] == ["1 of 3", "0 of 3 1 answered “Don't know”.", "1 of 2", "1 of 2"]
    assert result(page).inner_text().count("indication only") == 1
    expect(result(page).locator(".cx-levels > .cx-table + p")).to_have_text(FEW)
    assert "not answered" not in result(page).inner_text()


def test_a_quick_check_that_is_not_finished_counts_only_what_it_asks(page: Page, assessment_url: str) -> None:
    check(page, assessment_url, {"ear.ask": "sometimes", "word.notice": "begun"})
    assert first_words(page) == "Quick check: 2 of 4 answered."


def test_a_quick_result_that_is_saved_says_the_same(page: Page, assessment_url: str) -> None:
    check(page, assessment_url, QUICK)
    page.evaluate("cxResultDesk.keep([cxResultDesk.now()], 'Saved')")
    place = page.locator("cx-assessment-history")
    place.get_by_text("Show the result").first.click()
    expect(place).to_contain_text("Quick check: 4 of 4 answered. Answer the other 6 to be surer.")


def test_with_the_full_assessment_all_statements_count(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, QUICK)
    assert first_words(page) == "4 of 10 statements have an answer."
    check(page, assessment_url, QUICK)
    page.evaluate(PUT, {f"answer.{key}": {"answer": "unknown"} for key in IDS})
    expect(result(page)).to_have_attribute("data-answered", "10")
    assert first_words(page) == "10 of 10 statements have an answer."
