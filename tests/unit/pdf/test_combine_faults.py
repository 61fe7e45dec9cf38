"""What keeps a page out of a PDF is said with file, line and remedy, everything at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.pdf.paper import by_class, combined, read, said
from tests.worlds import World

FILE = "docs/quay.md"
TEXT = """\
---
title: Quay
description: Wet.
reviewed: 2026-02-01
---

Words.

![](tides.png)

<svg viewBox="0 0 1 1"></svg>

## *Storms* at sea

## Calm

Words.
"""
PAGE = "<h1>Quay</h1><p>Words.</p>"


@pytest.fixture
def quay(small: World) -> World:
    return small.change({FILE: TEXT})


@pytest.mark.parametrize(
    ("html", "part", "wrong"),
    [
        (
            '<p><img src="tides.png" alt="High tide at noon"></p>',
            "tides.png",
            "the picture tides.png is not in the built",
        ),
        ('<p><img src="../logo.png" alt=""></p>', "---", "the picture logo.png has no words"),
        ('<p><img src="../logo.png"></p>', "---", "the picture logo.png has no words"),
        ('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', "viewBox", "a drawing has no title"),
        ('<svg viewBox="0 0 1 1"><title> </title></svg>', "viewBox", "a drawing has no title"),
        (
            '<h2 id="storms"><em>Storms</em> at sea</h2><h2 id="calm">Calm</h2><p>a</p>',
            "## *Storms*",
            "the section 'Storms at sea' is empty",
        ),
        (
            '<h2 id="calm">Calm</h2><p>a</p><h2 id="storms"><em>Storms</em> at sea</h2>',
            "## *Storms*",
            "the section 'Storms at sea' is empty",
        ),
        (
            '<h2 id="storms"><em>Storms</em> at sea</h2><h3 id="b">Zzz</h3><h3>Calm</h3><p>a</p>',
            "---",
            "the section 'Zzz' is empty",
        ),
    ],
)
def test_one_fault(quay: World, tmp_path: Path, html: str, part: str, wrong: str) -> None:
    made = combined(read(quay), tmp_path, {"quay/": PAGE + html, "logo.png": "png"})
    assert len(made.problems) == 1, said(made)
    problem = made.problems[0]
    assert (problem.place.file, problem.place.line) == (FILE, quay.line(FILE, part))
    assert wrong in problem.wrong
    assert problem.remedy
    assert problem.is_error


@pytest.mark.parametrize(
    "html",
    [
        '<p><img src="../logo.png" alt="A horn"></p>',
        '<p><img src="data:image/png;base64,AA==" alt="A horn"></p>',
        '<svg viewBox="0 0 1 1"><title>Tides</title></svg>',
        '<svg viewBox="0 0 1 1" aria-label="Tides"></svg>',
        '<svg viewBox="0 0 1 1" aria-hidden="true"></svg>',
        "<h2><em>Storms</em> at sea</h2><h3>Of autumn</h3><p>a</p>",
        "<h2><em>Storms</em> at sea</h2>a",
    ],
)
def test_no_fault(quay: World, tmp_path: Path, html: str) -> None:
    assert said(combined(read(quay), tmp_path, {"quay/": PAGE + html, "logo.png": "png"})) == []


def test_a_page_that_was_not_built(quay: World, tmp_path: Path) -> None:
    made = combined(read(quay), tmp_path, {"glossary/": PAGE}, "glossary/", "quay/", "plays/mend/")
    assert said(made) == [
        "docs/quay.md:1: the built site has no page quay/ — build the site again: make site",
        "plays/mend.md:1: the built site has no page plays/mend/ — build the site again: make site",
    ]


def test_all_faults_come_at_once(quay: World, tmp_path: Path) -> None:
    html = (
        '<p><img src="a.png" alt="A"><img src="b.png" alt="B"><a href="#gone">c</a></p><h2><em>Storms</em> at sea</h2>'
    )
    made = combined(read(quay), tmp_path, {"quay/": PAGE + html, "glossary/": PAGE + '<img src="../c.png" alt="C">'})
    assert len(made.problems) == 5
    assert list(made.problems) == sorted(made.problems)


def test_a_picture_has_its_address_below_the_site(quay: World, tmp_path: Path) -> None:
    html = '<img src="../a%20b/&#39;c.png?v=1" alt="A"><img src="d.png" srcset="e.png 2x" alt="D">'
    files = {"quay/": PAGE + html, "a b/'c.png": "png", "quay/d.png": "png"}
    made = combined(read(quay), tmp_path, files)
    assert said(made) == []
    pictures = list(by_class(made.root, "chapter")[0].iter("img"))
    assert [one.get("src") for one in pictures] == ["a%20b/%27c.png", "quay/d.png"]
    assert [one.get("srcset") for one in pictures] == [None, None]


@pytest.mark.parametrize("src", ["https://elsewhere.example/a.png", "file:///etc/hostname", "../../../secret.png", ""])
def test_a_picture_from_outside_the_site_is_a_fault(quay: World, tmp_path: Path, src: str) -> None:
    (tmp_path / "secret.png").write_text("png")
    made = combined(read(quay), tmp_path / "site", {"quay/": PAGE + f'<img src="{src}" alt="A">'})
    assert len(made.problems) == 1
    assert "is not in the built site" in made.problems[0].wrong
