"""Markup and script in every text of a file are shown as what was typed, wherever they stand; nothing of it runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import ASK, CLEAN, SOUND, begun, group, offered, plan, plan_file, press

CODE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
OWN, GONE = "own.k1", "listen.gone"


def marked(field: str) -> str:
    """Each field has a text of its own, so that it can be told where which one stands."""
    return f"{field} {CODE}"


TEXTS = {name: marked(name) for name in ("owner", "evidence", "note")}
FILE = plan_file(
    {
        SOUND: {**TEXTS, "status": "not-applicable", "reason": marked("reason"), "due": "2027-01-15"},
        ASK: {**TEXTS, "text": marked("older wording")},
        GONE: {**TEXTS, "text": marked("gone")},
        CLEAN: {"status": CODE, "evidence": "javascript:window.hacked=1", CODE: 1},
    },
    [{"id": OWN, "text": marked("own"), "play": "listen", **TEXTS}],
    name=CODE[:100],
)
RUNS = "main :is(img[src=x], script:not([src])), dialog :is(img, script), a[href^='javascript:' i]"


def expect_harmless(page: Page) -> None:
    """No markup of the file has become part of the page."""
    expect(page.locator(RUNS)).to_have_count(0)
    assert page.evaluate("window.hacked") is None


@pytest.fixture
def page(at_harbor) -> Page:
    """The plan is opened from the file; its items are those of this edition, an own one, and one for the archive."""
    page = begun(at_harbor)
    offered(page, "hostile.json", FILE)
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text(CODE[:100])
    yield page
    expect_harmless(page)
    assert at_harbor.errors == []


def test_in_the_dialog_before_it_is_read(at_harbor) -> None:
    page = begun(at_harbor, plan("Harbor", {SOUND: {"owner": "Ana"}}))
    dialog = offered(page, f"{CODE[:40]}.json", FILE)
    expect(dialog.get_by_role("heading", level=2)).to_have_text(f"Read {CODE[:40]}.json")
    expect(dialog).to_contain_text(f"Plan “{CODE[:100]}”")
    expect(dialog.get_by_role("radio", name=f"Theirs: {marked('owner')}")).to_be_visible()
    for title, words in {"Problems": CODE[:60], "New answers": marked("own"), "Unknown items": marked("gone")}.items():
        expect(group(dialog, title)).to_contain_text(words)
    expect_harmless(page)
    assert at_harbor.errors == []


def test_in_the_items_and_their_details(page) -> None:
    item = page.locator(f'.cx-item[id="{SOUND}"]')
    for field in ("owner", "evidence", "note", "reason"):
        expect(item).to_contain_text(marked(field))
    expect(page.locator(f'.cx-item[id="{OWN}"] label').first).to_have_text(marked("own"))
    item.get_by_role("button", name="Details").click()
    expect(item.get_by_label("Note")).to_have_value(marked("note"))
    expect(page.locator(f'.cx-item[id="{CLEAN}"] .cx-item__answer')).to_have_text("javascript:window.hacked=1")


def test_in_groups_and_filters(page) -> None:
    page.get_by_label("Group by").select_option(label="Owner")
    expect(page.get_by_role("heading", name=marked("owner"))).to_be_visible()
    page.get_by_label("Find words").fill('onerror="window.hacked')
    expect(page.locator(".cx-plan-filter [role=status]")).to_have_text("3 of 6 items")


def test_in_the_review_and_the_archive(page) -> None:
    review = page.get_by_role("region", name="Review")
    group(review, "Reworded")
    expect(review.locator("del").first).to_contain_text(marked("older wording").split()[0])
    expect(review.locator("del").first).to_contain_text("onerror=")
    archive = page.get_by_role("region", name="Archive")
    for field in ("gone", "owner", "evidence", "note"):
        expect(archive).to_contain_text(marked(field))
    archive.get_by_role("button", name="Copy to an own item").click()
    expect(page.locator(".cx-item--own", has_text=marked("gone"))).to_be_visible()
    expect(page.locator(".cx-dock")).to_contain_text("Undo: Copied to an own item: gone <img")


def test_in_the_dialogs_about_the_whole_plan(page) -> None:
    page.get_by_role("button", name="Share a link").click()
    dialog = page.get_by_role("dialog", name="Share a link to this plan")
    expect(dialog).to_contain_text(f"The name of the plan: “{CODE[:100]}”")
    expect(dialog).to_contain_text(f"Names of owners: {marked('owner')}")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear everything on this computer").click()
    expect(page.get_by_role("alertdialog").get_by_role("listitem")).to_contain_text(CODE[:100])
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator(".cx-plan-head__notice")).to_contain_text(f"Deleted “{CODE[:100]}”.")


def test_in_a_shared_link(page) -> None:
    page.get_by_role("button", name="Share a link").click()
    link = page.get_by_label("Link", exact=True)
    expect(link).not_to_have_value("")
    address = link.input_value()
    press(page, "Close")
    page.evaluate("address => { location.hash = new URL(address).hash; }", address)
    dialog = page.get_by_role("dialog", name="Someone shared a plan with you")
    expect(dialog).to_contain_text(CODE[:100])
    expect(dialog).to_contain_text(f"Names of owners: {marked('owner')}")


def test_on_paper(page) -> None:
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1, name=CODE[:100])).to_be_visible()
    expect(page.locator(f'.cx-item[id="{OWN}"]')).to_contain_text(marked("own"))
    expect(page.locator(".cx-archive")).to_contain_text(marked("gone"))
