"""Everything on the page can be reached and used with the keyboard alone, and where you are is always visible."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

PHONE = [(390, "light"), (320, "dark")]
WHERE = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
  // A shape in a drawing cannot have an outline that follows it; there the stroke changes.
  const shape = it instanceof SVGElement && it.querySelector('path, circle');
  const drawn = () => shape ? getComputedStyle(shape).stroke + getComputedStyle(shape).strokeWidth : '';
  let changes = false;
  if (shape) {
    const focused = drawn();
    it.blur();
    changes = drawn() !== focused;
    it.focus();
  }
  return {
    name: it.tagName + ' ' + (it.getAttribute('aria-label') || it.textContent || it.name || '').trim().slice(0, 40),
    seen: box.width > 0 && box.height > 0 && style.visibility === 'visible'
      && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    ring: changes || (!shape && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')),
    body: it === document.body,
  };
}"""


def walk(page: Page, steps: int) -> list[dict]:
    stops = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop["body"]:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("visit", [(1280, "light"), (1280, "dark"), *PHONE], indirect=True, ids=str)
@pytest.mark.parametrize("path", ["", "plays/understand/", "checklists/understand/", "no-such-page/"])
def test_every_stop_of_the_tab_key_is_in_view_and_marked(visit, path: str) -> None:
    stops = walk(visit.open(path), 60)
    assert len(stops) > 8
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["ring"]] == []


def test_the_first_stop_skips_to_the_content(visit) -> None:
    page = visit.open("plays/understand/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("visit", PHONE, indirect=True, ids=str)
def test_the_menu_opens_holds_focus_and_gives_it_back(visit) -> None:
    page = visit.open("plays/understand/")
    menu = page.locator(".cx-menu-open")
    assert "Understand the current state" not in " ".join(stop["name"] for stop in walk(page, 6))
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".cx-drawer__close")).to_be_focused()
    links = page.locator("#cx-drawer a", has_text="Make the business case")
    expect(links).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('body:focus, #cx-drawer') || !document.hasFocus()")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(links).to_be_hidden()


@pytest.mark.parametrize("visit", PHONE, indirect=True, ids=str)
def test_a_menu_entry_leads_to_its_page(visit) -> None:
    page = visit.open("plays/understand/")
    page.locator(".cx-menu-open").focus()
    page.keyboard.press("Enter")
    page.locator("#cx-drawer a", has_text="Make the business case").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Make the business case")


@pytest.mark.parametrize("visit", [(390, "light")], indirect=True, ids=str)
def test_a_window_made_wider_is_never_left_inert(visit) -> None:
    page = visit.open("plays/understand/")
    page.locator(".cx-menu-open").click()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("[inert]")).to_have_count(0)
    page.locator("main a").first.focus()
    expect(page.locator("main a").first).to_be_focused()


@pytest.mark.parametrize("visit", [(1280, "light"), *PHONE], indirect=True, ids=str)
def test_search_opens_lists_follows_and_closes(visit) -> None:
    page = visit.open("plays/understand/")
    page.keyboard.press("/")
    expect(page.locator("#cx-search-input")).to_be_focused()
    page.keyboard.type("business case")
    expect(page.locator("#cx-search [role=status]")).to_contain_text("result")
    page.locator("#cx-search mark", has_text="case").first.wait_for()  # the results of all that was typed
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('#cx-search a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/business-case/**")


def test_escape_leaves_search(visit) -> None:
    page = visit.open("plays/understand/")
    page.keyboard.press("/")
    page.keyboard.type("trust")
    page.locator("#cx-search a").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("#cx-search a").first).to_be_hidden()


def test_colors_follow_the_system_until_one_is_chosen_and_then_stay(visit) -> None:
    page = visit.open("")
    button = page.locator(".cx-colors")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.emulate_media(color_scheme="dark")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_boxes_are_ticked_with_the_space_key_and_named_by_their_item(visit) -> None:
    page = visit.open("checklists/understand/")
    box = page.get_by_role("checkbox", name="List every survey")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("#cx-search-input")).to_be_focused()
