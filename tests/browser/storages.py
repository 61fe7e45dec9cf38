"""What can happen to the browser's storage."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Dialog, Page

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


def stored(page: Page) -> str | None:
    """What stands in storage, letter by letter."""
    return page.evaluate("key => localStorage.getItem(key)", KEY)


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
