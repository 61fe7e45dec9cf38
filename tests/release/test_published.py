"""What lies on the branch once three editions are released, file by file."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from playbook.editions.files import released
from tests.release.scratch import SITE_URL, Scratch

OLDER, LATEST = ("2026.1", "2026.2"), "2027.1"


@pytest.fixture(scope="module")
def branch(editions: Path) -> Path:
    return editions / "branch"


@pytest.fixture(scope="module")
def repository(editions: Path) -> Scratch:
    return Scratch(editions / "repository")


def parsed(branch: Path, folder: str) -> dict[str, LexborHTMLParser]:
    """The pages of a folder by their paths on the branch, without those that only lead on."""
    found = {file.relative_to(branch).as_posix(): file for file in sorted((branch / folder).rglob("*.html"))}
    pages = {name: LexborHTMLParser(file.read_bytes()) for name, file in found.items()}
    return {name: page for name, page in pages.items() if not page.css_first('meta[http-equiv="refresh"]')}


def canonical(page: LexborHTMLParser) -> str | None:
    link = page.css_first('link[rel="canonical"]')
    return link.attributes["href"] if link else None


def is_hidden(page: LexborHTMLParser) -> bool:
    robots = page.css_first('meta[name="robots"]')
    return robots is not None and robots.attributes["content"] == "noindex"


@pytest.mark.parametrize("edition", OLDER)
def test_older_pages_are_kept_out_of_search_engines_and_lead_on(branch: Path, edition: str) -> None:
    pages = parsed(branch, edition)
    assert len(pages) > 10
    assert [name for name, page in pages.items() if not is_hidden(page)] == []
    for name, page in pages.items():
        (banner,) = page.css(".cx-old-edition")
        (link,) = banner.css("a")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), link.attributes["href"] or ""))
        assert (branch / target / "index.html").is_file(), name
        if own := canonical(page):
            assert own == f"{SITE_URL}{target}/" or name.endswith("/404.html"), name
        else:
            assert target == "latest", name


def test_an_address_that_led_on_then_still_does_and_is_not_listed(branch: Path) -> None:
    page = LexborHTMLParser((branch / "2026.2/tides/index.html").read_bytes())
    assert is_hidden(page)
    assert canonical(page) == f"{SITE_URL}latest/tide-tables/"
    assert page.css_first('meta[http-equiv="refresh"]').attributes["content"] == "0; url=../tide-tables/"
    link = page.css_first(".cx-old-edition a")
    assert link.attributes["href"] == "../../latest/tide-tables/"


@pytest.mark.parametrize("folder", [*OLDER, LATEST, "latest"])
def test_each_edition_lists_its_own_pages_for_search_engines(branch: Path, folder: str) -> None:
    text = (branch / folder / "sitemap.xml").read_bytes()
    listed = re.findall(r"<loc>(.*?)</loc>", text.decode("utf-8"))
    top = SITE_URL + ("latest/" if folder == LATEST else f"{folder}/")  # the newest is to be found as the latest
    assert len(listed) > 10
    assert top in listed
    assert [one for one in listed if not (branch / folder / one.removeprefix(top) / "index.html").is_file()] == []
    assert gzip.decompress((branch / folder / "sitemap.xml.gz").read_bytes()) == text


def test_the_latest_is_a_whole_copy_that_search_engines_find(branch: Path, repository: Scratch) -> None:
    assert repository.git("rev-parse", "gh-pages:latest") == repository.git("rev-parse", f"gh-pages:{LATEST}")
    assert not (branch / "latest").is_symlink()
    for folder in ("latest", LATEST):
        pages = parsed(branch, folder)
        assert len(pages) > 10
        for name, page in pages.items():
            assert not is_hidden(page), name
            assert not page.css(".cx-old-edition"), name
            address = name.partition("/")[2].removesuffix("index.html")
            assert canonical(page) == (None if address == "404.html" else f"{SITE_URL}latest/{address}"), name


def test_the_top_leads_to_the_latest(branch: Path) -> None:
    top = {path.name for path in branch.iterdir()}
    assert top == {*OLDER, LATEST, "latest", "versions.json", "index.html", "404.html", "robots.txt", "sitemap.xml"} | {
        ".nojekyll"
    }
    index = LexborHTMLParser((branch / "index.html").read_bytes())
    assert index.css_first('meta[http-equiv="refresh"]').attributes["content"] == "0; url=latest/"
    assert canonical(index) == f"{SITE_URL}latest/"
    for name in ("robots.txt", "sitemap.xml"):
        assert f"{SITE_URL}latest/sitemap.xml" in (branch / name).read_text(encoding="utf-8")
    assert (branch / "latest/sitemap.xml").is_file()


def test_the_list_of_editions_names_their_pages(branch: Path) -> None:
    listed = json.loads((branch / "versions.json").read_text(encoding="utf-8"))
    assert [(one["version"], one["aliases"]) for one in listed] == [
        (LATEST, ["latest"]),
        ("2026.2", []),
        ("2026.1", []),
    ]
    for one in listed:
        pages = one["properties"]["pages"]
        assert pages == sorted(pages)
        assert all((branch / one["version"] / page / "index.html").is_file() for page in pages)
    assert {one["version"]: "notes/" in one["properties"]["pages"] for one in listed} == {
        LATEST: False,
        "2026.2": True,  # it leads on there
        "2026.1": True,
    }


def test_each_edition_is_a_commit_with_its_index_and_a_tag(repository: Scratch) -> None:
    assert [index.edition for index in released(repository.root)] == [*OLDER, LATEST]
    assert repository.git("tag", "--list").splitlines() == [*OLDER, LATEST]
    assert repository.git("rev-list", "--count", "gh-pages") == "3"
    for edition in (*OLDER, LATEST):
        changed = repository.git("diff", "--name-status", f"{edition}^", edition)
        assert changed == f"A\teditions/{edition}.json"
        assert repository.git("cat-file", "-t", edition) == "tag"
    assert repository.git("status", "--porcelain") == ""


def test_each_edition_says_which_it_is_and_what_changed_before(branch: Path) -> None:
    for edition in (*OLDER, LATEST):
        home = LexborHTMLParser((branch / edition / "index.html").read_bytes())
        assert home.css_first('meta[name="cx-edition"]').attributes["content"] == edition
    changes = (branch / "latest/editions/changes.json").read_text(encoding="utf-8")
    assert "mend.oil-hinge" in changes
    assert "2026.1" in changes
