"""The palette's pairs hold the contrast that WCAG 2.2 asks for (1.4.3 text, 1.4.11 controls and graphics)."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "theme/css/core/10-tokens.css").read_text(encoding="utf-8")


def tokens(selector: str) -> dict[str, str]:
    block = re.search(rf"{re.escape(selector)}\s*\{{(.*?)\}}", CSS, re.DOTALL)
    assert block, selector
    return dict(re.findall(r"--cx-([a-z-]+):\s*(#[0-9a-f]{6});", block[1]))


SCHEMES = {"light": tokens('[data-md-color-scheme="default"]'), "dark": tokens('[data-md-color-scheme="slate"]')}
with (ROOT / "tests/contrast_pairs.csv").open(encoding="utf-8") as file:
    PAIRS = [(row["text"], row["background"], float(row["ratio"])) for row in csv.DictReader(file)]


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_agrees_with_the_known_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_has_its_contrast(scheme: str) -> None:
    colors = SCHEMES[scheme]
    weak = [
        f"{text} on {background}: {contrast(colors[text], colors[background]):.2f}"
        for text, background, least in PAIRS
        if contrast(colors[text], colors[background]) < least
    ]
    assert weak == []


def test_both_schemes_define_the_same_colors() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()
    assert len(PAIRS) > 40
