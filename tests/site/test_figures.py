"""Every figure of a results table leads to its source, and every address elsewhere is a source with a date."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborNode

from tests.site_pages import BuiltPage
from tests.tools import ROOT

Pages = dict[str, BuiltPage]

# Read by a plain YAML reader, so that a fault of the engine's own loader shows.
SOURCES = {source["id"]: source for source in yaml.safe_load((ROOT / "data" / "sources.yml").read_text("utf-8"))}
CASES = sorted(file.stem for file in (ROOT / "case_studies").glob("*.md"))
# The project's own addresses, in the frame of every page.
OWN = ("https://cx-playbook.github.io/", "https://github.com/cx-playbook/")


def front_matter(case: str) -> dict:
    return yaml.safe_load((ROOT / "case_studies" / f"{case}.md").read_text("utf-8").split("---\n")[1])


def digits(text: str) -> str:
    """The digits of a figure, so that 2,000 and 2000 and 16.0 and 16 are the same."""
    return re.sub(r"\.0$", "", re.sub(r"[^\d.-]", "", text))


def source_of(page: BuiltPage, row: LexborNode) -> str:
    """Return the address in the list of sources that a row's citation leads to."""
    cited = row.css_first("a.cx-cite").attributes["href"] or ""
    assert cited.startswith("#source-"), cited
    entry = page.tree.css_first(f'[id="{cited[1:]}"] a')
    assert entry is not None, cited
    return entry.attributes["href"] or ""


@pytest.mark.parametrize("case", CASES)
def test_each_row_shows_what_the_data_says_and_leads_to_its_source(pages: Pages, case: str) -> None:
    page = pages[f"case_studies/{case}/index.html"]
    rows = page.tree.css("table.cx-figures tbody tr")
    results = front_matter(case)["results"]
    assert len(rows) == len(results) >= 1
    for row, result in zip(rows, results, strict=True):
        cells = [cell.text().strip() for cell in row.css("th, td")]
        assert " ".join(cells[0].split()) == " ".join(f"{result['what']} {result['unit']}".split())
        for cell, key in ((cells[1], "before"), (cells[2], "after")):
            value = result.get(key)
            if isinstance(value, int | float):
                assert float(digits(cell)) == pytest.approx(value, abs=0.051), f"{key} of {result['what']}"
            elif value is None:
                expected = "not published" if key in result else "–"
                assert cell == expected, f"{key} of {result['what']}"
        if "n" in result and "n_before" not in result:
            expected = "not published" if result["n"] is None else f"{result['n']:,}"
            assert cells[3] == expected, f"n of {result['what']}"
        source = SOURCES[result["source"]]
        assert source_of(page, row) == source["url"]
        assert result["source"] in front_matter(case)["sources"]


def test_every_source_has_an_address_a_publisher_and_the_day_it_was_read() -> None:
    for source in SOURCES.values():
        assert urlsplit(source["url"]).scheme in ("http", "https"), source["id"]
        assert source["publisher"].strip(), source["id"]
        assert isinstance(source["accessed"], date), source["id"]
        assert source["accessed"] <= date.today(), source["id"]


def test_every_address_elsewhere_is_a_source(pages: Pages) -> None:
    known = {source["url"] for source in SOURCES.values()}
    seen = 0
    for path, page in pages.items():
        for link in page.links:
            if urlsplit(link).netloc and not link.startswith(OWN):
                seen += 1
                assert link in known, f"{path}: {link}"
    assert seen > len(SOURCES) / 2


def test_no_paragraph_stands_on_two_pages() -> None:
    seen: dict[str, Path] = {}
    for file in sorted(file for folder in ("plays", "docs", "case_studies", "checklists") for file in prose(folder)):
        for paragraph in re.split(r"\n\s*\n", file.read_text("utf-8").split("---\n", 2)[2]):
            words = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)|[^\w ]", " ", paragraph).lower().split()
            if len(words) < 15:
                continue
            text = " ".join(words)
            assert text not in seen, f"{file.name} repeats {seen[text].name}: {paragraph[:80]}"
            seen[text] = file


def prose(folder: str) -> list[Path]:
    return list((ROOT / folder).rglob("*.md"))
