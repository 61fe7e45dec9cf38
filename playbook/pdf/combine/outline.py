"""What stands in the contents: parts, chapters and, in small volumes, their sections."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from playbook.model import CaseStudy, Play, Playbook
from playbook.pdf.combine.tree import having, words
from playbook.pdf.volume import Chapter


@dataclass(frozen=True)
class Entry:
    """One line of the contents, and the lines below it."""

    title: str
    href: str
    label: str = ""
    entries: tuple[Entry, ...] = ()


def chapter_entry(section: Element, label: str = "", deep: bool = False) -> Entry:
    """Return the line of a chapter; `deep` adds its sections."""
    title = next((words(one) for one in having(section, "chapter-title")), "")
    below = having(section, "section-title") if deep else ()
    inner = tuple(Entry(words(one), f"#{id}") for one in below if (id := one.get("id")))
    return Entry(title, f"#{section.get('id', '')}", label, inner)


def label_of(chapter: Chapter, book: Playbook, *, in_part: bool = False) -> str:
    """Return what stands before a chapter's title: the number of a play, or outside a part that it is a case study."""
    document = book.by_file.get(chapter.source)
    if isinstance(document, CaseStudy):
        return "" if in_part else "Case study"
    return f"Play {document.number}" if isinstance(document, Play) else ""
