"""What an older edition's pages say, and what they do not."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from playbook.release.marks import Newer, marked

PAGE = (
    '<html><head><title>T</title><!-- cx:edition head --><link rel="canonical" href="x"><!-- /cx:edition --></head>'
    "<body><!-- cx:edition banner --><!-- /cx:edition --><p>Text.</p></body></html>"
)
TOP = "https://harbor.example/guide/latest/"


def newer(edition: str = "2026.2", **moved: str) -> Newer:
    """The latest edition has the pages `a/`, `b/` and the home page; `moved` are pages that are no more."""
    pages: Mapping[str, str] = {"": "", "a/": "a/", "b/": "b/"} | {f"{old}/": new for old, new in moved.items()}
    return Newer(edition, TOP, frozenset({"", "a/", "b/", "c.html"}), pages.get)


def show(page: str, found: Newer, html: str = PAGE) -> str:
    text = marked(html, "2026.1", page, found)
    assert text is not None
    return text


def href(html: str) -> str:
    (found,) = re.findall(r'<aside.*?<a href="([^"]*)"', html, re.DOTALL)
    return found


def canonical(html: str) -> list[str]:
    return re.findall(r'rel="canonical" href="([^"]*)"', html)


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("", "../latest/", ""),
        ("a/", "../../latest/a/", "a/"),
        ("old/", "../../latest/b/#there", "b/"),
        ("c.html", "../latest/c.html", "c.html"),
    ],
)
def test_a_page_leads_to_where_its_content_is(page: str, target: str, address: str) -> None:
    html = show(page, newer(old="b/#there"))
    assert href(html) == target
    assert canonical(html) == [TOP + address]
    assert '<meta name="robots" content="noindex">' in html
    assert "This is edition 2026.1. The latest is 2026.2." in html


@pytest.mark.parametrize("where", [{}, {"gone": "nowhere/"}], ids=["unknown", "gone too"])
def test_a_page_without_a_successor_leads_home_and_names_no_other_address(where: dict[str, str]) -> None:
    html = show("gone/", newer(**where))
    assert href(html) == "../../latest/"
    assert canonical(html) == []
    assert "noindex" in html


def test_a_page_that_no_content_stands_behind_leads_to_itself() -> None:
    assert href(show("c.html", newer())) == "../latest/c.html"


def test_the_next_release_takes_the_place_of_the_marks() -> None:
    once = show("a/", newer())
    assert show("a/", newer(), once) == once
    again = show("a/", newer("2026.3"), once)
    assert "2026.2" not in again
    assert again == show("a/", newer("2026.3"))


def test_the_rest_of_a_page_stays_byte_for_byte() -> None:
    html = PAGE.replace("Text.", "\udce9 \r\n <!-- note -->")
    places = re.compile(r"(<!-- cx:edition \w+ -->).*?(<!-- /cx:edition -->)", re.DOTALL)
    assert places.sub(r"\1\2", show("a/", newer(), html)) == places.sub(r"\1\2", html)


def test_a_page_that_has_no_place_is_left_alone() -> None:
    assert marked("<html><p>Foreign.</p></html>", "2026.1", "a/", newer()) is None


def test_what_comes_from_content_is_escaped() -> None:
    found = Newer("2026.2", TOP, frozenset({'x"><b>/'}), {"a/": 'x"><b>/'}.get)
    html = show("a/", found)
    assert "<b>" not in html
    assert "&#34;&gt;&lt;b&gt;" in html
