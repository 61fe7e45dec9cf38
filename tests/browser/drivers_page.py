"""The page of the driver analysis for tests: giving it answers, and waiting for what it says."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.test_drivers_ticks import HEADER, row

PATH = "tools/drivers/"
RATINGS = "id,trust,ease,speed,note\n" + "".join(
    f"{1000 + n},{1 + (n * 7 + n // 3) % 5},{1 + (n * 7 + n // 4) % 5},{1 + (n * 3) % 5},fine\n" for n in range(120)
)
TICKS = ",".join(HEADER) + "\n" + row(0, "", "ease") * 40 + row(1, "employee") * 60


def tool(page: Page) -> Any:
    return page.locator("cx-drivers")


def give(page: Page, name: str, data: str | bytes) -> None:
    buffer = data.encode() if isinstance(data, str) else data
    page.get_by_label("Open a file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": buffer})


def paste(page: Page, text: str) -> None:
    page.get_by_label("Or paste answers").fill(text)
    page.get_by_role("button", name="Read the pasted answers").click()


def chosen(page: Page) -> None:
    expect(page.get_by_role("heading", name="2. Choose the outcome and the drivers")).to_be_focused()


def calculated(page: Page) -> None:
    page.get_by_role("button", name="Calculate importance").click()
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused(timeout=60_000)


def error(page: Page) -> str:
    alert = tool(page).get_by_role("alert").filter(has_text=".")
    expect(alert).to_have_count(1)
    return str(alert.inner_text())
