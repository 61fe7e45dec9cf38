"""What is made of data leads to its data."""

from __future__ import annotations

import pytest

from macros import MACROS
from playbook.authoring.context import PageContext
from playbook.authoring.sandbox import render
from playbook.edit_address import edit_address
from playbook.place import Place
from tests.pages import converter, parsed
from tests.worlds import World

NEWEST = "metrics and their newest public figures"
BLOB = "https://example.org/harbor/blob/main/"


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("data/metrics.yml", f"{BLOB}data/metrics.yml#L7"),
        ("data/series/calm.csv", f"{BLOB}data/series/calm.csv?plain=1#L7"),
        ("plays/mend.md", f"{BLOB}plays/mend.md?plain=1#L7"),
        ('data/a "b"#c.yml', f"{BLOB}data/a%20%22b%22%23c.yml#L7"),
    ],
)
def test_the_address_of_a_line(file: str, address: str) -> None:
    assert edit_address(BLOB, Place(file, 7)) == address
    assert edit_address(BLOB.rstrip("/"), Place(file, 7)) == address


def test_without_a_repository_there_is_none() -> None:
    assert edit_address("", Place("data/metrics.yml", 7)) is None


def edit_links(small: World, name: str, blob: str = BLOB) -> list[tuple[str, str]]:
    """Return address and accessible name of each link to data on a page."""
    checked = small.without_errors()
    document = checked.book.by_file[name]
    page = PageContext(checked.book, document, lambda path: path, checked.facts)
    page.edit_address = lambda place: edit_address(blob, place)
    tree = parsed(converter().convert(render(document.body, MACROS, page)))
    links = tree.css(".cx-edit-data a[rel=edit]")
    assert all((link.attributes["aria-label"] or "").startswith(link.text()) for link in links)
    assert all(link.text().startswith("Edit the data") for link in links)
    return [(link.attributes["href"] or "", link.attributes["aria-label"] or "") for link in links]


def test_each_table_leads_to_the_line_that_it_begins_with(small: World) -> None:
    line = small.line("data/metrics.yml", "- id: delay")
    assert edit_links(small, "plays/mend.md") == [
        (f"{BLOB}data/metrics.yml#L{line}", f"Edit the data (metrics.yml): {NEWEST}")
    ]
    assert edit_links(small, "docs/measure/metrics.md") == [
        (f"{BLOB}data/metrics.yml#L1", "Edit the data (metrics.yml): Calm"),
        (
            f"{BLOB}data/series/calm-by-season.csv?plain=1#L2",
            "Edit the data (calm-by-season.csv): Calm: published figures",
        ),
        (f"{BLOB}data/metrics.yml#L{line}", "Edit the data (metrics.yml): Delay"),
        (
            f"{BLOB}data/series/delay-by-week.csv?plain=1#L2",
            "Edit the data (delay-by-week.csv): Delay: published figures",
        ),
    ]


def test_results_lead_to_their_case_study_and_terms_to_the_glossary(small: World) -> None:
    line = small.line("case_studies/grey-rock.md", "results:")
    assert [href for href, _ in edit_links(small, "case_studies/grey-rock.md")] == [
        f"{BLOB}case_studies/grey-rock.md?plain=1#L{line}"
    ]
    lines = [small.line("data/glossary.yml", f"- id: {id}") for id in ("beam", "fog-signal")]
    glossary = [f"{BLOB}data/glossary.yml#L{line}" for line in lines]
    names = [f"Edit the data (glossary.yml): terms, {letter}" for letter in "BF"]
    wanted = [*zip(glossary, names, strict=True), (f"{BLOB}data/roles.yml#L1", "Edit the data (roles.yml): roles")]
    assert edit_links(small, "docs/glossary.md") == wanted


def test_a_table_of_several_files_leads_to_each(small: World) -> None:
    small.append("docs/index.md", '\n{{ figure_table(metrics="calm; delay", title="All") }}\n\n{{ sources() }}\n')
    names = [name for _, name in edit_links(small, "docs/index.md")]
    assert names == [f"Edit the data ({file}): All" for file in ("calm-by-season.csv", "delay-by-week.csv")]


def test_a_playbook_whose_repository_nobody_knows_has_no_such_links(small: World) -> None:
    assert edit_links(small, "docs/measure/metrics.md", blob="") == []
