"""Right from the first paint: what a script brings later moves nothing, and says nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import reader
from tests.browser.held import Held
from tests.browser.items import CHECKLIST, HORN, PLAY, WRITE, Item, bar
from tests.browser.storages import FORBID

PLAN = "tools/plan/"
KEPT = "Tick a box and it is kept in this browser."
LOST = "This browser does not let the site keep anything"
# Where the items stand that a reader sees.
TOPS = """() => [...document.querySelectorAll('.cx-item')].map((one) => one.getBoundingClientRect().top)
  .filter((top) => top > 0 && top < innerHeight)"""


def stays(before: list[float]) -> Any:
    """Where they stood, give or take the pixel to which browsers round what they scroll."""
    return pytest.approx(before, abs=1)


class Late:
    """A page whose scripts, but for the first few lines, come only when the test lets them."""

    def __init__(self, context: BrowserContext, base_url: str) -> None:
        self.page: Page = context.new_page()
        self.base_url = base_url
        self.scripts: Held | None = None

    def open(self, path: str) -> Page:
        self.scripts = Held(self.page.context, "**/assets/js/playbook.js")
        self.page.goto(self.base_url + path, wait_until="commit")
        expect(self.page.locator("footer").last).to_be_attached()
        return self.page

    def arrive(self) -> None:
        assert self.scripts, "nothing was opened"
        self.scripts.let_go()
        self.page.wait_for_load_state()


@pytest.fixture
def late(new_context: Callable[..., BrowserContext], harbor: str, request: pytest.FixtureRequest) -> Late:
    width, scheme = getattr(request, "param", (390, "light"))
    return Late(reader(new_context, width, scheme), harbor)


@pytest.mark.parametrize(
    ("late", "path"),
    [((390, "light"), CHECKLIST), ((390, "light"), PLAN), ((1280, "light"), PLAY)],
    indirect=["late"],
    ids=str,
)
def test_nothing_moves_after_a_tick_before_the_scripts_are_here(late: Late, path: str) -> None:
    page = late.open(path)
    # By its name and not by what is seen: the page of the plan shows its items only after a while.
    page.locator("[name='listen.sound-horn']").evaluate(
        "box => { box.scrollIntoView({ block: 'center' }); box.click(); }"
    )
    before = page.evaluate(TOPS)
    late.arrive()
    expect(bar(page).last).to_be_visible()
    Item(page, HORN).expect_status("Done")
    if path == PLAN:
        expect(page.locator(".cx-plan-head")).to_be_attached()
    assert page.evaluate(TOPS) == stays(before)


def test_who_has_a_plan_needs_no_words_about_ticks(late: Late) -> None:
    late.page.goto(late.base_url + CHECKLIST)
    Item(late.page, WRITE).box.check()
    expect(late.page.get_by_text(KEPT)).to_be_visible()
    page = late.open(PLAY)
    expect(page.get_by_text(KEPT)).to_be_hidden()
    before = page.evaluate(TOPS)
    late.arrive()
    Item(page, WRITE).expect_status("Done")
    assert page.evaluate(TOPS) == stays(before)


def test_where_nothing_can_be_kept_the_words_say_so_at_once(late: Late) -> None:
    late.page.add_init_script(FORBID)
    page = late.open(CHECKLIST)
    expect(page.get_by_text(LOST)).to_be_visible()
    expect(page.get_by_text(KEPT)).to_be_hidden()
    late.arrive()
    expect(page.get_by_text(LOST)).to_be_visible()


def test_without_scripts_nothing_is_said_to_be_kept(new_context: Callable[..., BrowserContext], harbor: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(harbor + CHECKLIST)
    for words in (KEPT, LOST):
        expect(page.get_by_text(words)).to_be_hidden()


@pytest.mark.parametrize("late", [(390, "light"), (390, "dark")], indirect=True, ids=str)
def test_the_color_button_shows_its_sign(late: Late) -> None:
    page = late.open("glossary/")
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    shown, other = (
        page.locator(f".cx-colors__{name}") for name in (("dark", "light") if is_dark else ("light", "dark"))
    )
    for _ in range(2):
        expect(shown).to_be_visible()
        expect(other).to_be_hidden()
        late.arrive()
    expect(page.get_by_role("button", name="Dark colors")).to_have_attribute("aria-pressed", str(is_dark).lower())
