"""The downloads page and the links to PDFs on the real site, before the files are made and after."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.site_downloads.names import pdf_name
from tests.site.downloads_site import all_names, our_book, with_files
from tests.site_pages import BuiltPage, read_pages, target

Pages = dict[str, BuiltPage]


@pytest.fixture(scope="module")
def told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_files(site, tmp_path_factory.mktemp("told") / "site")


def hrefs(page: BuiltPage, where: str) -> list[str]:
    return [(target(page, node.attributes["href"] or "") or ("",))[0] for node in page.tree.css(where)]


def test_without_files_no_page_names_one(pages: Pages) -> None:
    made = {f"downloads/{name}" for name in all_names(our_book())}
    for path, page in pages.items():
        assert not made & set(hrefs(page, "a[href]")), path


def test_every_play_leads_to_its_pdf_and_every_checklist_to_its_plays(told: Path) -> None:
    book, pages = our_book(), read_pages(told)
    wanted = {f"plays/{play}/index.html": play for play in book.plays}
    wanted |= {f"checklists/{one.id}/index.html": one.play for one in book.checklists.values()}
    for path, play in wanted.items():
        assert hrefs(pages[path], "a.cx-pdf") == [f"downloads/{pdf_name(play)}"], path


def test_the_downloads_page_leads_to_every_file(told: Path) -> None:
    page = read_pages(told)["downloads/index.html"]
    leads = set(hrefs(page, "main a[href]"))
    files = {path.relative_to(told).as_posix() for path in (told / "downloads").iterdir() if path.is_file()}
    # What figures are made of has its links where the figures stand.
    ours = {file for file in files if not file.endswith(".html") and not Path(file).name.startswith("surveys-")}
    assert len(ours) > len(all_names(our_book())) + 10
    assert ours <= leads


def test_the_pages_stay_whole(told: Path, pages: Pages) -> None:
    for path, page in read_pages(told).items():
        assert page.tree.css_first("h1").text() == pages[path].tree.css_first("h1").text()
        assert len(page.ids) == len(set(page.ids)), path
        assert [node.text() for node in page.tree.css("footer")] == [
            node.text() for node in pages[path].tree.css("footer")
        ]
