"""Documents as the site shows them, macros and boxes included, as far as rules need to know."""

from __future__ import annotations

from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from selectolax.lexbor import LexborHTMLParser

from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.macro_calls import read
from playbook.authoring.registry import Macros
from playbook.authoring.sandbox import render
from playbook.markdown.checklist_items import ChecklistItems
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.markdown.size_limit import SizeLimit, TooLargeError
from playbook.model import Checklist, Document, Playbook
from playbook.place import Problem
from playbook.reading import WordCount, count_words
from playbook.time_limit import NoTimeLeftError, TooSlowError, time_limit

# Links to the glossary from within a sentence are no recommendation to read it, nor are those of a list of changes.
_LINKS = "a[href]:not(.cx-term, .headerlink, .cx-cite, .cx-glossary__where a, .cx-editions a)"


@dataclass(frozen=True)
class RenderedPage:
    """All ids of a page, the names of its boxes in reading order, where its links lead, and its words.

    A link that a macro made begins with / and names a file from the root of the repository.
    """

    ids: frozenset[str]
    boxes: tuple[str, ...]
    links: tuple[str, ...]
    words: WordCount


class RenderedPages:
    """Renders a document when a rule first asks for it, and keeps the answer."""

    def __init__(self, book: Playbook, macros: Macros) -> None:
        self.book, self.macros = book, macros
        self._items = ChecklistItems()
        extensions: list[str | Extension] = [*EXTENSIONS, self._items, SizeLimit()]
        self._markdown = Markdown(extensions=extensions, extension_configs=SETTINGS)
        self.problems: list[Problem] = []
        self._pages: dict[str, RenderedPage | None] = {}

    def page(self, document: Document) -> RenderedPage | None:
        """Return the page, or None where it cannot be known because something else is wrong and reported."""
        if document.file not in self._pages:
            self._pages[document.file] = self._render(document)
        return self._pages[document.file]

    def _render(self, document: Document) -> RenderedPage | None:
        if self.book.unread and read(document.body).calls:
            return None  # macros show less than there will be
        try:
            with time_limit():
                return _page(self._html(document))
        except (AuthorError, NoTimeLeftError, RecursionError):
            pass
        except (TooLargeError, TooSlowError) as error:
            remedy = "call fewer macros on one page, or split it"
            self.problems.append(Problem(document.at_body(1), f"the page with its macros {error}", remedy))
        return None

    def _html(self, document: Document) -> str:
        text = render(document.body, self.macros, PageContext(self.book, document, lambda path: f"/{path}"))
        self._items.words.checklist = document.id if isinstance(document, Checklist) else ""
        return self._markdown.reset().convert(text)


def _page(html: str) -> RenderedPage:
    tree = LexborHTMLParser(f"<!doctype html><body>{html}")
    ids = frozenset(node.attributes["id"] or "" for node in tree.css("[id]"))
    boxes = tuple(node.attributes["name"] or "" for node in tree.css("input.cx-item__box[name]"))
    links = tuple(dict.fromkeys(node.attributes["href"] or "" for node in tree.css(_LINKS)))
    return RenderedPage(ids, boxes, links, count_words(tree))
