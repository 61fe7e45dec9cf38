"""A file of 20,000 answers: the page goes on answering, and says how far it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.drivers_page import PATH, give, tool


@pytest.fixture(scope="module")
def large() -> bytes:
    head = "trust," + ",".join(f"d{one}" for one in range(11)) + "\n"
    body = "".join(
        ",".join(str(1 + (n * (2 * c + 3) + n // (c + 2)) % 5) for c in range(12)) + "\n" for n in range(20_000)
    )
    return (head + body).encode()


def heard(page: Page, words: str) -> bool:
    """Wait until words were said that begin so."""
    for _ in range(600):
        if page.evaluate("(words) => heard.some((one) => one.startsWith(words))", words):
            return True
        page.wait_for_timeout(50)
    return False


def test_a_large_file_can_be_cancelled_while_the_page_answers(visit, large: bytes) -> None:
    page = visit.open(PATH)
    page.evaluate("""() => {
      window.heard = [];
      const status = document.querySelector("body > .cx-hidden[role=status]");
      new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
    }""")
    give(page, "large.csv", large)
    expect(page.get_by_role("heading", name="2. Choose")).to_be_focused(timeout=60_000)
    page.get_by_role("button", name="Calculate importance").click()
    bar = page.get_by_role("progressbar", name="Calculating importance")
    expect(bar).to_be_visible()
    expect(bar).to_have_attribute("value", re.compile(r"^([3-9]|\d\d)"), timeout=60_000)
    assert heard(page, "Calculating importance")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Calculate importance")).to_be_focused()
    expect(bar).to_be_hidden()
    expect(page.get_by_role("heading", name="3. Result")).to_have_count(0)
    assert heard(page, "Cancelled.")


def test_a_large_file_is_calculated(visit, large: bytes) -> None:
    page = visit.open(PATH)
    give(page, "large.csv", large)
    expect(page.get_by_role("heading", name="2. Choose")).to_be_focused(timeout=60_000)
    page.get_by_role("button", name="Calculate importance").click()
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused(timeout=120_000)
    expect(tool(page).locator("tbody tr")).to_have_count(11)
    assert "NaN" not in tool(page).inner_text()
