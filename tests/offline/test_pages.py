"""Every page of the offline edition, opened from the disk."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from tests.offline.edition import Edition

# One of each kind; the sweep looks at all of them.
KINDS = ("index.html", "plays/understand.html", "checklists/understand.html", "case_studies/index.html")
KINDS += ("measure/national.html", "tools/plan.html", "tools/assessment.html", "tools/business-case.html")
KINDS += ("tools/sample-size.html", "tools/drivers.html", "downloads.html", "glossary.html", "policy/timeline.html")
HERE = re.compile(r"(file|data|blob|about):")


def look_at(tab, edition: Edition, pages: Iterable[str]) -> None:
    for page in pages:
        tab.open(edition.address(page))
        assert tab.run("document.readyState") == "complete", page
        assert tab.run("document.querySelector('main h1').innerText.trim()") == edition.heading(page), page
        assert tab.errors == [], page
    assert [url for url in tab.requests if not HERE.match(url)] == []


def test_pages_open_without_a_fault_and_ask_for_nothing_but_files(tab, edition) -> None:
    look_at(tab, edition, KINDS)


@pytest.mark.sweep
def test_all_pages_do(tab, edition) -> None:
    look_at(tab, edition, edition.pages())


def test_what_a_page_asks_for_and_gets_wrong_is_noticed(tab, tmp_path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<img src='http://127.0.0.1:49151/seen.png'><script>wrong()</script>")
    tab.open(page.as_uri())
    assert "wrong" in " ".join(tab.errors)
    assert any("seen.png" in url for url in tab.requests)


def test_style_typeface_and_charts_are_there(tab, edition) -> None:
    tab.open(edition.address("measure/national.html"))
    assert "Public Sans" in tab.run("getComputedStyle(document.body).fontFamily")
    # fonts.check() is true for a typeface that nobody has.
    ours = "[...document.fonts].filter((font) => font.family.includes('Public Sans')).map((font) => font.status)"
    assert "loaded" in tab.run(f"document.fonts.ready.then(() => {ours})")
    assert tab.run("document.querySelector('figure svg').getBoundingClientRect().width > 200")


def test_links_lead_from_page_to_page(tab, edition) -> None:
    tab.open(edition.address("index.html"))
    tab.click("main a[href*='plays/understand.html']")
    tab.wait("location.pathname.endsWith('/plays/understand.html') && document.readyState === 'complete'")
    tab.click("a[href*='checklists/understand.html']")
    tab.wait("location.pathname.endsWith('/checklists/understand.html')")
    assert tab.errors == []


def test_the_pdf_is_there_where_the_page_says(tab, edition) -> None:
    tab.open(edition.address("downloads.html"))
    href = tab.run("document.querySelector('main a[href$=\".pdf\"]').getAttribute('href')")
    assert (edition.folder / href).read_bytes().startswith(b"%PDF-")
    assert tab.run("document.querySelector('main a[href$=\".zip\"]')") is None, "the edition does not lie in itself"
