"""Plan files, plans in storage, and the dialogs that ask about them; for tests of the plan page in the small world."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.harbor import ITEMS
from tests.browser.items import CREWS, HORN, WRITE
from tests.browser.storages import plans, store, stored

PLAN_PAGE = "tools/plan/"
SOUND, ASK, WROTE, CLEAN, HANG = ITEMS
WORDING = dict(zip(ITEMS, (HORN, CREWS, WRITE, "Clean the lens.", "Hang up the notice."), strict=True))
RETIRED, FOREIGN = "listen.ring-bell", "nowhere.at-all"
MORE = ("id", "text", "play", "when")  # what of an item is no answer

BLANK = '<!doctype html><title>Blank</title><link rel="icon" href="data:,">'

Fields = Mapping[str, Any]


def plan_file(items: Mapping[str, Fields], own: Iterable[Fields] = (), **more: Any) -> str:
    """Return a plan's file as this site writes it: answers by id."""
    entries = [{"id": name, "text": WORDING.get(name, name), **fields} for name, fields in items.items()]
    about = {"format": "cx-playbook-plan", "version": 1, "playbook": "Lighthouse Guide", "edition": "2026.1"}
    about |= {"saved": "2026-11-20T10:00:00Z", "name": "Passport renewal"}
    return json.dumps({**about, "items": entries, "own": list(own), **more})


def table(items: Mapping[str, Fields], own: Iterable[Fields] = ()) -> str:
    """Return the same as a table, with the columns that can be filled in."""
    columns = ["id", "play", "item", "status", "reason", "owner", "due", "evidence", "note", "phase", "own"]
    rows = [{"id": name, **fields} for name, fields in items.items()]
    rows += [{**one, "item": one["text"], "own": "yes"} for one in own]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def plan(name: str, items: Mapping[str, Fields], number: int = 1, **about: Any) -> dict[str, Any]:
    """Return a plan as it stands in storage, written a long time ago."""
    registers = {item: {field: [value, 5] for field, value in fields.items()} for item, fields in items.items()}
    fields = {"name": name, "edition": "2026.1", "seen": list(ITEMS), **about}
    created = f"2026-01-0{number}T00:00:00Z"
    about = {field: [value, 5] for field, value in fields.items()}
    return {"id": f"plan-{number}", "created": created, "fields": about, "items": registers}


def keep(page: Page, *found: dict[str, Any]) -> None:
    """Put plans into storage; the first is the one in use."""
    about = {"format": "cx-playbook-store", "version": 1, "current": [found[0]["id"], 5]}
    store(page, json.dumps({**about, "plans": {one["id"]: one for one in found}}))


def begun(visit: Any, *found: dict[str, Any]) -> Page:
    """Open the plan page in a browser that has plans."""
    blank = visit.base_url + "blank"  # a page of the same address that does nothing itself
    visit.page.route(blank, lambda route: route.fulfill(content_type="text/html", body=BLANK))
    page = visit.open("blank")
    page.evaluate("localStorage.clear(), sessionStorage.clear()")
    if found:
        keep(page, *found)
    page = visit.open(PLAN_PAGE)
    expect(page.locator(".cx-plan-head__name")).to_have_text(found[0]["fields"]["name"][0] if found else "No plan yet")
    return page


def answers(page: Page) -> dict[str, dict[str, dict[str, str]]]:
    """Return what storage holds: plan by plan, what is answered to each item, without blanks."""
    found = {}
    for one in plans(page):
        if one["fields"].get("removed", [False])[0] is not True:
            found[one["fields"]["name"][0]] = {
                name: said for name, fields in one["items"].items() if (said := _said(name, fields))
            }
    return found


def _said(name: str, fields: Mapping[str, list[Any]]) -> dict[str, str]:
    own = name.startswith("own.")
    if fields.get("removed", [False])[0] is True:
        return {}
    values = {field: value for field, (value, _) in fields.items() if value not in ("", False)}
    return {field: value for field, value in values.items() if own or field not in MORE}


def everything(page: Page) -> tuple[str | None, str]:
    """Return what storage holds letter by letter, and all that the page holds."""
    return stored(page), page.evaluate("JSON.stringify([cxStore.state, cxDesk.undoWords])")


def give(page: Page, name: str, content: str | bytes) -> None:
    """Choose a file, as the person does who reads it in."""
    data = content if isinstance(content, bytes) else content.encode()
    page.get_by_label("File to read").set_input_files({"name": name, "mimeType": "", "buffer": data})


def offered(page: Page, name: str, content: str | bytes) -> Locator:
    """Choose a file that can be read; return the dialog about it."""
    give(page, name, content)
    dialog = page.get_by_role("dialog", name=f"Read {name}")
    expect(dialog).to_be_visible()
    return dialog


def refused(page: Page, name: str, content: str | bytes) -> str:
    """Choose a file that cannot be read; return what is said about it."""
    give(page, name, content)
    alert = page.locator("#cx-files-error")
    expect(alert).not_to_be_empty()
    expect(page.get_by_role("dialog")).to_have_count(0)
    return alert.inner_text()


def groups(dialog: Locator) -> list[str]:
    """Return the titles of a dialog's groups."""
    return dialog.locator("summary").all_inner_texts()


def group(dialog: Locator, title: str) -> Locator:
    """Return a group of a dialog, opened."""
    words = re.compile(f"^{re.escape(title)}")
    found = dialog.locator("details").filter(has=dialog.page.locator("summary", has_text=words))
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    found.locator("summary + *").wait_for()  # filled a moment after it opened
    return found


def press(page: Page, words: str) -> None:
    """Press a button of the dialog, which closes with it; where it counts items, whatever the number."""
    name = re.compile(rf"^{re.escape(words)}( \([\d,]+ items?\))?$")
    page.locator("dialog .cx-modal__actions").get_by_role("button", name=name).click()


def result(page: Page) -> Locator:
    """Return where it stands what came of it."""
    return page.locator(".cx-files__state")


def undo(page: Page) -> None:
    """Take back the last step."""
    page.locator(".cx-dock").get_by_role("button", name="Undo").click()
