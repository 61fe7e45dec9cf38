"""Results for browser tests: the page with given answers, files of results, and what the page says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.small_model import TEXTS

# Levels: listening 3, 1 (5 and 3 and 1), lamp care 5 and not known, telling 1 and 2, crew 4 and left out.
ANSWERS: dict[str, str] = {
    "ear.ask": "sometimes",
    "ear.write": "yes",
    "ear.horn": "no",
    "lamp.lens": "always",
    "lamp.spare": "unknown",
    "lamp.log": "mostly",
    "word.notice": "begun",
    "word.plain": "never",
    "crew.named": "mostly",
}
ALONE = {"answer": "not-applicable", "reason": "We are alone on this rock."}
TARGETS = {"ear": 4, "word": 3}
PUT = """(values) => cxKept.open("assessment").set(values)"""

Answers = Mapping[str, Any]


def entries(answers: Answers) -> dict[str, dict[str, Any]]:
    """Return answers as they are stored: each a record."""
    return {key: one if isinstance(one, dict) else {"answer": one} for key, one in answers.items()}


def put(page: Page, answers: Answers, targets: Mapping[str, int] | None = None) -> None:
    """Write answers and targets as the statements of the page do."""
    values: dict[str, Any] = {f"answer.{key}": one for key, one in entries(answers).items()}
    values |= {f"target.{key}": level for key, level in (targets or {}).items()}
    page.evaluate(PUT, {**values, "mode": "full"})


def opened(page: Page, url: str, fragment: str = "") -> Page:
    """Open the page of the assessment; nothing of an earlier one is left."""
    page.goto("about:blank")
    page.goto(url + fragment)
    expect(page.locator("cx-assessment-result.cx-live")).to_have_count(1)
    return page


def answered(page: Page, url: str, answers: Answers | None = None, targets: Mapping[str, int] | None = None) -> Page:
    """Open the page and answer."""
    opened(page, url)
    given = {**ANSWERS, "crew.learn": ALONE} if answers is None else answers
    put(page, given, targets)
    expect(result(page)).to_have_attribute("data-answered", str(len(given)))
    return page


def result(page: Page) -> Locator:
    return page.locator("cx-assessment-result")


def history(page: Page) -> Locator:
    return page.locator("cx-assessment-history")


def team(page: Page) -> Locator:
    return page.locator("cx-assessment-team")


def table(place: Locator, nth: int = 0) -> list[list[str]]:
    """Return the cells of a table, row by row, without its head; a field counts with what is chosen in it."""
    return (
        place.locator("table")
        .nth(nth)
        .evaluate(
            """(table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => {
          const field = cell.querySelector("select");
          return (field ? field.selectedOptions[0].textContent : cell.innerText).replace(/\\s+/g, " ").trim();
        }))"""
        )
    )


def save(page: Page, name: str, day: str) -> None:
    """Save the answers of the page under a name and a day."""
    group = history(page).get_by_role("group", name="Save this result")
    group.get_by_label("Name", exact=True).fill(name)
    group.get_by_label("Day").fill(day)
    group.get_by_role("button", name="Save this result").click()
    expect(history(page).get_by_role("heading", name=name, exact=True)).to_be_visible()


def stored(page: Page, prefix: str = "") -> dict[str, Any]:
    """Return what the store of the assessment holds below a prefix."""
    return dict(page.evaluate("(prefix) => cxKept.open('assessment').entries(prefix)", prefix))


def as_file(name: str, answers: Answers, *, day: str = "2026-05-01", results: tuple[Any, ...] = (), **more: Any) -> str:
    """Return a file of a result as the page writes it."""
    rows = [{"id": key, "text": TEXTS.get(key, "We …"), **one} for key, one in entries(answers).items()]
    about = {"format": "cx-playbook-assessment", "version": 1, "playbook": "Lighthouse Guide", "edition": "2026.1"}
    body = {"saved": day, "name": name, "kind": "full", "answers": rows, "targets": [], "results": list(results)}
    return json.dumps({**about, **body, **more})


def chosen(name: str, text: str) -> dict[str, Any]:
    """Return a file as Playwright gives it to a field."""
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def settled(page: Page, name: str) -> Locator:
    """Return the saved result of a name; its heading has the focus and is in sight, also when drawn anew."""
    heading = page.get_by_role("heading", name=name)
    expect(heading).to_be_focused()
    page.wait_for_timeout(300)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    return history(page).locator(".cx-saved__one").filter(has=heading)
