"""SVG drawings on paper: the print design's colors, words for each, no decorations; names stand straight."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.pdf.combine.arcs import middle
from playbook.pdf.combine.drawings import colors, redraw
from playbook.pdf.combine.tree import SVG, parse, words

SITE_CSS = Path(__file__).parents[3] / "theme" / "css"


def _redrawn(html: str) -> Element:
    root = parse(html)
    redraw(root)
    return root


def _drawings(root: Element) -> list[Element]:
    return list(root.iter(f"{SVG}svg"))


def _title(drawing: Element) -> str | None:
    title = drawing.find(f"{SVG}title")
    return None if title is None else words(title)


def test_a_named_color_becomes_the_color_for_paper() -> None:
    root = _redrawn('<svg><path fill="var(--cx-chart-1)" style="stroke: var( --cx-ink ); opacity: .5"/></svg>')
    path = next(root.iter(f"{SVG}path"))
    assert path.get("fill") == colors()["--cx-chart-1"]
    assert path.get("style") == f"stroke: {colors()['--cx-ink']}; opacity: .5"


@pytest.mark.parametrize(("named", "color"), [("var(--nobody, #123456)", "#123456"), ("var(--nobody)", "currentColor")])
def test_a_name_without_a_color_for_paper_keeps_something_visible(named: str, color: str) -> None:
    assert next(_redrawn(f'<svg><path fill="{named}"/></svg>').iter(f"{SVG}path")).get("fill") == color


@pytest.mark.parametrize(("weight", "known"), [("650", "700"), ("400", "400"), ("320", "300"), ("bold", "bold")])
def test_a_weight_becomes_one_that_can_be_set(weight: str, known: str) -> None:
    text = next(_redrawn(f'<svg><text font-weight="{weight}">1</text></svg>').iter(f"{SVG}text"))
    assert text.get("font-weight") == known


def test_every_color_of_the_charts_has_a_color_for_paper() -> None:
    site = set(re.findall(r"--cx-chart-[\w-]+", (SITE_CSS / "figures/53-chart-colors.css").read_text(encoding="utf-8")))
    assert site
    assert site <= set(colors())


def test_every_color_for_paper_is_one_that_is_read_without_css() -> None:
    assert [name for name, value in colors().items() if not re.fullmatch("#[0-9a-f]{6}", value)] == []


def test_what_css_colors_on_the_site_has_its_color_with_it() -> None:
    root = _redrawn('<svg class="cx-cycle__drawing"><path class="cx-cycle__shape"/><text class="own">1</text></svg>')
    assert next(root.iter(f"{SVG}path")).get("fill") == colors()["--cx-cycle"]
    assert next(root.iter(f"{SVG}text")).attrib == {"class": "own"}


def test_decorations_and_the_drawing_for_telephones_are_left_out() -> None:
    root = _redrawn("""<p>a <svg aria-hidden="true"></svg> b</p><svg class="cx-chart__drawing--narrow"></svg>
        <svg aria-label="A"></svg>""")
    assert [_title(one) for one in _drawings(root)] == ["A"]
    assert words(next(root.iter("p"))) == "a b"


@pytest.mark.parametrize(
    ("drawing", "name"),
    [
        ('<svg aria-label="Seven periods"></svg>', "Seven periods"),
        ('<p id="t">Trust</p><p id="u">by year</p><svg role="img" aria-labelledby="t u"></svg>', "Trust by year"),
        ('<svg aria-label="no"><title>Its own</title></svg>', "Its own"),
        ("<svg></svg>", None),
        ('<svg aria-labelledby="nowhere"></svg>', None),
    ],
)
def test_the_name_of_a_drawing_becomes_its_title(drawing: str, name: str | None) -> None:
    assert _title(_drawings(_redrawn(drawing))[0]) == name


def test_the_further_drawings_of_a_chart_continue_the_first() -> None:
    root = _redrawn("""<figure><p id="t">Trust</p><svg class="cx-chart__drawing" aria-labelledby="t"></svg>
        <svg class="cx-chart__drawing" aria-hidden="true"></svg></figure>""")
    assert [_title(one) for one in _drawings(root)] == ["Trust", "Trust, continued"]
    assert [one.get("aria-hidden") for one in _drawings(root)] == [None, None]


def test_a_name_along_a_line_stands_straight_on_its_middle() -> None:
    root = _redrawn("""<svg class="cx-cycle__drawing" aria-label="Cycle"><a href="x/">
        <path class="cx-cycle__line" id="arc" d="M-10 0 A10 10 0 0 1 10 0"/>
        <text class="cx-cycle__name"><textPath href="#arc" startOffset="50%">Listen</textPath></text></a></svg>""")
    text = next(root.iter(f"{SVG}text"))
    assert words(text) == "Listen"
    assert text.get("transform") == "translate(0.0 -10.0) rotate(0.0)"
    assert [one.tag for one in root.iter() if one.tag in (f"{SVG}a", f"{SVG}path", f"{SVG}textPath")] == []


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("M-10 0 A10 10 0 0 1 10 0", (0, -10, 0)),  # over the top, clockwise
        ("M-10 0 A10 10 0 0 0 10 0", (0, 10, 0)),  # below
        ("M0 -10 A10 10 0 0 1 10 0", (7.0711, -7.0711, 45)),  # a quarter
        ("M0 -10 A10 10 0 1 1 -10 0", (7.0711, 7.0711, 135)),  # three quarters, all the way round
    ],
)
def test_the_middle_of_an_arc(path: str, place: tuple[float, float, float]) -> None:
    x, y, turn = middle(path)
    assert (round(x, 4), round(y, 4)) == (place[0], place[1])
    assert turn % 180 == pytest.approx(place[2] % 180)


@pytest.mark.parametrize("path", ["", "M0 0 L10 0", "M0 0 A1 1 0 0 1 2 0 L3 3"])
def test_no_other_line_has_a_middle(path: str) -> None:
    with pytest.raises(ValueError, match="not one arc"):
        middle(path)
