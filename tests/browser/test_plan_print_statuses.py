"""On paper every status begins the line under the phase and the roles."""

from __future__ import annotations

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.files import ASK, CLEAN, HANG, SOUND, WORDING, WROTE, begun, plan

ANSWERS = {
    SOUND: {"status": "done"},
    ASK: {"status": "doing", "owner": "Ana"},
    WROTE: {"owner": "Ben"},
    CLEAN: {"status": "not-applicable", "reason": "No lens."},
    HANG: {},
}


def paper(page: Page) -> list[str]:
    sheets = PdfReader(BytesIO(page.pdf())).pages
    return [" ".join(line.split()) for sheet in sheets for line in sheet.extract_text().splitlines()]


def test_each_status_has_the_same_place(at_harbor) -> None:
    lines = paper(begun(at_harbor, plan("Harbor", ANSWERS)))
    under = {item: lines[lines.index(words) + 1 :][:2] for item, words in WORDING.items()}
    assert [words for words, _ in under.values() if "do" in words.lower()] == []
    assert {item: words for item, (_, words) in under.items()} == {
        SOUND: "Done",
        ASK: "Doing · Ana",
        WROTE: "To do · Ben",
        CLEAN: "Not applicable: No lens.",
        HANG: "To do",
    }
