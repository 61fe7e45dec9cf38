"""What can happen to the browser's storage."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Dialog, Page, expect

from tests.browser.items import CREWS, HORN, WRITE, Item, bar, downloaded, message, notice

KEY = "cx-playbook"

# Another page of the same address took all the room, down to the last letter.
FILL = """() => {
  let room = 2 ** 22, text = '';
  for (; room >= 1; room /= 2) {
    try {
      localStorage.setItem('other', text + 'x'.repeat(room));
      text += 'x'.repeat(room);
    } catch { /* less, then */ }
  }
}"""
FREE = "localStorage.removeItem('other')"
# As browsers do it whose settings forbid it to sites.
FORBID = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});"""
NEWER = json.dumps({"format": "cx-playbook-store", "version": 2, "plans": {"plan-1": {"of": "a later time"}}})
DAMAGED = '{"format": "cx-playbook-store", "plans": {"plan-1": {"fiel'

NO_ROOM = "Not saved: this browser has no room left."
NOT_ALLOWED = "Not saved: this browser does not let the site keep anything."
REMOVED = "Your saved plans were removed from this browser."
FROM_LATER = "Not saved: your plans come from a newer edition of this playbook."
UNREADABLE = "Not saved: what is stored in this browser cannot be read."


# A dialog tells only after it is closed what was chosen in it, and a slow browser puts off for 100 ms what it writes.
READ = """async (key) => {
  const pause = (ms) => new Promise((end) => setTimeout(end, ms));
  while (document.querySelector("dialog:not([open])")) await pause(5);
  await pause(110);
  return localStorage.getItem(key);
}"""


def hears_late_of_removal(page: Page) -> None:
    """Tell a page that all was removed, as a browser does to a page that has long written again."""
    page.evaluate("window.dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }))")


def stored(page: Page) -> str | None:
    """What stands in storage, letter by letter, as soon as what was done on the page is written."""
    return page.evaluate(READ, KEY)


def heard(page: Page, words: str) -> None:
    """Wait until a window finds in storage what another one wrote there: browsers hand it on a moment later."""
    page.wait_for_function("([key, words]) => localStorage.getItem(key)?.includes(words)", arg=[KEY, words])


def store(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def plans(page: Page) -> list[dict[str, Any]]:
    """The plans in storage."""
    return list(json.loads(stored(page) or '{"plans": {}}')["plans"].values())


def asks_before_leaving(page: Page) -> bool:
    """Leave the page; whether the browser asked first."""
    asked: list[str] = []

    def go(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.once("dialog", go)
    page.goto("about:blank")
    return asked == ["beforeunload"]


def expect_told(page: Page, title: str) -> None:
    """A notice in words, read out at once like an alert; the bar says it too."""
    expect(notice(page).get_by_role("alert")).to_contain_text(title)
    expect(bar(page).get_by_text("Not saved", exact=True)).to_be_visible()
    expect(bar(page).get_by_text("Saved in this browser")).to_be_hidden()


def expect_saved(page: Page) -> None:
    expect(notice(page)).to_be_hidden()
    expect(bar(page).get_by_text("Saved in this browser")).to_be_visible()
    expect(message(page)).to_contain_text("Saved in this browser.")


def press(page: Page, button: str) -> None:
    notice(page).get_by_role("button", name=button, exact=True).click()


def work(page: Page) -> None:
    """Some of everything, and the last of it being typed."""
    Item(page, HORN).box.check()
    Item(page, WRITE).button("Not applicable").click()
    Item(page, CREWS).open().field("Note").press_sequentially("Ask the pilots\nfirst")


def expect_work(page: Page) -> None:
    Item(page, HORN).expect_status("Done")
    Item(page, WRITE).expect_status("Not applicable", "Not applicable?")
    assert page.evaluate("cxDesk.answer('listen.ask-crews').note") == "Ask the pilots\nfirst"


def expect_all_in_copy(page: Page) -> None:
    file = downloaded(page)
    assert (file.playbook, file.edition, file.name) == ("Lighthouse Guide", "2026.1", "My plan")
    # Not applicable without a reason counts as to do, in the file as well.
    answers = {(item.id, item.text, item.status, item.note) for item in file.items}
    assert answers == {
        ("listen.sound-horn", HORN, "done", ""),
        ("listen.ask-crews", CREWS, "to-do", "Ask the pilots\nfirst"),
    }
