"""A table of figures: sorted by keyboard and mouse, read by everybody, kept inside its region."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.pure import JS, run_pure
from tests.browser.readers import seen_by
from tests.once import once
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build

SERIES = """period,group,n1,n2,n3,n4,n5,n,source
FY2024 Q1,Pier,100,100,100,300,400,1000,log-2020
FY2024 Q2,Pier,50,50,100,300,500,1000,log-2020
FY2024 Q1,Mole with a rather long name,4,0,0,0,3,7,log-2020
FY2024 Q2,Mole with a rather long name,20,0,0,0,4,24,log-2020
FY2024 Q1,Quay,20,0,0,0,25,45,log-2020
FY2024 Q2,Quay,18,0,0,0,22,40,log-2020
FY2024 Q1,Yacht basin,4000,0,0,0,6000,10000,log-2020
FY2024 Q2,Yacht basin,4600,0,0,0,5400,10000,log-2020
"""
TARGET = "  targets: [{value: 80, since: FY2024, source: almanac}]\n"
PLACE = "measure/metrics/"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world's site with a table that holds every kind of row."""
    return once(tmp_path_factory, "tables", _built) / "site"


def _built(folder: Path) -> None:
    world = other_project(folder / "project")
    world.change({"data/series/calm-by-season.csv": SERIES})
    world.replace("data/metrics.yml", "  series: [calm-by-season]\n", f"  series: [calm-by-season]\n{TARGET}")
    world.replace(
        "docs/measure/metrics.md", "{{ metric_definitions() }}", "## Definitions\n\n{{ metric_definitions() }}"
    )
    world.replace("docs/measure/metrics.md", "## Sources", '{{ figure_table("calm", title="Calm") }}\n\n## Sources')
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def base_url(folder: Path) -> Iterator[str]:
    """In place of the playbook's own site, which is not needed here."""
    with serve(folder) as url:
        yield url


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], base_url: str, request: pytest.FixtureRequest) -> Page:
    width, scheme = getattr(request, "param", (1280, "light"))
    return Visit(reader(new_context, width, scheme), base_url).open(PLACE)


def region(page: Page):
    return page.get_by_role("region", name="Calm", exact=True)


def column(page: Page, place: int) -> list[str]:
    cells = region(page).locator(f"tbody tr > :nth-child({place})")
    return [" ".join(text.split()) for text in cells.all_inner_texts()]


def states(page: Page) -> list[str | None]:
    heads = region(page).locator("thead th")
    return [heads.nth(place).get_attribute("aria-sort") for place in range(heads.count())]


def said(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)


def test_the_mouse_sorts_numbers_as_numbers_and_hidden_ones_last(page: Page) -> None:
    n = region(page).get_by_role("button", name="n", exact=True)
    n.click()
    assert column(page, 4) == ["24", "40", "45", "1,000", "1,000", "10,000", "10,000", "hidden"]
    assert states(page).count("ascending") == 1 and states(page)[3] == "ascending"
    said(page, "Sorted by n, ascending, rows without a value last.")
    n.click()
    assert column(page, 4) == ["10,000", "10,000", "1,000", "1,000", "45", "40", "24", "hidden"]
    assert states(page)[3] == "descending"
    said(page, "Sorted by n, descending, rows without a value last.")


def test_the_keyboard_sorts_too_and_keeps_its_place(page: Page) -> None:
    region(page).focus()
    page.keyboard.press("Tab")
    expect(region(page).get_by_role("button", name="Group")).to_be_focused()
    page.keyboard.press("Enter")
    assert column(page, 1)[::2] == ["Mole with a rather long name", "Pier", "Quay", "Yacht basin"]
    expect(region(page).get_by_role("button", name="Group")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert column(page, 2) == ["FY2024 Q1"] * 4 + ["FY2024 Q2"] * 4
    assert states(page)[:2] == [None, "ascending"]
    # Rows of one period keep the order of the sort before.
    assert column(page, 1)[:4] == ["Mole with a rather long name", "Pier", "Quay", "Yacht basin"]


def test_a_change_sorts_by_its_points_and_a_target_by_its_answer(page: Page) -> None:
    region(page).get_by_role("button", name="Change").click()
    changes = [cell.split(" since")[0] for cell in column(page, 6)]
    assert changes == ["down 6.0 points", "no clear change", "up 10.0 points", *["–"] * 5]
    region(page).get_by_role("button", name="Target met").click()
    answers = [cell.split(" target")[0] for cell in column(page, 7)]
    assert answers == ["too close to call", *["no"] * 5, *["cannot tell"] * 2]


@seen_by("page")
def test_axe_finds_nothing_and_the_page_does_not_scroll_sideways(page: Page) -> None:
    assert violations(page) == []
    region(page).get_by_role("button", name="n", exact=True).click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("page", [(390, "light"), (320, "light")], indirect=True)
def test_a_narrow_region_scrolls_by_keyboard_and_keeps_the_names_in_sight(page: Page) -> None:
    region(page).scroll_into_view_if_needed()
    region(page).focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("place => place.scrollLeft > 0", arg=region(page).element_handle())
    name = region(page).locator("tbody th").first
    assert name.evaluate("node => node.getBoundingClientRect().left") >= 0
    assert name.bounding_box()["width"] < page.viewport_size["width"] / 2


@pytest.mark.parametrize("width", [1280, 390])
def test_without_javascript_the_table_is_whole_and_has_no_dead_button(
    new_context: Callable[..., BrowserContext], base_url: str, width: int
) -> None:
    plain = new_context(java_script_enabled=False, viewport={"width": width, "height": 800}).new_page()
    plain.goto(base_url + PLACE)
    table = plain.locator(".cx-readings").last
    expect(table.locator("tbody tr")).to_have_count(8)
    expect(table.locator("button")).to_have_count(0)
    expect(table.get_by_role("link", name="CSV file of the table Calm")).to_be_visible()


def test_the_files_stand_beside_the_page(folder: Path, page: Page) -> None:
    table = page.locator(".cx-readings").last
    links = table.locator(".cx-readings__files a").evaluate_all("links => links.map((a) => a.getAttribute('href'))")
    assert len(links) == 2
    for link in links:
        # A path beside the page and no absolute one: it works from a file too.
        assert (folder / PLACE / link).resolve().is_file(), link


def test_shapes_and_words_say_it_without_color(page: Page) -> None:
    table = region(page)
    for words in ("up 10.0 points", "down 6.0 points", "no clear change", "too close to call", "hidden"):
        expect(table.get_by_text(words).first).to_be_visible()
    assert table.locator(".cx-change--good path").first.get_attribute("d") != (
        table.locator(".cx-change--bad path").first.get_attribute("d")
    )


ORDER = "([values, kind, direction]) => cxSortRows.order(values, kind, direction)"


@pytest.mark.parametrize(
    ("values", "kind", "direction", "order"),
    [
        (["10", "9", "", "-1", "9"], "number", "ascending", [3, 1, 4, 0, 2]),
        (["10", "9", "", "-1", "9"], "number", "descending", [0, 1, 4, 3, 2]),
        (["b10", "b9", "", "a"], "text", "ascending", [3, 1, 0, 2]),
        (["", "", ""], "number", "descending", [0, 1, 2]),
        (["1e2", "20"], "number", "ascending", [1, 0]),
        ([], "text", "ascending", []),
    ],
)
def test_order(new_context, values: list, kind: str, direction: str, order: list[int]) -> None:
    assert run_pure(new_context().new_page(), (JS / "tables" / "core",), ORDER, [values, kind, direction]) == order
