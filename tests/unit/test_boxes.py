"""What the check accepts as an item is a box on the page, and nothing else is."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.pages import page
from tests.worlds import World

BOXES = "checklists/mend.md"
ITEM = '[ ] Oil the hinge. {: #oil-hinge roles="keeper" when="after" }'


def made(world: World) -> list[str]:
    return [box.attributes["name"] for box in page(world, BOXES).css("input")]


@pytest.mark.parametrize("mark", ["1.", "1)", "23."])
def test_a_numbered_item(small: World, mark: str) -> None:
    small.append(BOXES, f"\n## Below\n\n{mark} {ITEM}\n")
    only(small, BOXES, small.line(BOXES, "Oil"), f"the item is numbered ({mark})", "begin the line with '- [ ]'")


@pytest.mark.parametrize("mark", ["-", "*", "+"])
def test_an_item_right_below_a_paragraph(small: World, mark: str) -> None:
    small.append(BOXES, f"\n## Below\n\nDo these in any order:\n{mark} {ITEM}\n")
    wrong = "the item 'oil-hinge' makes no box"
    only(small, BOXES, small.line(BOXES, "Oil"), wrong, "put an empty line above the list, and begin")


def test_the_remedy_helps(small: World) -> None:
    small.append(BOXES, f"\n## Below\n\nDo these in any order:\n\n- {ITEM}\n")
    assert small.problems() == []
    assert made(small) == ["clean-lens", "oil-hinge"]


@pytest.mark.parametrize("line", [f"> - {ITEM}", f"<ul markdown='1'><li markdown='1'>{ITEM}</li></ul>"])
def test_a_box_that_is_no_item(small: World, line: str) -> None:
    small.append(BOXES, f"\n## Below\n\n{line}\n")
    only(small, BOXES, small.line(BOXES, "Oil"), "the box 'oil-hinge' on the page is no item", "outside of quotes")


def test_words_behind_the_block(small: World) -> None:
    small.append(BOXES, f"- {ITEM} Slowly.\n")
    only(small, BOXES, small.line(BOXES, "Oil"), "words behind the {: } block", "move them below the item")
