"""Charts as readers see them: in both colors, on a phone, on paper, in the reader's own colors, without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.readers import seen_by
from tests.once import once
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build
from tests.unit.charts.worlds import PIERS, with_surveys

LONG = "Keepers who asked for a replacement lamp by a letter to the harbor office, postal mail"
CALLS = (
    'chart("trend", metrics="calm", groups="East pier")',
    f'chart("trend", metrics="calm", groups="East pier; West pier; {LONG}")',
    'chart("comparison", metrics="calm", groups="East pier; West pier; Old quay; Lamp room", periods="2022 Q1")',
    'chart("comparison", metrics="calm")',
    'chart("profile", groups="Harbor 6")',
    'chart("response-rates", metrics="calm", periods="2022 Q1")',
)
ROWS = (*PIERS, ("2021 Q2", LONG, 30, 60), ("2022 Q1", LONG, 31, 60))
EVERY_WAY = seen_by("at_charts")


@pytest.fixture(scope="module")
def charts_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small world's site with a page of charts."""
    with serve(once(tmp_path_factory, "charts", _built) / "site") as url:
        yield url


def _built(folder: Path) -> None:
    world = with_surveys(other_project(folder / "project"), *CALLS, rows=ROWS)
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["nav"].append({"Charts": "charts.md"})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture
def at_charts(new_context: Callable[..., BrowserContext], charts_url: str, request: pytest.FixtureRequest) -> Visit:
    width, scheme = getattr(request, "param", (1280, "light"))
    return Visit(reader(new_context, width, scheme), charts_url)


def fill(page: Page, number: int = 1) -> str:
    """Return the color that a token has on the page as the browser draws it."""
    return page.evaluate(
        """(name) => {
          const probe = document.querySelector(".cx-chart").appendChild(document.createElement("i"));
          probe.style.forcedColorAdjust = "none";
          probe.style.color = `var(${name})`;
          const color = getComputedStyle(probe).color;
          probe.remove();
          return color;
        }""",
        f"--cx-chart-{number}",
    )


def mark(page: Page) -> str:
    """Return the color in which the first visible point of the first chart is drawn."""
    found = page.locator(".cx-chart__drawing:visible").first.locator('path[fill="var(--cx-chart-1)"]').last
    return found.evaluate("(path) => getComputedStyle(path).fill")


# What is written within one drawing, as boxes in CSS pixels, with the size of its letters.
LETTERS = """(svg) => {
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    const size = scale * parseFloat(getComputedStyle(text).fontSize);
    const family = getComputedStyle(text).fontFamily;
    return [text.textContent, box.left, box.top, box.right, box.bottom, size, family];
  });
}"""


@EVERY_WAY
def test_charts_are_accessible_fit_and_ask_nobody(at_charts: Visit) -> None:
    page = at_charts.open("charts/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert (at_charts.foreign, at_charts.errors) == ([], [])
    assert "NaN" not in page.content()


@EVERY_WAY
def test_each_chart_shows_one_drawing_whose_letters_can_be_read_and_do_not_touch(at_charts: Visit) -> None:
    page = at_charts.open("charts/")
    for figure in page.locator(".cx-chart").all():
        drawings = figure.locator(".cx-chart__drawing:visible")
        expect(drawings).to_have_count(1)
        letters = drawings.evaluate(LETTERS)
        assert len(letters) > 5
        assert [one[0] for one in letters if one[5] < 11] == []
        assert all("Public Sans" in one[6] for one in letters)
        assert touching(letters) == []
        assert all(one[1] >= -1 and one[3] <= page.viewport_size["width"] + 1 for one in letters)


def touching(letters: list[list]) -> list[tuple[str, str]]:
    """Return pairs of words whose boxes overlap by more than their line spacing does."""
    found = []
    for index, one in enumerate(letters):
        for other in letters[index + 1 :]:
            across = min(one[3], other[3]) - max(one[1], other[1])
            down = min(one[4], other[4]) - max(one[2], other[2])
            if across > 1 and down > 4:
                found.append((one[0], other[0]))
    return found


@pytest.mark.parametrize("at_charts", [(1280, "light"), (1280, "dark")], indirect=True, ids=["light", "dark"])
def test_marks_have_the_color_of_the_scheme(at_charts: Visit) -> None:
    page = at_charts.open("charts/")
    assert mark(page) == fill(page) != ""


def test_light_and_dark_differ_and_paper_is_light(at_charts: Visit, new_context, charts_url: str) -> None:
    light = mark(at_charts.open("charts/"))
    page = Visit(reader(new_context, 1280, "dark"), charts_url).open("charts/")
    assert mark(page) != light
    page.emulate_media(media="print")
    assert mark(page) == light


def test_the_readers_own_colors_win(new_context, charts_url: str) -> None:
    page = Visit(new_context(forced_colors="active"), charts_url).open("charts/")
    text = page.evaluate("getComputedStyle(document.querySelector('.cx-chart__title')).color")
    assert mark(page) == text


def test_on_paper_the_table_stands_below_the_closed_chart(at_charts: Visit) -> None:
    page = at_charts.open("charts/")
    cell = page.locator(".cx-chart__data td").first
    assert not cell.is_visible()
    page.emulate_media(media="print")
    assert cell.is_visible()


def test_the_table_opens_by_keyboard_and_scrolls_by_itself(at_charts: Visit) -> None:
    page = at_charts.open("charts/")
    page.locator(".cx-chart__data summary").first.focus()
    page.keyboard.press("Enter")
    region = page.locator(".cx-chart__data .cx-table").first
    expect(region).to_be_visible()
    page.keyboard.press("Tab")
    expect(region).to_be_focused()
    assert violations(page) == []


def test_without_scripts_a_chart_is_the_same(at_charts: Visit, new_context, charts_url: str) -> None:
    with_scripts = at_charts.open("charts/").locator(".cx-chart").first.inner_html()
    page = Visit(new_context(java_script_enabled=False), charts_url).open("charts/")
    assert page.locator(".cx-chart").first.inner_html() == with_scripts


def test_a_second_build_gives_the_same_bytes(tmp_path: Path) -> None:
    world = with_surveys(other_project(tmp_path / "project"), *CALLS[:2], rows=ROWS)
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["nav"].append({"Charts": "charts.md"})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    assert build(world.root, tmp_path / "one").returncode == 0
    kept = sorted(path.name for path in (world.root / ".cache" / "charts").iterdir())
    assert len(kept) == 4
    assert build(world.root, tmp_path / "two").returncode == 0
    assert sorted(path.name for path in (world.root / ".cache" / "charts").iterdir()) == kept
    first, second = ((tmp_path / name / "charts" / "index.html").read_bytes() for name in ("one", "two"))
    assert first == second
