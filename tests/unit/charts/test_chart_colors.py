"""Chart colors hold the contrast that WCAG 2.2 asks for: 3 for marks (1.4.11), 4.5 for letters (1.4.3)."""

from __future__ import annotations

import re

import pytest

from tests.tools import ROOT
from tests.unit.test_contrast import SCHEMES, contrast

CSS = (ROOT / "theme/css/figures/53-chart-colors.css").read_text(encoding="utf-8")
LETTERS = ("ink", "soft")
MARKS = ("1", "2", "3", "4", "axis", "ink")
LINES = ("1", "2", "3", "4")


def tokens(selector: str) -> dict[str, str]:
    block = re.search(rf"{re.escape(selector)}\s*\{{(.*?)\}}", CSS, re.DOTALL)
    assert block, selector
    return dict(re.findall(r"--cx-chart-([a-z0-9]+):\s*(#[0-9a-f]{6});", block[1]))


COLORS = {
    "light": tokens('[data-md-color-scheme="default"]'),
    "dark": tokens('[data-md-color-scheme="slate"]'),
    "print": tokens("body[data-md-color-scheme]"),
}


@pytest.mark.parametrize("scheme", COLORS)
def test_letters_and_marks_stand_out_from_the_paper_and_from_gaps(scheme: str) -> None:
    colors = COLORS[scheme]
    least = {**dict.fromkeys(MARKS, 3.0), **dict.fromkeys(LETTERS, 4.5)}
    weak = [
        f"{name} on {ground}: {contrast(colors[name], colors[ground]):.2f}"
        for name, ratio in least.items()
        for ground in ("paper", "gap")
        if contrast(colors[name], colors[ground]) < ratio
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stand_out_from_every_paper_of_the_site(scheme: str) -> None:
    for paper in ("paper", "paper-raised", "paper-sunken"):
        assert all(contrast(COLORS[scheme][name], SCHEMES[scheme][paper]) >= 3 for name in LINES), paper


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_paper_of_charts_is_that_of_the_page(scheme: str) -> None:
    assert COLORS[scheme]["paper"] == SCHEMES[scheme]["paper"]
    assert COLORS[scheme]["ink"] == SCHEMES[scheme]["ink"]


def test_every_scheme_defines_the_same_colors_and_the_reader_can_replace_them_all() -> None:
    forced = set(re.findall(r"--cx-chart-([a-z0-9]+):\s*[A-Z]", CSS))
    assert COLORS["light"].keys() == COLORS["dark"].keys() == COLORS["print"].keys() == forced
