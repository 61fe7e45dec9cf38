"""The plan page in each of its states: how it gets there, and what is wrong with it then."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.files import ASK, CLEAN, FOREIGN, HANG, SOUND, WROTE, group, offered, plan, plan_file, refused

LONG = "W" * 120
OURS = plan(
    "Harbor",
    {
        SOUND: {
            "status": "done",
            "owner": "Ana",
            "text": "Sound the horn once.",
            "evidence": "https://example.gov/" + LONG,
        },
        ASK: {"status": "not-applicable", "reason": "We have no crews", "note": LONG},
        WROTE: {"status": "not-applicable"},
        CLEAN: {"status": "doing", "due": "2025-01-15"},
        "listen.ring-bell": {"status": "done", "owner": "Dee", "text": "Ring the bell."},
        "own.k1": {"text": f"Ask the union {LONG}", "play": "listen", "when": "before"},
    },
    edition="2025.3",
    seen=[SOUND, ASK, CLEAN, "listen.ring-bell"],
)
THEIRS = plan_file(
    {
        SOUND: {"status": "doing", "owner": LONG},
        HANG: {"status": "done", "due": "2027-02-30"},
        CLEAN: {"note": LONG},
        FOREIGN: {"owner": "Eve"},
    },
    [{"id": "own.z1", "text": f"ask the union {LONG}", "owner": "Cy"}],
    edition="2030.1",
    name=LONG,
)


def filtered(page: Page) -> None:
    fold = page.locator(".cx-plan-filter details")
    fold.evaluate("fold => { fold.open = true; }")
    page.get_by_label("Group by").select_option(label="Status")
    page.get_by_label("Find words").fill("the")
    expect(page.locator(".cx-plan-filter [role=status]")).to_contain_text(" of 6 items")


def details(page: Page) -> None:
    page.locator(f'.cx-item[id="{WROTE}"]').get_by_role("button", name="Details").click()
    page.locator('.cx-item[id="own.k1"]').get_by_role("button", name="Details").click()


def opened_groups(page: Page) -> None:
    """The review, and with it the archive, which is always in sight."""
    for title in ("New", "Reworded", "Retired"):
        group(page.get_by_role("region", name="Review"), title)
    expect(page.get_by_role("region", name="Archive")).to_contain_text("Dee")


def asked(page: Page) -> None:
    page.locator(".cx-plan-head details").evaluate("fold => { fold.open = true; }")
    page.get_by_role("button", name="Rename").click()
    page.get_by_label("Name of the plan").fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Give the plan a name")


def own_item(page: Page) -> None:
    page.get_by_role("button", name="Add your own item", exact=True).click()


def importing(page: Page) -> None:
    dialog = offered(page, f"{LONG}.json", THEIRS)
    for title in ("Problems", "Conflicts", "New answers", "Blanks to fill", "Unknown items", "Own items"):
        group(dialog, title)


def shared(page: Page) -> None:
    page.get_by_role("button", name="Share a link").click()
    expect(page.get_by_label("Link", exact=True)).not_to_have_value("")


def incoming(page: Page) -> None:
    shared(page)
    address = page.get_by_label("Link", exact=True).input_value()
    page.keyboard.press("Escape")
    page.evaluate("address => { location.hash = new URL(address).hash; }", address)
    expect(page.get_by_role("dialog", name="Someone shared")).to_be_visible()


def broken_link(page: Page) -> None:
    page.evaluate("location.hash = 'plan=1.abc'")
    expect(page.get_by_role("dialog", name="This link cannot be opened")).to_be_visible()


def clearing(page: Page) -> None:
    page.get_by_role("button", name="Clear everything on this computer").click()
    expect(page.get_by_role("alertdialog")).to_be_visible()


def wrong_file(page: Page) -> None:
    refused(page, "wrong.json", "{")


def by_hand(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()


def faults(page: Page, state: str) -> list[str]:
    """What is wrong on the page as it is now."""
    # At 320 px only the width is another question than at 390.
    found = [f"{state}: {one}" for one in violations(page)] if page.viewport_size["width"] > 320 else []
    wide = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll('dialog, .cx-modal__body')]
          .filter((one) => one.scrollWidth > one.clientWidth).map((one) => `too wide: ${one.className}`)"""
    )
    return found + [f"{state}: {one}" for one in wide]


def close(page: Page) -> None:
    """Escape closes every dialog."""
    if page.locator("dialog[open]").count():
        page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
