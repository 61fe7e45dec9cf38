"""Pages of a built site tell of the files that lie in downloads/ now, and of no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.model import Playbook
from playbook.pdf.volume import of_play, whole
from playbook.site_downloads import DownloadsError, complete
from playbook.site_downloads.names import pdf_name
from tests.pages import parsed
from tests.unit.site_downloads.made_files import archive, locked, pdf
from tests.worlds import World

PLAY = "<!-- cx:files play mend --><!-- /cx:files -->"
LIST = "<!-- cx:files checklist mend --><!-- /cx:files -->"
ALL = "\n".join(f"<!-- cx:files {form} -->old<!-- /cx:files -->" for form in ("pdfs", "offline", "checksums"))
PAGES = {"plays/mend/index.html": PLAY, "checklists/mend/index.html": LIST, "downloads/index.html": ALL, "a.html": PLAY}
PDFS = ("cx-playbook.pdf", "cx-playbook-listen.pdf", "cx-playbook-mend.pdf", "cx-playbook-tell.pdf")
OFFLINE = "cx-playbook-offline.zip"


@pytest.fixture
def book(small: World) -> Playbook:
    return small.book()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, places in PAGES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"<!doctype html><title>t</title><main>{places}</main>", encoding="utf-8")
    return site


def made(site: Path, *names: str) -> None:
    for name in names:
        file = site / "downloads" / name
        archive(file, (2026, 11, 22)) if file.suffix == ".zip" else pdf(file, pages=2)


def links(site: Path, name: str) -> list[tuple[str, str]]:
    """Return words and address of a page's links, which must lead to files."""
    page = site / name
    found = [(" ".join(a.text().split()), a.attributes["href"] or "") for a in parsed(page.read_text("utf-8")).css("a")]
    assert [href for _, href in found if not (page.parent / href).is_file()] == []
    return found


def words(site: Path, name: str) -> str:
    return " ".join(parsed((site / name).read_text("utf-8")).css_first("main").text(separator=" ").split())


def texts(site: Path) -> dict[str, bytes]:
    return {name: (site / name).read_bytes() for name in PAGES}


def test_without_files_no_page_has_a_link_and_one_says_why(site: Path, book: Playbook) -> None:
    complete(site, book)
    assert [links(site, name) for name in PAGES] == [[], [], [], []]
    assert [words(site, name) for name in ("plays/mend/index.html", "checklists/mend/index.html")] == ["", ""]
    said = words(site, "downloads/index.html")
    assert "built without PDFs" in said and "no file to check" in said
    assert "you are reading the offline edition" in said


def test_with_all_files_every_page_leads_to_them_from_where_it_stands(site: Path, book: Playbook) -> None:
    made(site, *PDFS, OFFLINE)
    complete(site, book)
    assert [href for _, href in links(site, "plays/mend/index.html")] == ["../../downloads/cx-playbook-mend.pdf"]
    assert [href for _, href in links(site, "checklists/mend/index.html")] == ["../../downloads/cx-playbook-mend.pdf"]
    assert [href for _, href in links(site, "a.html")] == ["downloads/cx-playbook-mend.pdf"]
    assert [href for _, href in links(site, "downloads/index.html")] == [*PDFS, OFFLINE, "checksums.txt"]
    assert "without" not in words(site, "downloads/index.html")


def test_a_link_says_how_long_and_how_large_the_file_is(site: Path, book: Playbook) -> None:
    made(site, *PDFS)
    complete(site, book)
    assert links(site, "a.html")[0][0] == "This play as PDF (2 pages, 1 KB)"
    shown = words(site, "downloads/index.html")
    assert "The whole playbook, Letter (PDF, 2 pages, 1 KB) November 22, 2026" in shown
    assert "Play 2, Letter (PDF, 2 pages, 1 KB) November 22, 2026" in shown


def test_with_some_files_the_others_are_not_spoken_of(site: Path, book: Playbook) -> None:
    made(site, "cx-playbook-tell.pdf", "cx-playbook-pack.pdf", "cx-playbook-nobody.pdf")
    complete(site, book)
    assert [href for _, href in links(site, "downloads/index.html")] == ["cx-playbook-tell.pdf", "checksums.txt"]
    assert links(site, "a.html") == []
    rows = parsed((site / "downloads/index.html").read_text("utf-8")).css("table")[0].css("tbody th")
    assert len(rows) == 1 and "built without PDFs" not in words(site, "downloads/index.html")


def test_both_papers_stand_side_by_side_and_a_page_takes_letter(site: Path, book: Playbook) -> None:
    made(site, "cx-playbook-a4.pdf", "cx-playbook-mend.pdf", "cx-playbook-mend-a4.pdf", "cx-playbook-tell-a4.pdf")
    complete(site, book)
    table = parsed((site / "downloads/index.html").read_text("utf-8")).css("table")[0]
    assert [cell.text() for cell in table.css("thead th")] == ["Play", "Letter", "A4"]
    assert [[bool(cell.css("a")) for cell in row.css("td")] for row in table.css("tbody tr")] == [
        [True, True],
        [False, True],
    ]
    assert [href for _, href in links(site, "a.html")] == ["downloads/cx-playbook-mend.pdf"]


def test_where_there_is_only_a4_a_page_takes_that(site: Path, book: Playbook) -> None:
    made(site, "cx-playbook-mend-a4.pdf")
    complete(site, book)
    assert [href for _, href in links(site, "a.html")] == ["downloads/cx-playbook-mend-a4.pdf"]


def test_authors_own_files_are_left_alone(site: Path, book: Playbook) -> None:
    folder = site / "downloads"
    made(site, *PDFS)
    archive(folder / "own.zip", (1980, 0, 0))
    locked(folder / "own.pdf")
    (folder / "half.pdf").write_text("no PDF")
    (site / "old.html").write_bytes("<p>Façade".encode("latin-1"))
    complete(site, book)
    assert [href for _, href in links(site, "downloads/index.html")] == [*PDFS, "checksums.txt"]
    listed = {line.split("  ")[1] for line in (folder / "checksums.txt").read_text("utf-8").splitlines()}
    assert listed == {*PDFS, "own.zip", "own.pdf", "half.pdf"}
    assert (site / "old.html").read_bytes() == "<p>Façade".encode("latin-1")


def test_what_cannot_be_written_is_named(site: Path, book: Playbook) -> None:
    made(site, *PDFS)
    (site / "downloads" / "checksums.txt").mkdir()
    with pytest.raises(DownloadsError, match=r"checksums\.txt cannot be read or written: Is a directory$"):
        complete(site, book)


def test_it_may_be_called_again_and_takes_back_what_is_gone(site: Path, book: Playbook) -> None:
    complete(site, book)
    empty = texts(site)
    made(site, *PDFS, OFFLINE)
    complete(site, book)
    full = texts(site)
    complete(site, book)
    assert texts(site) == full != empty
    for name in (*PDFS, OFFLINE):
        (site / "downloads" / name).unlink()
    complete(site, book)
    assert texts(site) == empty
    assert not (site / "downloads" / "checksums.txt").exists()


def test_the_page_shows_the_checksums_of_the_list(site: Path, book: Playbook) -> None:
    made(site, *PDFS, OFFLINE)
    complete(site, book)
    rows = parsed((site / "downloads/index.html").read_text("utf-8")).css("table")[1].css("tbody tr")
    shown = {row.css_first("th").text(): row.css_first("td").text() for row in rows}
    lines = (site / "downloads" / "checksums.txt").read_text("utf-8").splitlines()
    assert shown == {name: sum for sum, name in (line.split("  ") for line in lines)}
    assert list(shown) == [*PDFS, OFFLINE]


def test_what_stands_around_a_place_stays_byte_for_byte(site: Path, book: Playbook) -> None:
    around = b"<!doctype html>\r\n<p>\xc3\xa9 <!-- cx:filesystem --> \xe2\x80\xa8</p>\n"
    (site / "a.html").write_bytes(around + PLAY.encode() + around)
    (site / "b.html").write_bytes(around)
    made(site, *PDFS)
    complete(site, book)
    text = (site / "a.html").read_bytes()
    assert text.startswith(around) and text.endswith(around) and b"cx-playbook-mend.pdf" in text
    assert (site / "b.html").read_bytes() == around


def test_words_of_the_playbook_cannot_become_markup(small: World, site: Path) -> None:
    title = 'Mend <img src=x onerror="alert(1)"> --><!-- /cx:files --><b>it</b>'
    small.replace("plays/mend.md", "title: ", f"title: {title!r} # ")
    made(site, *PDFS)
    for _ in range(2):
        complete(site, small.checked().book)
    page = parsed((site / "downloads/index.html").read_text("utf-8"))
    assert page.css("img, b") == []
    assert title in [cell.text() for cell in page.css("tbody th")]


def test_a_place_for_something_else_stops_everything(site: Path, book: Playbook) -> None:
    made(site, *PDFS)
    (site / "z.html").write_text("<!-- cx:files plya mend --><!-- /cx:files -->")
    before = texts(site)
    with pytest.raises(DownloadsError, match=r"^z\.html: there is no form 'plya' — it is one of pdfs, "):
        complete(site, book)
    assert texts(site) == before


def test_a_page_that_could_run_code_stops_everything(site: Path, book: Playbook) -> None:
    (site / "z.html").write_text(f"<!doctype html>{PLAY}<p onclick='go()'>")
    with pytest.raises(DownloadsError, match=r"^z\.html: .*onclick"):
        complete(site, book)


def test_a_broken_file_stops_everything(site: Path, book: Playbook) -> None:
    (site / "downloads" / "cx-playbook.pdf").write_text("no PDF")
    before = texts(site)
    with pytest.raises(DownloadsError, match=r"^downloads/cx-playbook\.pdf: this is no whole PDF"):
        complete(site, book)
    assert texts(site) == before


def test_the_names_are_those_that_the_pdfs_get(book: Playbook) -> None:
    for play, volume in [("", whole(book)), ("mend", of_play(book, "mend"))]:
        assert (pdf_name(play), pdf_name(play, "A4")) == (volume.file_name("letter"), volume.file_name("a4"))
