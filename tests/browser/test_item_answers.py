"""What is written about an item stands under it, is kept, and is text whatever it says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.items import CHECKLIST, HORN, Item

HTML = '<img src=x onerror=alert(1)>\n\n<b>bold</b> &amp; "quoted"'


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield at_harbor.open(CHECKLIST)
    assert at_harbor.errors == []


def test_details_open_and_close_and_say_so(page: Page) -> None:
    item = Item(page, HORN)
    expect(item.button("Details")).to_have_attribute("aria-expanded", "false")
    expect(item.form).to_be_hidden()
    item.open()
    expect(item.button("Details")).to_have_attribute("aria-expanded", "true")
    assert item.button("Details").get_attribute("aria-controls") == item.form.get_attribute("id")
    expect(item.field("Why does it not apply?")).to_be_hidden()
    item.button("Details").click()
    expect(item.form).to_be_hidden()


def test_what_is_written_stands_under_the_item_and_is_kept(page: Page) -> None:
    item = Item(page, HORN).write(
        Owner="Ana", Due_date="2999-01-15", Evidence_link="https://harbor.example/horn?a=1&b=2"
    )
    for _ in range(2):
        expect(item.answer).to_have_text("Ana · due January 15, 2999 · https://harbor.example/horn?a=1&b=2")
        link = item.answer.get_by_role("link", name="https://harbor.example/horn")
        expect(link).to_have_attribute("href", "https://harbor.example/horn?a=1&b=2")
        expect(link).to_have_attribute("rel", "noreferrer noopener")
        page.reload()
    expect(item.open().field("Owner")).to_have_value("Ana")
    expect(item.field("Due date")).to_have_value("2999-01-15")
    item.button("Details").click()
    item.write(Owner="", Due_date="", Evidence_link="")
    expect(item.answer).to_have_count(0)


@pytest.mark.parametrize("evidence", ["javascript:alert(1)", "data:text/html,<script>", "//harbor.example", "Shelf 4"])
def test_only_a_web_address_becomes_a_link(page: Page, evidence: str) -> None:
    item = Item(page, HORN).write(Evidence_link=evidence)
    expect(item.answer).to_have_text(evidence)
    expect(item.answer.locator("a")).to_have_count(0)


def test_a_note_keeps_its_lines_and_is_text_whatever_it_says(page: Page) -> None:
    item = Item(page, HORN).write(Note=HTML, Owner="<i>Ana</i>")
    for _ in range(2):
        assert item.answer.locator("p").last.inner_text() == HTML
        assert item.answer.locator("p").first.inner_text() == "<i>Ana</i>"
        expect(item.answer.locator("img, b, i")).to_have_count(0)
        page.reload()


@pytest.mark.parametrize(
    ("today", "overdue"), [("2027-01-15T23:59:00", False), ("2027-01-16T00:01:00", True)], ids=["due today", "late"]
)
def test_what_is_late_says_so_in_words_until_it_is_done(page: Page, today: str, overdue: bool) -> None:
    page.clock.set_fixed_time(today)
    item = Item(page, HORN).write(Due_date="2027-01-15")
    due = "due January 15, 2027"
    expect(item.answer).to_have_text(f"{due} · overdue" if overdue else due)
    item.box.check()
    expect(item.answer).to_have_text(f"Done · {due}")
    item.button("Doing").click()
    expect(item.answer).to_have_text(f"Doing · {due} · overdue" if overdue else f"Doing · {due}")
