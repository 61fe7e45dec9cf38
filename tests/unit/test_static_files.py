"""What MkDocs would copy to the site as it is."""

from __future__ import annotations

import pytest

from tests.claims import says
from tests.worlds import World

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    "name", ["evil.html", "evil.htm", "evil.js", "evil.mjs", "a.xhtml", "a.xml", "a.css", "a.json"]
)
@pytest.mark.parametrize("folder", ["docs/", "docs/about/"])
def test_files_that_could_run_are_refused(small: World, folder: str, name: str) -> None:
    small.change({folder + name: "<script>alert(1)</script>"})
    says(small.only_problem(), folder + name, 1, "cannot be published", "or write a page")


@pytest.mark.parametrize("name", ["evil", "a.PNG", "a.docx", "a.xlsm", "a.wasm", "a.swf", "a.svgz", "a.png.html"])
def test_so_is_everything_else_that_is_not_on_the_list(small: World, name: str) -> None:
    small.change({f"docs/{name}": b"\x00"})
    assert "cannot be published" in small.only_problem().wrong


@pytest.mark.parametrize("name", ["a.png", "a-b_c.jpg", "files/a.v2.pdf", "a.csv", "a.xlsx", "robots.txt", "CNAME"])
def test_pictures_and_documents_are_welcome(small: World, name: str) -> None:
    small.change({f"docs/{name}": b"\x89"})
    assert small.problems() == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("404.html", "the build itself fills this place"),
        ("index.html", "a page of the site is built at this place"),
        ("plays/listen/index.html", "a page of the site is built at this place"),
        ("assets/css/core.css", "the build itself fills this place"),
        ("assets/images/mark.png", "the build itself fills this place"),
        ("search/search_index.json", "the build itself fills this place"),
        ("downloads/cx-playbook.pdf", "the build itself fills this place"),
        ("sitemap.xml", "the build itself fills this place"),
    ],
)
def test_a_file_that_would_be_overwritten_is_named(small: World, name: str, said: str) -> None:
    small.change({f"docs/{name}": b"x"})
    assert said in small.only_problem().wrong


def test_a_page_named_404_would_overwrite_the_error_page(small: World) -> None:
    small.change({"docs/404.md": "---\ntitle: Lost\ndescription: Lost.\nreviewed: 2026-02-01\n---\n\nWords.\n"})
    assert "404" in small.only_problem().wrong


@pytest.mark.parametrize("name", ["My Folder/a.png", "My Folder/page.md", "about/Über/a.png", "a..b/a.png"])
def test_folder_names_make_addresses_too(small: World, name: str) -> None:
    text = "---\ntitle: T\ndescription: D.\nreviewed: 2026-02-01\n---\n\nWords.\n" if name.endswith(".md") else "x"
    small.change({f"docs/{name}": text})
    problem = small.only_problem()
    assert "makes a bad address" in problem.wrong and "folder" in problem.wrong


def test_a_file_name_with_spaces_is_refused_with_a_better_one(small: World) -> None:
    small.change({"docs/My Lamp.png": b"x"})
    says(small.only_problem(), "docs/My Lamp.png", 1, "bad address", "my-lamp.png")


GOOD = [
    '<title>Lamp</title><g fill="none"><path d="M0 0h9" style="stroke: red"/></g>',
    '<style>.a { fill: red }</style><defs><linearGradient id="g"/></defs><rect class="a" fill="url(#g)"/>',
    '<use href="#g"/><text x="1">On &amp; off</text><!-- a note -->',
]
BAD = {
    "<script>alert(1)</script>": "<script>",
    "<SCRIPT>alert(1)</SCRIPT>": "<SCRIPT>",
    '<g onload="alert(1)"/>': "'onload' runs code",
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>': "<foreignObject>",
    '<a href="javascript:alert(1)"><text>x</text></a>': "<a>",
    '<image href="https://evil.example/x.png"/>': "<image>",
    '<use href="https://evil.example/x.svg#a"/>': "outside itself",
    '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="data:image/svg+xml,x"/>': "outside itself",
    '<rect fill="url(https://evil.example/x)"/>': "from elsewhere",
    '<rect style="background: url(//evil.example)"/>': "from elsewhere",
    "<style>@import 'https://evil.example';</style>": "styles load",
    "<style>p { background: url(https://evil.example) }</style>": "styles load",
    "<style>p { background: u\\72l(https://evil.example) }</style>": "styles load",
    '<set attributeName="href" to="javascript:alert(1)"/>': "<set>",
    '<animate attributeName="href" values="javascript:alert(1)"/>': "<animate>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>': "<script>",
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>': "<script>",
    "<g>": "cannot be read",
}


@pytest.mark.parametrize("inside", GOOD)
def test_a_drawing_is_welcome(small: World, inside: str) -> None:
    small.change({"docs/lamp.svg": f'<?xml version="1.0" encoding="UTF-8"?>\n{SVG.format(inside)}'})
    assert small.problems() == []


@pytest.mark.parametrize("inside", BAD)
def test_more_than_a_drawing_is_refused(small: World, inside: str) -> None:
    small.change({"docs/lamp.svg": SVG.format(inside)})
    problems = small.checked().errors
    assert any(BAD[inside] in problem.wrong for problem in problems), small.problems()
    assert {problem.place.file for problem in problems} == {"docs/lamp.svg"}


@pytest.mark.parametrize(
    "raw",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(),
        b'<?xml-stylesheet href="https://evil.example/x.css"?>' + SVG.format("").encode(),
        b'<?xml version="1.0" encoding="UTF-7"?>' + SVG.format("").encode(),
        SVG.format("<script/>").encode("utf-16"),
        b"<html><script>alert(1)</script></html>",
        b"\xff\xfe",
        b"",
        SVG.format("<g/>" * 200_000).encode(),
        SVG.format("<g>" * 20_000 + "</g>" * 20_000).encode(),
    ],
    ids=lambda raw: str(raw[:40]),
)
def test_what_a_parser_could_be_fooled_with_is_refused_or_read(small: World, raw: bytes) -> None:
    small.change({"docs/lamp.svg": raw})
    problems = small.checked().errors
    assert {problem.place.file for problem in problems} <= {"docs/lamp.svg"}
    assert problems or b"<g><g>" in raw
