"""Definitions work from a file, stay out of search, and open wherever in a page their term stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.definitions import (
    EVERY_READER,
    LIES,
    PATH,
    WHOLE,
    definition_of,
    opened,
    terms,
)
from tests.found import passages
from tests.once import once
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build


def test_it_works_from_a_file(visit, site: Path) -> None:
    page = visit.page
    page.goto((site / PATH / "index.html").as_uri())
    terms(page).first.click()
    expect(opened(page)).to_have_count(1)
    expect(opened(page)).to_have_css("position", "absolute")
    assert visit.errors == []


def test_search_does_not_find_a_page_by_its_definitions(visit, site: Path) -> None:
    page = visit.open(PATH)
    definitions = page.locator(".cx-definition__text").all_text_contents()
    assert len(definitions) > 2
    texts = [one.text for one in passages(site) if one.location.startswith(PATH)]
    assert len(texts) > 3
    assert [one for one in definitions for text in texts if one in text] == []


CORNERS = """---
title: Corners
description: Where a term may stand.
reviewed: 2026-02-01
---

## The {{ term("beam") }} at night

Look *at the **{{ term("fog-signal") }}*** now.

- [ ] Mind the {{ term("beam") }} first. {: #mind-it }

| Lamp | The {{ term("fog-signal") }} |
|---|---|
| A | {{ term("beam") }} |

<details markdown="1">
<summary>More</summary>

The {{ term("beam") }} again.

</details>
"""


@pytest.fixture(scope="module")
def corners(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that has terms in a heading, emphasis, a checklist, a table and details."""
    with serve(once(tmp_path_factory, "corners", _built) / "site") as url:
        yield url + "corners/"


def _built(folder: Path) -> None:
    world = other_project(folder / "harbor").change({"docs/corners.md": CORNERS})
    config = world.text("mkdocs.yml").replace("- Numbers:", "- Corners: corners.md\n- Numbers:")
    result = build(world.change({"mkdocs.yml": config}).root, folder / "site")
    assert result.returncode == 0, result.stderr


@EVERY_READER
def test_a_term_works_wherever_it_stands(visit, corners: str) -> None:
    page = visit.page
    page.goto(corners)
    page.locator("main details summary").click()
    assert terms(page).count() == 6
    for term in terms(page).all():
        term.focus()
        page.keyboard.press("Enter")
        expect(definition_of(page, term)).to_be_focused()
        lies = opened(page).evaluate(LIES)
        assert lies["left"] >= 0 and lies["right"] <= lies["width"] >= lies["page"], lies
        assert 0 < lies["top"] - lies["term"] < 20, lies
        assert opened(page).evaluate(WHOLE)
        expect(opened(page)).to_have_css("font-style", "normal")
        expect(opened(page)).to_have_css("white-space", "normal")
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(term).to_be_focused()


def test_a_definition_is_no_part_of_a_headings_or_a_boxes_name(visit, corners: str) -> None:
    page = visit.page
    page.goto(corners)
    heading = page.get_by_role("heading", level=2)
    terms(page).first.click()
    expect(heading).not_to_contain_text("What a lamp sends out")
    page.keyboard.press("Escape")
    box = page.get_by_role("checkbox")
    page.locator(".cx-item__label a").click()
    expect(box).not_to_be_checked()
    expect(box).to_have_accessible_name("Mind the Beam first.")
    opened(page).locator(".cx-definition__text").click()
    expect(box).not_to_be_checked()
