"""The business case for everybody: with keys alone, on small screens, on paper, from a folder, without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.business_case.case_site import PATH, line, number, opened, with_example
from tests.browser.conftest import Visit, reader

NEVER = re.compile(r"NaN|undefined|Infinity|\bnull\b|\[object")
READERS = [(1280, "light"), (390, "dark"), (320, "light")]

# What a screen reader calls the field with the focus: the group's words and its own.
NAMED = """() => {
  const field = document.activeElement;
  const group = field.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
  return `${group}: ${field.labels?.[0]?.innerText ?? field.innerText}`.trim();
}"""


@pytest.fixture
def page(visit) -> Page:
    yield visit.page
    assert visit.errors == []
    assert visit.foreign == []


def unfold(page: Page) -> None:
    for summary in page.locator("cx-business-case summary").all():
        summary.click()
    page.get_by_role("button", name="Show the memo").click()


def press_until(page: Page, name: str) -> None:
    """Move on with Tab until the focus is on what has this name."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if str(page.evaluate(NAMED)).endswith(name):
            return
    raise AssertionError(f"Tab does not lead to {name}")


@pytest.mark.parametrize("visit", READERS, indirect=True, ids=[f"{w}-{s}" for w, s in READERS])
def test_no_state_has_a_violation_and_all_fits(page: Page, case_url: str) -> None:
    opened(page, case_url)
    assert violations(page) == []
    with_example(page, case_url)
    assert violations(page) == []
    unfold(page)
    number(line(page, "Calls about the lamp"), "Share avoided", "Likely").fill("many")
    expect(line(page, "Calls about the lamp").locator(".cx-field__error").nth(1)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert not NEVER.search(page.locator("cx-business-case").inner_text())


def test_dialogs_have_no_violation(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    page.get_by_role("button", name="Share a link").click()
    expect(page.get_by_label("Link", exact=True)).not_to_have_value("")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Load the worked example").click()
    assert violations(page) == []


def test_a_case_is_made_with_the_keyboard_alone(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.locator(".cx-bc__bar button").first.focus()
    press_until(page, "Name of the case")
    page.keyboard.type("Keys only")
    press_until(page, "Add a benefit")
    page.keyboard.press("Enter")
    for _ in range(7):
        page.keyboard.press("Tab")
    assert str(page.evaluate(NAMED)).startswith(": Another benefit")
    page.keyboard.press("Enter")
    page.keyboard.type("Less postage")
    for side, text in (("Low", "100"), ("Likely", "200"), ("High", "300")):
        press_until(page, f"Amount a year dollars: {side}")
        page.keyboard.type(text)
    press_until(page, "Our own estimate")
    page.keyboard.press("Space")
    press_until(page, "Add a cost")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    press_until(page, "Amount, once dollars: Likely")
    page.keyboard.type("400")
    expect(page.locator(".cx-bc-summary")).to_contain_text("Over 5 years the likely net benefit is $600")
    press_until(page, "Remove this line")
    page.keyboard.press("Enter")
    expect(page.locator("#cx-bc-costs")).to_be_focused()


def test_pictures_have_words_and_a_table(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    spread, tornado = page.locator(".cx-bc-plot[role=img]").all()
    assert "between" in str(spread.get_attribute("aria-label"))
    label = str(tornado.get_attribute("aria-label"))
    # 1,000 calls, 2% of them avoided, $50 each, over 2 years, less $4,000; and the same with 18%.
    assert "−$2,000 at its low value" in label
    assert "$14,000 at its high value" in label
    page.get_by_text("Table of this chart").click()
    first = page.get_by_role("table", name=re.compile("Net benefit with one number")).get_by_role("row").nth(1)
    expect(first).to_contain_text("Share avoided")
    expect(first).to_contain_text("−$2,000")


def test_the_result_is_said_to_those_who_do_not_see_it(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    calls = line(page, "Calls about the lamp")
    calls.locator("summary").click()
    number(calls, "Cost of one contact", "Likely").fill("60")
    expect(page.locator("body > .cx-hidden[role=status]")).to_contain_text("net benefit is $8,000")


def test_on_paper_stands_the_memo_alone_on_one_page(page: Page, case_url: str, tmp_path: Path) -> None:
    with_example(page, case_url)
    paper = page.pdf(path=tmp_path / "memo.pdf", format="Letter")
    assert re.findall(rb"/Count (\d+)", paper) == [b"1"]
    page.emulate_media(media="print")
    expect(page.locator(".cx-bc-memo")).to_be_visible()
    expect(page.locator(".cx-bc-summary")).to_be_hidden()
    expect(page.get_by_role("heading", name="The example")).to_be_hidden()


def test_without_a_case_the_page_is_printed_as_it_is(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="The example")).to_be_visible()


def test_it_works_from_a_folder(new_context, case_site: Path) -> None:
    visit = Visit(reader(new_context), case_site.as_uri() + "/")
    page = visit.page
    page.goto((case_site / PATH / "index.html").as_uri())
    page.get_by_role("button", name="Load the worked example").click()
    expect(page.locator(".cx-bc-summary")).to_contain_text("$6,000")
    page.reload()
    expect(page.locator(".cx-bc-summary")).to_contain_text("$6,000")
    page.get_by_role("button", name="Share a link").click()
    expect(page.get_by_label("Link", exact=True)).to_have_value(re.compile(r"^https://harbor\.example/.*#case="))
    assert visit.errors == []


def test_without_scripts_the_example_can_be_read(new_context, case_url: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{case_url}{PATH}")
    expect(page.get_by_text("This tool needs JavaScript")).to_be_visible()
    table = page.get_by_role("table", name=re.compile("Every assumption"))
    expect(table).to_contain_text("Calls about the lamp")
    expect(table).to_contain_text("our own estimate")
    expect(page.get_by_text('"format"')).to_be_hidden()


def test_many_lines_leave_the_page_quick_enough_to_type_in(page: Page, case_url: str) -> None:
    """No field waits for the result: letters that come while it is worked out are all there."""
    with_example(page, case_url)
    page.evaluate(
        """() => {
          const file = cxCaseExample.read();
          const more = Array.from({ length: 60 }, (_, at) => ({ ...file.lines[0], id: `more-${at}` }));
          cxCaseBook.replace({ ...file, lines: [...file.lines, ...more] }, 'many');
        }"""
    )
    expect(page.locator(".cx-bc-line")).to_have_count(63)
    title = page.get_by_label("Name of the case")
    title.fill("")
    title.press_sequentially("All the letters of a long name are there", delay=20)
    expect(title).to_have_value("All the letters of a long name are there")
