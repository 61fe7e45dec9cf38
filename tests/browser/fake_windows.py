"""Windows without pages: the real scripts of a plan, each time in a scope of their own (tests/browser/sequences/)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from playbook.bundle import bundle
from tests.browser.pure import JS, PLAN_CORE

HERE = Path(__file__).parent / "sequences"
# The store, the desk and undo; and how a file is taken in. What draws needs a page.
KEPT = [path for path in sorted((JS / "items").glob("7[1-5]-*.js")) if path.name != "71-many-items.js"]
MORE = [JS / "items" / "79-undo.js", JS / "plan" / "62-answer-words.js", JS / "plan" / "65-take-in.js"]


def scripts() -> str:
    """Return what a page of the plan loads, without what draws."""
    return bundle(PLAN_CORE, ".js") + "\n".join(path.read_text(encoding="utf-8") for path in (*KEPT, *MORE))


def run(page: Page, function: str, *given: Any) -> Any:
    """Call a function that knows what stands in tests/browser/sequences/; the plan's scripts come first."""
    return page.evaluate(
        f"(given) => {{ {bundle([HERE], '.js')}\nreturn ({function})(...given); }}", [scripts(), *given]
    )


@pytest.fixture(name="page")
def blank(browser: Browser) -> Iterator[Page]:
    """A page that has nothing of its own."""
    page = browser.new_page()
    yield page
    page.close()
