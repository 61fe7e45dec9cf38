"""The macro that puts a calculator on a page."""

from __future__ import annotations

import pytest

from macros.calculators import KINDS
from tests.claims import says
from tests.pages import dangers, page
from tests.worlds import World

DEEP = "docs/deep.md"
FRONT = "---\ntitle: Deep\ndescription: D.\nreviewed: 2026-02-01\n---\n\n"


def holding(world: World, *calls: str) -> World:
    return world.change({DEEP: FRONT + "\n\n".join(f"{{{{ {call} }}}}" for call in calls) + "\n"})


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_place_for_the_script_with_words_for_readers_without(small: World, kind: str) -> None:
    tree = page(holding(small, f'calculator("{kind}")'), DEEP)
    place = tree.css_first("div.cx-calc > cx-calculator")
    assert place is not None and place.attributes["data-kind"] == kind
    assert "needs JavaScript" in place.text()
    assert [one.attributes["data-script"] for one in tree.css("cx-load")] == ["assets/js/calculators.js"]
    assert tree.css("input, button, form, p > cx-calculator") == []
    assert dangers(tree) == []


def test_another_kind_is_refused(small: World) -> None:
    problem = holding(small, 'calculator("margins")').only_problem()
    says(problem, DEEP, small.line(DEEP, "margins"), "there is no calculator 'margins'", "did you mean 'margin'?")


def test_two_on_a_page_are_refused(small: World) -> None:
    problem = holding(small, 'calculator("margin")', 'calculator("compare")').only_problem()
    says(problem, DEEP, small.line(DEEP, "compare"), "a calculator stands twice on this page", "remove one")
