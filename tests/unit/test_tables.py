"""A column without a name is reported where it stands."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

MEND = "plays/mend.md"


@pytest.mark.parametrize(
    "table",
    ["| | Low |\n| --- | --- |\n| Oil | 3 |\n", "Lamp | \n:-- | --:\nOil | 3\n", "|Lamp| |Oil|\n|-|-|-|\n|1|2|3|\n"],
)
def test_a_column_without_a_name(small: World, table: str) -> None:
    small.replace(MEND, "## Boxes", f"{table}\n## Boxes")
    line = small.line(MEND, table.split("\n")[0])
    only(small, MEND, line, "a column of this table has no name", "name the column")


@pytest.mark.parametrize(
    "text",
    ["| Lamp | Oil |\n| --- | --- |\n| | 3 |\n", "```\n| | a |\n| - | - |\n```\n", "A | b | c stands in a sentence.\n"],
)
def test_what_is_no_column_without_a_name(small: World, text: str) -> None:
    small.replace(MEND, "## Boxes", f"{text}\n## Boxes")
    assert small.problems() == []
