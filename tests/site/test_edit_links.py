"""Every page and every table leads to the file that somebody has to change."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from tests.site_pages import BuiltPage
from tests.tools import ROOT

EDIT = "https://github.com/cx-playbook/cx-playbook/edit/main/"
BLOB = EDIT.replace("/edit/", "/blob/")


def test_every_page_leads_to_its_own_file(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        if path == "404.html":
            continue
        (link,) = page.tree.css(".cx-edit a[rel=edit]")
        file = (link.attributes["href"] or "").removeprefix(EDIT)
        assert (ROOT / file).is_file(), f"{path}: {file}"
        name = path.removesuffix("/index.html").removesuffix("index.html")
        assert file.removeprefix("docs/").removesuffix(".md").removesuffix("index").rstrip("/") == name, path
        assert page.tree.css_first(".cx-edit a[rel=help]").attributes["href"] == f"{BLOB}CONTRIBUTING.md"


def test_links_to_data_say_what_they_lead_to(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        links = page.tree.css(".cx-edit-data a")
        names = [link.attributes["aria-label"] or "" for link in links]
        assert len(names) == len(set(names)), f"{path}: {sorted(name for name in names if names.count(name) > 1)}"
        assert all(name.startswith(link.text()) for name, link in zip(names, links, strict=True)), path


def test_every_link_to_data_names_a_line_that_is_there(pages: dict[str, BuiltPage]) -> None:
    found = set()
    for path, page in pages.items():
        for link in page.tree.css(".cx-edit-data a"):
            parts = urlsplit(link.attributes["href"] or "")
            file = unquote(parts.path).removeprefix(urlsplit(BLOB).path)
            lines = (ROOT / file).read_text("utf-8").split("\n")
            number = int(parts.fragment.removeprefix("L"))
            assert 1 <= number <= len(lines), f"{path}: {file}"
            assert lines[number - 1].strip(), f"{path}: {file}:{number}"
            found.add(file.rpartition("/")[0])
    assert found == {"data", "data/series", "case_studies"}
