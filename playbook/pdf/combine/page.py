"""Reading one page of the built site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from playbook.pdf.combine.tree import having, parse, words
from playbook.pdf.volume import Chapter

_ARTICLE = re.compile(r"<article[\s>].*</article>", re.DOTALL)
_LANG = re.compile(r"<html[^>]*\slang=[\"']?([\w-]+)")
_CANONICAL = re.compile(r"rel=[\"']?canonical[\"']? href=\"([^\"]+)\"")


@dataclass(frozen=True)
class Page:
    """What a page shows.

    `base` is its file below the site, `web` its address on the web or blank, `ids` what can be linked to.
    """

    chapter: Chapter
    base: str
    article: Element
    language: str
    web: str
    definitions: dict[str, tuple[str, Element]]
    ids: frozenset[str]


def page_file(site: Path, url: str) -> Path:
    """Return the file of a page: "plays/understand/" is a folder's index, or plays/understand.html offline."""
    folder = site / url / "index.html"
    return folder if folder.is_file() or not url else site / f"{url.rstrip('/')}.html"


def read_page(site: Path, chapter: Chapter) -> Page | None:
    """Return the page of a chapter, or None where the site has none."""
    file = page_file(site, chapter.url)
    if not file.is_file():
        return None
    text = file.read_text(encoding="utf-8")
    article = _ARTICLE.search(text)
    if article is None:
        return None
    root = next(iter(parse(article[0])))
    language, canonical = _LANG.search(text), _CANONICAL.search(text)
    web = unescape(canonical[1]) if canonical else ""
    ids = frozenset(one.get("id", "") for one in root.iter())
    return Page(
        chapter,
        file.relative_to(site).as_posix(),
        root,
        language[1] if language else "en",
        web,
        _definitions(root),
        ids,
    )


def _definitions(root: Element) -> dict[str, tuple[str, Element]]:
    """Return the glossary terms that a page explains: name and meaning by id."""
    found = {}
    for box in having(root, "cx-definition"):
        name = next(having(box, "cx-definition__name"), None)
        text = next(having(box, "cx-definition__text"), None)
        if name is not None and text is not None:
            found[box.get("id", "").removeprefix("cx-definition-")] = (words(name), text)
    return found
