"""Running the theme's pure functions in a real Chromium, on a blank page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from playbook.bundle import bundle
from tests.tools import ROOT

JS = ROOT / "theme" / "js"
CORE = (JS / "core", JS / "items" / "core")
PLAN_CORE = (*CORE, JS / "plan" / "core", JS / "files", JS / "share", JS / "csv")
DRIVERS_CORE = (*CORE, JS / "csv", JS / "statistics", JS / "random", JS / "drivers" / "core")
ASSESSMENT_CORE = (*CORE, JS / "assessment" / "core", JS / "files", JS / "share", JS / "csv")
CASE_CORE = (*CORE, JS / "business-case" / "core", JS / "random", JS / "files", JS / "share", JS / "csv")


def run_pure(page: Page, folders: tuple, function: str, argument: Any) -> Any:
    """Load all pure functions of these folders and call a function of JavaScript with the argument."""
    page.goto("about:blank")
    page.add_script_tag(content=bundle(folders, ".js"))
    return page.evaluate(function, argument)
