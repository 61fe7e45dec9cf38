"""The PDFs as files: other programs read them whole, and what leads somewhere inside them arrives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, NameTree, Pdf
from pypdfium2 import PdfDocument

from playbook.load import load
from playbook.model import Playbook
from tests.pdf import poppler
from tests.pdf.small_pdf import annotations
from tests.tools import ENVIRONMENT, ROOT

MAKE = """import sys
from pathlib import Path
from playbook.load import load
from playbook.pdf.make import make
from playbook.pdf.volume import whole
root = Path(sys.argv[1])
book = load(root).book
sys.stdout.buffer.write(make(book, root / "site", whole(book)))
"""


@pytest.fixture(scope="module")
def book(repository: Path) -> Playbook:
    return load(repository).book


@pytest.fixture(params=["whole_pdf", "play_pdf", "pack_pdf"])
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.getfixturevalue(request.param)
    return path


def test_qpdf_finds_no_fault(file: Path) -> None:
    with Pdf.open(file) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_file_says_what_it_is(file: Path, book: Playbook) -> None:
    with Pdf.open(file) as pdf:
        assert pdf.Root.Lang == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        title = str(pdf.docinfo["/Title"])
        assert title and str(pdf.open_metadata()["dc:title"]) == title
        assert f"edition {book.settings.edition}" in str(pdf.docinfo["/Creator"])


def test_every_link_inside_arrives(file: Path) -> None:
    with Pdf.open(file) as pdf:
        names = set(NameTree(pdf.Root.Names.Dests))
        wanted = [str(link.Dest) for link in annotations(pdf, "Link") if "/Dest" in link]
        assert wanted
        assert [name for name in wanted if name not in names] == []


def test_other_links_lead_to_the_web(file: Path) -> None:
    with Pdf.open(file) as pdf:
        addresses = {str(link.A.URI) for link in annotations(pdf, "Link") if "/A" in link}
    assert [one for one in addresses if not one.startswith(("https://", "http://", "mailto:"))] == []


def test_bookmarks_lead_to_pages(file: Path) -> None:
    with Pdf.open(file) as pdf:
        pages = {page.objgen for page in pdf.pages}
        found = list(_bookmarks(pdf.Root.Outlines))
        assert found and pdf.Root.PageMode == "/UseOutlines"
        assert all(mark.Dest[0].objgen in pages and str(mark.Title).strip() for mark in found)


def test_all_plays_are_bookmarks_of_the_whole(whole_pdf: Path, book: Playbook) -> None:
    with Pdf.open(whole_pdf) as pdf:
        titles = {str(mark.Title) for mark in _bookmarks(pdf.Root.Outlines)}
    assert [play.title for play in book.plays.values() if not any(play.title in title for title in titles)] == []


def test_two_readers_read_every_page(file: Path) -> None:
    poppler.need_poppler()
    with PdfDocument(file) as document:
        count = len(document)
        seen = [len(page.get_textpage().get_text_bounded().strip()) for page in document]
    told = poppler.info(file)
    assert (told["Title"] != "", told["Tagged"], int(told["Pages"])) == (True, "yes", count)
    texts = poppler.texts(file)
    assert len(texts) == count
    assert [number for number in range(count) if not seen[number] or not texts[number].strip()] == []


def test_only_our_typeface_is_used_and_all_of_it_is_inside(file: Path) -> None:
    with Pdf.open(file) as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor]
        assert fonts
        assert {str(font.FontName) for font in fonts if "Public" not in str(font.FontName)} == set()
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_the_same_playbook_gives_the_same_bytes(harbor: Path) -> None:
    once, again = (_made_apart(harbor, seed) for seed in ("1", "2"))
    assert once.startswith(b"%PDF-1.7")
    assert once == again


def _made_apart(root: Path, seed: str) -> bytes:
    environment = {**ENVIRONMENT, **os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
    command = [sys.executable, "-c", MAKE, str(root)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=900).stdout


def _bookmarks(parent: Dictionary) -> Iterator[Dictionary]:
    mark = parent.get("/First")
    while mark is not None:
        assert isinstance(mark.Dest, Array)
        yield mark
        yield from _bookmarks(mark)
        mark = mark.get("/Next")
