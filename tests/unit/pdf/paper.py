"""Built sites of a few lines, and the documents that are combined of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from playbook.load import load
from playbook.model import Playbook
from playbook.pdf.combine import Combined, combine
from playbook.pdf.combine.tree import classes, words
from playbook.pdf.volume import Chapter, Part, Volume
from tests.worlds import World

WEB = "https://harbor.example/guide/"
_FOLDERS = ("plays/", "checklists/", "case_studies/")
_PAGE = """<!doctype html>
<html lang="{language}" class="no-js"><head><title>Site</title>{canonical}</head>
<body><nav><a href="/">Menu</a></nav><main>
<article class="md-content__inner md-typeset">{body}</article></main></body></html>
"""


def read(world: World) -> Playbook:
    """Return a playbook as it was read; what is not said in the test was not checked."""
    return load(world.root).book


def write_site(folder: Path, pages: Mapping[str, str], web: str = WEB, language: str = "en") -> Path:
    """Write each page, by its address below the site; other files of the site by their path."""
    for url, body in pages.items():
        is_page = not url or url.endswith("/")
        file = folder / url / "index.html" if is_page else folder / url
        file.parent.mkdir(parents=True, exist_ok=True)
        canonical = f'<link rel="canonical" href="{web}{url}">' if web else ""
        text = _PAGE.format(canonical=canonical, body=body, language=language) if is_page else body
        file.write_text(text, encoding="utf-8")
    return folder


def chapter(url: str) -> Chapter:
    """Return a page as a chapter, with the Markdown file that belongs to it."""
    folder = "" if url.startswith(_FOLDERS) else "docs/"
    return Chapter(f"{folder}{url.rstrip('/') or 'index'}.md", url)


def volume_of(*urls: str) -> Volume:
    """Return a PDF of these pages, in one part without a title."""
    return Volume("cx-playbook-test", "Test", "For a test", (Part("", tuple(chapter(url) for url in urls)),))


def combined(book: Playbook, folder: Path, pages: Mapping[str, str], *urls: str, web: str = WEB) -> Combined:
    """Return the document of these pages of a site, or of all its pages."""
    chosen = urls or tuple(url for url in pages if not url or url.endswith("/"))
    return combine(book, write_site(folder, pages, web), volume_of(*chosen))


def by_class(root: Element, name: str) -> list[Element]:
    """Return the elements with a class, in reading order."""
    return [one for one in root.iter() if name in classes(one)]


def link(root: Element, text: str) -> str:
    """Return where the link with this text leads."""
    found = [one.get("href", "") for one in root.iter("a") if words(one) == text]
    assert len(set(found)) == 1, f"{len(found)} links say {text!r}"
    return found[0]


def target(root: Element, href: str) -> Element:
    """Return what a link inside the document leads to."""
    found = [one for one in root.iter() if f"#{one.get('id')}" == href]
    assert len(found) == 1, f"{href} leads to {len(found)} places"
    return found[0]


def said(document: Combined) -> list[str]:
    """Return the problems as they are printed."""
    return [str(problem) for problem in document.problems]
