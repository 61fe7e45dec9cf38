"""An item of a checklist as people find it on a page: by its role and its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from playbook.model.plan_file import PlanFile

CHECKLIST, PLAY = "checklists/listen/", "plays/listen/"
HORN = "Sound the horn twice."
CREWS = "Ask three crews what they missed."
WRITE = "Write down what you heard."


@dataclass(frozen=True)
class Item:
    """One item and its controls."""

    page: Page
    words: str

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("checkbox", name=self.words, exact=True)

    def button(self, word: str) -> Locator:
        return self.page.get_by_role("button", name=f"{word} {self.words}", exact=True)

    @property
    def form(self) -> Locator:
        """The details; found only while they are open."""
        return self.page.get_by_role("group", name=f"Details {self.words}", exact=True)

    def field(self, label: str) -> Locator:
        return self.form.get_by_label(label, exact=True)

    @property
    def answer(self) -> Locator:
        """What is written under the item."""
        return self.page.locator(".cx-item", has=self.box).locator(".cx-item__answer")

    def open(self) -> Item:
        self.button("Details").click()
        return self

    def write(self, **fields: str) -> Item:
        """Open the details, fill fields by their labels, and close them: `Evidence_link="https://…"`."""
        self.open()
        for label, text in fields.items():
            self.field(label.replace("_", " ")).fill(text)
        self.button("Details").click()
        return self

    def does_not_apply(self, reason: str) -> Item:
        self.button("Not applicable").click()
        self.field("Why does it not apply?").fill(reason)
        return self

    def expect_status(self, status: str, description: str | None = None) -> None:
        """All controls agree, and the box says it to those who do not see them."""
        expect(self.box).to_be_checked(checked=status == "Done")
        for word in ("Doing", "Not applicable"):
            expect(self.button(word)).to_have_attribute("aria-pressed", "true" if status == word else "false")
        said = description if description is not None else "" if status == "To do" else status
        # An empty string would be found in any description.
        expect(self.box).to_have_accessible_description(re.compile(f"^{re.escape(said)}$"))


def script_here(page: Page) -> Page:
    """Wait until the script behind the items is here: it comes by itself, a moment after its page."""
    page.wait_for_function("() => typeof cxDesk === 'object'")
    return page


def message(page: Page) -> Locator:
    """The place where screen readers hear what has changed."""
    return page.locator("body > [role=status]")


def notice(page: Page) -> Locator:
    """What must be noticed, above the bar. Of several the first says that the plan is not stored."""
    return page.locator(".cx-notice")


def bar(page: Page) -> Locator:
    return page.locator(".cx-bar")


def text_of(download: Download) -> str:
    path: Path = download.path()
    return path.read_text(encoding="utf-8")


def downloaded(page: Page) -> PlanFile:
    """The copy of the plan that the notice offers, as other programs read it."""
    with page.expect_download() as event:
        page.get_by_role("button", name="Download a copy").click()
    return PlanFile.model_validate_json(text_of(event.value))
