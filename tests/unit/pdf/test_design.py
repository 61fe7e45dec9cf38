"""The printed page: nothing runs off the sheet or is cut off, whatever the content is, on both papers."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pikepdf
import pytest

from playbook.pdf.combine import combine
from playbook.pdf.render import render
from tests.unit.pdf.paper import read, volume_of, write_site
from tests.unit.pdf.sheets import Sheet, outside_the_margins, sheets
from tests.worlds import World

WORD = "Harbor" * 60
ADDRESS = f"https://harbor.example/{'quay/' * 60}"
ROWS = 400
COLUMNS = 20
POINTS = {"letter": {612.0, 792.0}, "a4": {595.276, 841.89}}


def _table(rows: int, columns: int, cell: str = "r{row}c{column}") -> str:
    head = "".join(f'<th scope="col">Head{column}</th>' for column in range(columns))
    lines = (
        "".join(f"<td>{cell.format(row=row, column=column)}</td>" for column in range(columns)) for row in range(rows)
    )
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<div class="cx-table"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


PAGES = {
    "long/": f"<header class='cx-head'><h1>Long {WORD}</h1></header><p>Text.</p>{_table(ROWS, 3, 'row{row}x{column}')}",
    "wide/": f"<h1>Wide</h1><p>Before.</p>{_table(3, COLUMNS, 'a longer text in r{row}c{column}')}<p>After.</p>",
    "words/": f"""<header class="cx-head"><h1>Words</h1><p class="cx-head__lead">{WORD}</p>
        <dl class="cx-facts"><div><dt>Fact</dt><dd>{WORD}</dd></div></dl></header>
        <h2 id="a">{WORD}</h2><p>{WORD} <a href="{ADDRESS}">{ADDRESS}</a></p>
        <h3 id="b">{WORD}</h3><ul><li>{WORD}</li></ul><p><code>{WORD}</code></p>
        <ol class="cx-questions"><li>{WORD}</li></ol>
        <dl class="cx-metric__facts"><div><dt>{WORD}</dt><dd>{WORD}</dd></div></dl>
        {_table(2, 3, WORD)}<div class="admonition"><p class="admonition-title">{WORD}</p><p>{WORD}</p></div>""",
}


@pytest.fixture(scope="module", params=["letter", "a4"])
def paper(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def printed(paper: str, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp(paper)
    world = World(folder / "world")
    site = write_site(folder / "site", PAGES)
    made = combine(read(world), site, volume_of(*PAGES))
    assert made.problems == ()
    return render(made.root, site, "a4" if paper == "a4" else "letter")


@pytest.fixture(scope="module")
def pages(printed: bytes) -> list[Sheet]:
    return list(sheets(printed))


def test_every_word_stands_inside_the_margins(pages: list[Sheet]) -> None:
    assert outside_the_margins(pages) == []


def test_a_long_word_is_there_to_its_last_letter(pages: list[Sheet]) -> None:
    text = "".join("".join(page.text.split()) for page in pages)
    # Title (also in the contents and the head of the page), lead, fact, headings, texts, six cells and a box.
    assert text.count(WORD) >= 18


def test_pages_have_the_size_of_the_paper(pages: list[Sheet], paper: str) -> None:
    for page in pages:
        assert {round(page.width), round(page.height)} == {round(side) for side in POINTS[paper]}


def test_a_long_table_loses_no_row_and_repeats_its_head(pages: list[Sheet]) -> None:
    words = [Counter(page.text.split()) for page in pages]
    all_words = sum(words, Counter())
    assert [row for row in range(ROWS) for column in range(3) if all_words[f"row{row}x{column}"] != 1] == []
    with_rows = [one for one in words if any(word.startswith("row") and "x" in word for word in one)]
    assert len(with_rows) > 5
    assert all(one["Head0"] == one["Head2"] == 1 for one in with_rows)


def test_a_table_of_many_columns_lies_down_alone(pages: list[Sheet]) -> None:
    lying = [page for page in pages if page.width > page.height]
    assert len(lying) == 1
    squeezed = "".join(lying[0].text.split())
    assert all(f"r{row}c{column}" in squeezed for row in range(3) for column in range(COLUMNS))
    assert "Before." not in lying[0].text
    assert "After." not in lying[0].text


def test_the_contents_name_the_page_on_which_a_chapter_begins(pages: list[Sheet]) -> None:
    contents = pages[1].text
    begins = next(number for number, page in enumerate(pages, start=1) if "After." in page.text)
    wide = next(number for number, page in enumerate(pages, start=1) if "Before." in page.text)
    lines = [line.split() for line in contents.splitlines()]
    assert ["Wide", str(wide)] in lines or any(line[:1] == ["Wide"] and str(wide) in line for line in lines)
    assert begins > wide


def test_only_the_typeface_of_the_playbook_is_used(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as document:
        fonts = {
            str(font.BaseFont).partition("+")[2].split("-")[:2] == ["Public", "Sans"]
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert fonts == {True}
