from __future__ import annotations

import posixpath

import pytest

from playbook.markdown.repository_links import LinkBase, to_site
from tests.pages import converter, parsed

BLOB = "https://git.example/blob/main/"


def base(path: str) -> LinkBase:
    return LinkBase(path, path.removeprefix("docs/"), BLOB)


@pytest.mark.parametrize(
    ("page", "href", "site"),
    [
        ("plays/listen.md", "mend.md", "mend.md"),
        ("plays/listen.md", "mend.md#boxes", "mend.md#boxes"),
        ("plays/listen.md", "../checklists/listen.md", "../checklists/listen.md"),
        ("plays/listen.md", "../docs/glossary.md#beam", "../glossary.md#beam"),
        ("plays/listen.md", "../docs/plays/index.md", "index.md"),
        ("plays/listen.md", "../data/roles.yml", f"{BLOB}data/roles.yml"),
        ("plays/listen.md", "../LICENSE#text", f"{BLOB}LICENSE#text"),
        ("docs/index.md", "../plays/listen.md", "plays/listen.md"),
        ("docs/index.md", "plays/index.md", "plays/index.md"),
        ("docs/index.md", "./glossary.md?x=1", "glossary.md?x=1"),
        ("docs/deep/er.md", "../../plays/listen.md#boxes", "../plays/listen.md#boxes"),
        ("docs/deep/er.md", "../images/a.png", "../images/a.png"),
        ("docs/plays/index.md", "../../plays/listen.md", "listen.md"),
    ],
)
def test_a_link_for_githubs_preview_becomes_one_for_the_site(page: str, href: str, site: str) -> None:
    assert to_site(href, base(page)) == site


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a.md",
        "//example.org/a",
        "mailto:a@example.org",
        "#here",
        "/plays/",
        "",
        "http://[x",
        "../../x",
    ],
)
def test_what_is_no_path_in_the_repository_stays(href: str) -> None:
    assert to_site(href, base("plays/listen.md")) == href


@pytest.mark.parametrize("page", ["docs/index.md", "docs/deep/er.md", "plays/listen.md", "case_studies/grey-rock.md"])
@pytest.mark.parametrize("target", ["plays/mend.md", "docs/glossary.md", "docs/deep/down.md", "checklists/mend.md"])
def test_both_readings_of_a_link_mean_the_same_file(page: str, target: str) -> None:
    href = posixpath.relpath(target, posixpath.dirname(page))
    on_site = page.removeprefix("docs/")
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(on_site), to_site(href, base(page))))
    assert meant == target.removeprefix("docs/")


def test_links_and_pictures_of_a_page_are_turned() -> None:
    text = "[a](../plays/mend.md) ![b](../docs/b.png)\n\n[c][r]\n\n[r]: ../docs/glossary.md"
    tree = parsed(converter(base=base("case_studies/grey-rock.md")).convert(text))
    assert [node.attributes["href"] for node in tree.css("a")] == ["../plays/mend.md", "../glossary.md"]
    assert tree.css_first("img").attributes["src"] == "../b.png"
