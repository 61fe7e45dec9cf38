"""The pages of the playbook that hold a calculator: with scripts, without them, and what stands around it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.calculator_site import shown
from tests.browser.readers import seen_by

PAGES = {
    "tools/sample-size/": "You need 385 answers",
    "tools/margin-of-error/": "72% agreed",
    "tools/compare/": "likely between 5 and 33 points",
    "tools/change/": "No clear change",
}


@seen_by("visit", [(1280, "light"), (320, "dark")])
def test_every_page_has_its_calculator_and_no_violation(visit) -> None:
    for path, words in PAGES.items():
        page = visit.open(path)
        expect(shown(page)).to_contain_text(words)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"], path
    assert (visit.errors, visit.foreign) == ([], [])


@pytest.mark.parametrize("visit", [(1280, "light")], indirect=True)
def test_every_page_explains_its_method_with_an_example_and_its_sources(visit) -> None:
    for path in PAGES:
        page = visit.open(path)
        headings = [text.removesuffix("#").strip() for text in page.locator("article h2").all_inner_texts()]
        wanted = ["Your figures", "Result", "When to use it", "When not to use it", "Method", "Worked example"]
        assert headings[:6] == wanted and headings[-1] == "Sources", path
        page.get_by_role("link", name="the method and its sources").click()
        expect(page.locator("#method")).to_be_in_viewport()
        assert page.locator(".cx-sources li").count() >= 2, path


def test_without_javascript_the_page_explains_and_has_no_dead_control(new_context, base_url) -> None:
    page = new_context(java_script_enabled=False).new_page()
    for path in PAGES:
        page.goto(base_url + path)
        expect(page.locator(".cx-calc__plain")).to_be_visible()
        expect(page.locator(".cx-calc__plain")).to_contain_text("needs JavaScript")
        expect(page.get_by_role("heading", name="Worked example")).to_be_visible()
        expect(page.locator("#worked-example ~ * table, #worked-example ~ table").first).to_be_visible()
        assert page.locator("cx-calculator :is(input, button, select, form)").count() == 0, path
        assert page.locator("button:visible").count() == 0, path


def test_the_examples_on_the_pages_are_what_the_calculators_find(visit) -> None:
    """Each figure in a worked example also stands in the calculator's own working of the same example."""
    ours = {
        "tools/sample-size/": ["385", "0.05"],
        "tools/margin-of-error/": ["0.7200", "0.7159", "0.0618", "65.4% to 77.8%"],
        "tools/compare/": ["0.6918", "0.8770", "0.4905", "0.7004", "0.0524", "0.3339"],
        "tools/change/": ["0.6504", "0.7082", "0.6914", "0.7469", "0.0400", "0.0800", "2,057"],
    }
    for path, figures in ours.items():
        page = visit.open(path)
        expect(shown(page)).to_have_count(1)
        printed, found = page.locator("article").inner_text().split("When to use it")[::-1]
        for text in figures:
            assert text in printed and text in found, (path, text)
