"""The files, the link, the review and the Clear button of the plan page work in the offline edition as on the web."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.offline.edition import Edition

DIALOG = "dialog .cx-modal__actions"


def test_a_plan_goes_out_comes_back_is_shared_reviewed_and_cleared(
    new_context: Callable[..., BrowserContext], edition: Edition, tmp_path: Path
) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(edition.address("tools/plan.html"))
    item = page.locator(".cx-item").first
    words = item.locator(".cx-item__label").inner_text()
    item.get_by_role("checkbox").check()

    with page.expect_download() as event:
        page.get_by_role("button", name="Plan file (JSON)").click()
    text = Path(event.value.path()).read_text(encoding="utf-8")
    assert words in text

    page.get_by_role("button", name="Share a link").click()
    link = page.get_by_role("dialog").get_by_label("Link", exact=True)
    expect(link).to_have_value(re.compile(r"^https://.*/tools/plan/#plan=1\."))
    page.locator(DIALOG).get_by_role("button", name="Close").click()

    page.get_by_role("button", name="Clear everything on this computer").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Clear everything", exact=True).click()
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    expect(item.get_by_role("checkbox")).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0

    file = tmp_path / "plan.json"
    older = re.sub(r'"edition": ?"[^"]*"', '"edition": "2019.1"', text)
    file.write_text(older.replace(words, "As it was worded then."), encoding="utf-8")
    page.get_by_label("File to read").set_input_files(file)
    page.locator(DIALOG).get_by_role("button", name=re.compile("^Open as a new plan")).click()
    expect(item.get_by_role("checkbox")).to_be_checked()
    review = page.get_by_role("region", name="Review: what changed in this edition")
    expect(review).to_contain_text("This plan was made with edition 2019.1.")
    expect(review.locator("summary", has_text="Reworded (1)")).to_be_visible()
    assert errors == []
