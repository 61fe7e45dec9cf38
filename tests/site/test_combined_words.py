"""No word of the real pages is lost on the way into the PDF, and none is said twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from selectolax.lexbor import LexborHTMLParser

from playbook.load import load
from playbook.pdf.combine import combine
from playbook.pdf.combine.sheet import chapter_id
from playbook.pdf.combine.tree import classes
from playbook.pdf.volume import whole
from tests.tools import ROOT

# Read by another parser than the PDF's, and told apart by selectors: what makes sense on a screen only.
ON_SCREEN = (
    "a.headerlink, nav, button, script, select, .cx-edit, .cx-edit-data, .cx-backlinks, .cx-head__plan, "
    ".cx-definitions, .cx-first-words, .cx-readings__files, .cx-sources, svg, h2#sources"
)
NUMBER = re.compile(r"\[\d+\]")


@pytest.fixture(scope="session")
def chapters(site: Path) -> dict[str, tuple[str, Element]]:
    """The file of each page of the whole, and the chapter that was made of it."""
    book = load(ROOT).book
    volume = whole(book)
    root = combine(book, site, volume).root
    by_id = {one.get("id"): one for one in root.iter("section")}
    found = {one.url: by_id[chapter_id(one.url)] for one in volume.chapters}
    return {url: ((site / url / "index.html").read_text("utf-8"), section) for url, section in found.items()}


def on_the_site(html: str) -> Counter[str]:
    article = LexborHTMLParser(html).css_first("article")
    assert article is not None
    for node in article.css(ON_SCREEN):
        node.decompose()
    return counted(article.text(separator=" "))


def on_paper(section: Element) -> Counter[str]:
    return counted(" ".join(texts(section)))


def texts(one: Element) -> Iterator[str]:
    yield one.text or ""
    for child in one:
        # Fields are only in the PDF, and drawings only have lettering.
        if "cx-fields" not in classes(child) and not child.tag.startswith("{"):
            yield from texts(child)
        yield child.tail or ""


def counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\w'’-]+", NUMBER.sub(" ", text)))


def test_every_word_of_a_page_is_in_its_chapter_as_often(chapters: dict[str, tuple[str, Element]]) -> None:
    assert len(chapters) > 80
    for url, (html, section) in chapters.items():
        before, after = on_the_site(html), on_paper(section)
        assert (before - after, after - before) == (Counter(), Counter()), url
