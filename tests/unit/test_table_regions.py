"""Tables of Markdown can be scrolled with the keyboard, and each says what it is."""

from __future__ import annotations

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.markdown.table_regions import TableRegions

TABLE = "| Lamp | Oil |\n| --- | --- |\n| 1 | 3 |\n\n"


def regions(text: str) -> list[str]:
    """The names of the regions, each of which must hold one table and take the focus."""
    html = Markdown(extensions=[*EXTENSIONS, TableRegions()], extension_configs=SETTINGS).convert(text)
    tree = LexborHTMLParser(f"<body>{html}")
    found = tree.css("[role=region]")
    assert all(len(node.css("table")) == 1 and node.attributes["tabindex"] == "0" for node in found)
    assert len(tree.css("table")) == len(found)
    return [node.attributes["aria-label"] or "" for node in found]


def test_a_table_is_named_after_the_heading_above_it() -> None:
    assert regions(f"## Oil & *lamps* {{: #oil }}\n\n{TABLE}## Ships\n\nWords.\n\n{TABLE}") == [
        "Table: Oil & lamps",
        "Table: Ships",
    ]


def test_markup_in_the_heading_is_no_part_of_the_name() -> None:
    assert regions(f"## Oil <span lang='es'>y</span> `lamps`\n\n{TABLE}") == ["Table: Oil y lamps"]


def test_two_tables_below_one_heading_have_two_names() -> None:
    assert regions(f"## Oil\n\n{TABLE}Words.\n\n{TABLE}") == ["Table: Oil", "Table 2: Oil"]


def test_a_table_without_a_heading_and_one_in_a_list() -> None:
    assert regions(TABLE) == ["Table"]
    nested = "- A list\n\n" + "\n".join(f"    {line}" for line in TABLE.split("\n"))
    assert regions(nested) == ["Table"]


def test_what_stands_behind_a_table_stays_behind_it() -> None:
    html = Markdown(extensions=[*EXTENSIONS, TableRegions()], extension_configs=SETTINGS).convert(f"{TABLE}After.")
    assert html.index("</table>") < html.index("</div>") < html.index("After.")
