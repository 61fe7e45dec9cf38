"""The downloads page and the links to PDFs fit, and axe finds nothing, when the files are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.readers import MOST
from tests.server import serve
from tests.site.downloads_site import with_files


@pytest.fixture(scope="module")
def told_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(with_files(site, tmp_path_factory.mktemp("told") / "site")) as url:
        yield url


@pytest.mark.parametrize(("width", "scheme"), MOST)
def test_pages_with_files_have_no_violation_and_fit(new_context, told_url: str, width: int, scheme: str) -> None:
    visit = Visit(reader(new_context, width, scheme), told_url)
    for path in ("downloads/", "plays/understand/", "checklists/transition/"):
        page = visit.open(path)
        assert page.locator("a[href$='.pdf']").count() > 0
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert visit.foreign == []


def test_a_click_saves_the_pdf(new_context, told_url: str) -> None:
    page = Visit(reader(new_context), told_url).open("plays/understand/")
    with page.expect_download() as download:
        page.locator("a.cx-pdf").click()
    assert download.value.suggested_filename == "cx-playbook-understand.pdf"


def test_paper_does_not_offer_a_pdf_to_click(new_context, told_url: str) -> None:
    page = Visit(reader(new_context), told_url).open("plays/understand/")
    page.emulate_media(media="print")
    expect(page.locator("a.cx-pdf")).to_be_hidden()
