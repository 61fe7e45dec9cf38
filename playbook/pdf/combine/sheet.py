"""A chapter while it is being made: its page, and the section that goes into the PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from playbook.model import CaseStudy, Checklist, Document, Play, Playbook
from playbook.pdf.combine.page import Page
from playbook.pdf.combine.tree import element
from playbook.pdf.volume import Chapter

_KINDS: dict[type[Document], str] = {Play: "play", Checklist: "checklist", CaseStudy: "case"}
_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass
class Sheet:
    """One chapter: `ids` are the page's own ids that the chapter still holds, each with its new one."""

    page: Page
    section: Element
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def chapter(self) -> Chapter:
        """What the chapter was asked to be."""
        return self.page.chapter

    @property
    def id(self) -> str:
        """The id of the whole chapter."""
        return chapter_id(self.chapter.url)

    def new_id(self, old: str) -> str:
        """Return the id that no other page can have."""
        return f"{self.id}--{_NOT_IN_IDS.sub('-', old)}"


def chapter_id(url: str) -> str:
    """Return the id of the chapter that shows a page."""
    return f"p-{_NOT_IN_IDS.sub('-', url.strip('/').replace('/', '-')) or 'home'}"


def new_sheet(page: Page, book: Playbook) -> Sheet:
    """Return a chapter with everything that the page's article holds."""
    document = book.by_file.get(page.chapter.source)
    kind = _KINDS.get(type(document), "page") if document is not None else "page"
    section = element("section", class_=f"chapter chapter--{kind}", id=chapter_id(page.chapter.url))
    section.extend(list(page.article))
    return Sheet(page, section)
