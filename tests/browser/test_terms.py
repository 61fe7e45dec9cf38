"""A glossary term in the text opens its definition beside it: with a mouse, a finger, keys and a screen reader."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_accessibility import READERS, violations
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build

PATH = "plays/measure/"
EVERY_READER = pytest.mark.parametrize("visit", READERS, indirect=True, ids=[f"{w}-{s}" for w, s in READERS])
ON_PHONES = pytest.mark.parametrize("visit", [(390, "light"), (320, "dark")], indirect=True, ids=str)
# How a definition lies: the window's width, the header's lower edge, the term's last line, and its own box.
LIES = """definition => {
  const term = document.querySelector(`[aria-controls="${definition.id}"][aria-expanded="true"]`);
  const box = definition.getBoundingClientRect();
  return {
    width: document.documentElement.clientWidth, page: document.documentElement.scrollWidth, height: innerHeight,
    header: document.querySelector(".md-header").getBoundingClientRect().bottom,
    term: [...term.getClientRects()].pop().bottom,
    left: box.left, right: box.right, top: box.top, bottom: box.bottom,
  };
}"""
AFTER_TERM = """term => {
  const stops = [...document.querySelectorAll("main a[href], main button, main input, main [tabindex='0']")]
    .filter(one => one.checkVisibility() && !one.closest(".cx-definition"));
  return document.activeElement === stops[stops.indexOf(term) + 1];
}"""


# Nothing cuts it off and nothing lies over it.
WHOLE = """it => {
  const { left, right, top, bottom } = it.getBoundingClientRect();
  return [[left + 5, top + 5], [right - 5, top + 5], [left + 5, bottom - 5], [right - 5, bottom - 5]]
    .every(([x, y]) => it.contains(document.elementFromPoint(x, y)));
}"""


def terms(page: Page) -> Locator:
    return page.locator("main a.cx-term")


def opened(page: Page) -> Locator:
    return page.locator(".cx-definition:visible")


def definition_of(page: Page, term: Locator) -> Locator:
    return page.locator(f"#{term.get_attribute('aria-controls')}")


def test_without_javascript_a_term_is_a_link_to_its_entry(
    new_context: Callable[..., BrowserContext], base_url: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(base_url + PATH)
    term = terms(page).first
    assert set(term.evaluate("it => it.getAttributeNames()")) == {"class", "href"}
    expect(opened(page)).to_have_count(0)
    term.click()
    expect(page.locator("h1")).to_have_text("Glossary")
    expect(page.locator(".cx-glossary__entry:target")).to_be_in_viewport()


def test_a_click_opens_and_another_closes(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    expect(opened(page)).to_have_count(0)
    term.click()
    expect(opened(page)).to_have_count(1)
    expect(definition_of(page, term)).to_be_in_viewport(ratio=1)
    term.click()
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()
    assert page.url.endswith(PATH)
    assert visit.errors == []


def test_neither_pointing_nor_focus_opens_anything(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.hover()
    terms(page).nth(1).focus()
    page.wait_for_timeout(300)
    expect(opened(page)).to_have_count(0)


def test_it_says_what_the_glossary_says(visit) -> None:
    page = visit.open("glossary/")
    entries = {
        entry.get_attribute("id"): (
            [link.evaluate("it => it.href") for link in entry.locator(".cx-glossary__where a").all()],
            entry.locator("dd").inner_text(),
        )
        for entry in page.locator(".cx-glossary__entry").all()
    }
    visit.open(PATH)
    for term in terms(page).all():
        term.click()
        links, text = entries[(term.get_attribute("href") or "").split("#")[1]]
        definition = definition_of(page, term)
        assert text.startswith(definition.locator(".cx-definition__text").inner_text())
        shown = [link.evaluate("it => it.href") for link in definition.locator(".cx-definition__where a").all()]
        assert shown == [link for link in links if not link.split("#")[0].endswith(PATH)]
        page.keyboard.press("Escape")


@pytest.mark.parametrize("press", [{"modifiers": ["Control"]}, {"modifiers": ["Meta"]}, {"button": "middle"}], ids=str)
def test_a_new_tab_is_still_a_link(visit, press: dict) -> None:
    page = visit.open(PATH)
    if press == {"modifiers": ["Meta"]}:  # a new tab on a Mac only, and here a plain link
        terms(page).first.click(**press)
        page.wait_for_url("**/glossary/#*")
        return
    with page.context.expect_page() as new:
        terms(page).first.click(**press)
    new.value.wait_for_url("**/glossary/#*")
    expect(opened(page)).to_have_count(0)


def test_a_finger_opens_reads_on_and_closes(new_context: Callable[..., BrowserContext], base_url: str) -> None:
    viewport = {"width": 390, "height": 844}
    page = new_context(has_touch=True, is_mobile=True, viewport=viewport, reduced_motion="reduce").new_page()
    page.goto(base_url + PATH)
    term = terms(page).first
    term.tap()
    expect(opened(page)).to_have_count(1)
    opened(page).locator(".cx-definition__text").tap()
    expect(opened(page)).to_have_count(1)
    _swipe(page)
    expect(opened(page)).to_have_count(1)
    page.locator("h1").tap()
    expect(opened(page)).to_have_count(0)
    term.tap()
    opened(page).get_by_role("button", name="Close").tap()
    expect(opened(page)).to_have_count(0)


def _swipe(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    before = page.evaluate("scrollY")
    for kind, y in [("touchStart", 700), *(("touchMove", 700 - 20 * step) for step in range(1, 8)), ("touchEnd", None)]:
        points = [{"x": 20, "y": y}] if y is not None else []
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_function("before => scrollY > before", arg=before)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_open_move_on_and_return(visit, key: str) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    term.focus()
    page.keyboard.press(key)
    definition = definition_of(page, term)
    expect(definition).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(term).to_be_focused()
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()


def test_tab_goes_through_the_definition_and_back_into_the_text(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    term.focus()
    page.keyboard.press("Enter")
    definition = definition_of(page, term)
    for stop in definition.locator("a, button").all():
        page.keyboard.press("Tab")
        expect(stop).to_be_focused()
    page.keyboard.press("Tab")
    assert term.evaluate(AFTER_TERM)
    expect(opened(page)).to_have_count(0)


@pytest.mark.parametrize("stops", [0, 1])
def test_escape_returns_to_the_term_from_anywhere_in_it(visit, stops: int) -> None:
    page = visit.open(PATH)
    term = terms(page).nth(1)
    term.focus()
    page.keyboard.press("Enter")
    for _ in range(stops):
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "false")


def test_the_close_button_closes_and_returns(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    for press in (lambda: page.keyboard.press("Enter"), lambda: page.keyboard.press("Space")):
        term.click()
        opened(page).get_by_role("button", name="Close").focus()
        press()
        expect(opened(page)).to_have_count(0)
        expect(term).to_be_focused()


def test_only_one_is_open_and_each_term_of_the_page_opens_its_own(visit) -> None:
    page = visit.open(PATH)
    assert terms(page).count() > 3
    for term in terms(page).all():
        term.evaluate("it => it.click()")
        expect(opened(page)).to_have_count(1)
        expect(definition_of(page, term)).to_be_visible()
        expect(page.locator("[aria-expanded=true].cx-term")).to_have_count(1)
        expect(term).to_have_attribute("aria-expanded", "true")
    page.locator("h1").click()
    expect(opened(page)).to_have_count(0)
    expect(page.locator("[aria-expanded=true].cx-term")).to_have_count(0)


def test_a_screen_reader_hears_button_state_name_and_definition(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    button = page.get_by_role("button", name=term.inner_text(), exact=True, expanded=False)
    expect(button.first).to_have_attribute("aria-controls", term.get_attribute("aria-controls") or "")
    term.click()
    note = page.get_by_role("note")
    expect(note).to_have_count(1)
    expect(note).to_have_accessible_name(note.locator(".cx-definition__name").text_content() or "")
    expect(note).to_have_accessible_description(note.locator(".cx-definition__text").text_content() or "")
    assert term.evaluate("(it, note) => it.nextElementSibling === note", note.element_handle())
    page.keyboard.press("Escape")
    expect(page.get_by_role("note")).to_have_count(0)


def test_a_link_in_it_leads_to_its_page(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.click()
    opened(page).get_by_role("link", name="Open in the glossary").click()
    page.wait_for_url("**/glossary/#*")
    page.go_back()
    terms(page).first.click()
    link = opened(page).locator(".cx-definition__where a").first
    address = link.evaluate("it => it.href")
    link.click()
    page.wait_for_url(address)


@EVERY_READER
def test_an_open_definition_has_no_violation_and_is_in_sight(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).nth(2)
    term.focus()
    page.keyboard.press("Enter")
    assert violations(page) == []
    lies = opened(page).evaluate(LIES)
    assert lies["header"] <= lies["top"] and lies["bottom"] <= lies["height"], lies
    assert visit.foreign == []


@EVERY_READER
@pytest.mark.parametrize("text", [100, 200])
def test_no_definition_leaves_the_window_or_covers_its_term(visit, text: int) -> None:
    page = visit.open(PATH)
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{1.25 * text}%")
    width = page.evaluate("document.documentElement.scrollWidth")
    for term in terms(page).all():
        term.evaluate("it => it.click()")
        lies = opened(page).evaluate(LIES)
        assert lies["left"] >= 0 and lies["right"] <= lies["width"], (term.inner_text(), lies)
        assert 0 < lies["top"] - lies["term"] < 20, (term.inner_text(), lies)
        assert lies["page"] == width, (term.inner_text(), lies)
        assert lies["header"] <= lies["top"], (term.inner_text(), lies)


@ON_PHONES
def test_a_definition_follows_its_term_when_the_window_turns(visit) -> None:
    page = visit.open(PATH)
    terms(page).nth(2).click()
    page.set_viewport_size({"width": 640, "height": 360})
    page.evaluate("new Promise(requestAnimationFrame)")
    lies = opened(page).evaluate(LIES)
    assert lies["left"] >= 0 and lies["right"] <= lies["width"], lies
    assert 0 < lies["top"] - lies["term"] < 20, lies


def test_paper_shows_no_definition(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.click()
    page.emulate_media(media="print")
    expect(opened(page)).to_have_count(0)
    expect(terms(page).first).to_be_visible()


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
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    texts = [entry["text"] for entry in index["docs"] if entry["location"].startswith(PATH)]
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
    folder = tmp_path_factory.mktemp("corners")
    world = other_project(folder / "harbor").change({"docs/corners.md": CORNERS})
    config = world.text("mkdocs.yml").replace("- Numbers:", "- Corners: corners.md\n- Numbers:")
    result = build(world.change({"mkdocs.yml": config}).root, folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site") as url:
        yield url + "corners/"


@EVERY_READER
def test_a_term_works_wherever_it_stands(visit, corners: str) -> None:
    page = visit.page
    page.goto(corners)
    page.locator("details summary").click()
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
