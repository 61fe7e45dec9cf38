"""What a PDF may be made of, and what is said where something is missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from pikepdf import Pdf

from playbook.pdf import render as render_module
from playbook.pdf.pdf_error import ENGINE, PANGO, NoPangoError, PdfError
from playbook.pdf.render import Paper, design_css, render
from tests.pdf.small_pdf import made, opened, tree

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kg"
    "AAAABJRU5ErkJggg=="
)


def faults(body: str, site: Path) -> tuple[str, ...]:
    """Return what is said of a page that cannot become a PDF."""
    with pytest.raises(PdfError) as error:
        made(body, site)
    return error.value.faults


@pytest.mark.parametrize(
    "address",
    ["https://harbor.example/moon.png", "//harbor.example/moon.png", "ftp://harbor.example/moon.png"],
)
def test_nothing_is_fetched_from_elsewhere(tmp_path: Path, address: str) -> None:
    [said] = faults(f'<img src="{address}" alt="Moon">', tmp_path)
    assert "a PDF fetches nothing" in said


def test_no_file_outside_the_site_is_read(tmp_path: Path) -> None:
    site, secret = tmp_path / "site", tmp_path / "secret.svg"
    site.mkdir()
    secret.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (site / "link.svg").symlink_to(secret)
    for address in ("../secret.svg", "link.svg", secret.as_uri(), "%2e%2e/secret.svg"):
        [said] = faults(f'<img src="{address}" alt="Moon">', site)
        assert "lies outside the site's folder" in said


def test_all_faults_are_told_at_once_with_their_chapter_and_no_path_of_the_machine(tmp_path: Path) -> None:
    body = """<section id="p-horn"><img src="moon.png" alt="Moon"><img src="sun.png" alt="Sun"></section>
    <section id="p-lamp"><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0"/></svg>
    <img src="moon.png"><p><a href="#nowhere">Lost</a></p></section>"""
    said = "\n".join(faults(body, tmp_path))
    assert "moon.png" in said and "sun.png" in said and "nowhere" in said
    assert "the picture moon.png has no words for people who cannot see it (in the chapter #p-lamp)" in said
    assert "a drawing has no title for people who cannot see it (in the chapter #p-lamp)" in said
    assert "(in the chapter #p-horn)" in said
    assert str(tmp_path) not in said


def test_broken_css_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_module, "design_css", lambda paper: "p { colour: red }")
    [said] = faults("<p>Horn</p>", tmp_path)
    assert "colour" in said


def test_a_picture_inside_the_page_is_fine(tmp_path: Path) -> None:
    assert made(f'<img src="{PIXEL}" alt="A point">', tmp_path).startswith(b"%PDF")


def test_a_site_in_a_folder_with_any_name(tmp_path: Path) -> None:
    site = tmp_path / "größe 100% #1"
    site.mkdir()
    (site / "dot 1.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", encoding="utf-8")
    assert made('<img src="dot%201.svg" alt="A point">', site).startswith(b"%PDF")


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_the_paper_is_chosen(tmp_path: Path, paper: str, size: tuple[int, int]) -> None:
    pdf: Pdf = opened(made("<p>Horn</p>", tmp_path, paper=paper))
    assert tuple(round(float(edge)) for edge in pdf.pages[0].mediabox[2:]) == size


def test_a4_leaves_no_letter_behind() -> None:
    sheets = {paper: re.findall(r"\bsize:\s*([^;}]+)", design_css(paper)) for paper in get_args(Paper)}
    assert any(size.startswith("letter") for size in sheets["letter"])
    assert [size for size in sheets["a4"] if "letter" in size.lower()] == []
    assert [size.replace("letter", "A4") for size in sheets["letter"]] == sheets["a4"]


def test_without_pango_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError("cannot load library 'libgobject-2.0-0': no such file\nAdditionally, ctypes.util tried")

    monkeypatch.setattr(render_module, "import_module", missing)
    with pytest.raises(NoPangoError) as error:
        render(tree("<p>Horn</p>"), tmp_path)
    assert error.value.faults[0] == PANGO
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in PANGO
    assert "cannot load library 'libgobject-2.0-0': no such file" in error.value.faults[1]


def test_without_weasyprint_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(f"No module named '{name}'")

    monkeypatch.setattr(render_module, "import_module", missing)
    with pytest.raises(NoPangoError) as error:
        render(tree("<p>Horn</p>"), tmp_path)
    assert error.value.faults == (ENGINE,)
