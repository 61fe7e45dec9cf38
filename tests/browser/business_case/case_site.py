"""The business case tool on a small site of another organization: opening it, typing, and reading what it says."""

from __future__ import annotations

from pathlib import Path

import yaml
from playwright.sync_api import Locator, Page, expect

from tests.other_playbook import other_project
from tests.tools import build
from tests.unit.small_business_case import EXAMPLE

PATH = "tools/case/"
KEY = "cx-playbook-business-case"
SAID = "body > .cx-hidden[role=status]"
PAGE = """---
title: What is it worth
description: Costs and benefits.
reviewed: 2026-02-01
---

Words.

{{ business_case() }}

## The example

{{ business_case_example() }}

## Sources

{{ sources() }}
"""


def build_case_site(folder: Path) -> Path:
    """Build the site; return its folder."""
    world = other_project(folder / "project")
    world.change({"docs/tools/case.md": PAGE, "data/business_case.yml": EXAMPLE})
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["nav"].append({"Case": "tools/case.md"})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def opened(page: Page, url: str, fragment: str = "") -> Page:
    """Open the tool anew."""
    page.goto("about:blank")
    page.goto(f"{url}{PATH}{fragment}")
    expect(page.locator("cx-business-case.cx-live")).to_have_count(1)
    return page


def with_example(page: Page, url: str) -> Page:
    """Open the tool with its worked example."""
    opened(page, url)
    page.get_by_role("button", name="Load the worked example").click()
    expect(page.locator(".cx-bc-summary")).to_be_visible()
    return page


def line(page: Page, name: str) -> Locator:
    """One cost or benefit, by its name."""
    return page.locator(".cx-bc-line").filter(has=page.locator("summary", has_text=name))


def number(within: Locator, legend: str, side: str) -> Locator:
    """One field of a range."""
    group = within.locator("fieldset.cx-bc-range").filter(has=within.page.locator("legend", has_text=legend))
    return group.get_by_label(side, exact=True)
