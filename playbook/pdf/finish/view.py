"""A PDF that is laid out but not yet written, as the finisher's steps see it; nothing else here knows WeasyPrint.

Objects of the PDF are pydyf's: a `Dictionary` is a dict, an `Array` a list, names are text ("/LI"), and one object
points to another by its reference, which is bytes (b"12 0 R").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from pydyf import Array, Dictionary, Stream, String  # type: ignore[import-untyped]

__all__ = ["Array", "Dictionary", "Stream", "String", "View", "Widget"]


@dataclass(frozen=True)
class Widget:
    """A form field as WeasyPrint made it: its annotation, the HTML element behind it, and the page it stands on."""

    field: Dictionary
    element: Element
    page: Dictionary


class View:
    """What the steps may look at and change. `document` and `pdf` are WeasyPrint's and pydyf's own objects.

    Never mark an object as free to drop it: pydyf's compressed index still counts it. Empty it with `clear()`.
    """

    def __init__(self, document: Any, pdf: Any) -> None:
        self.document = document
        self.pdf = pdf
        self.catalog: Dictionary = pdf.catalog
        self._by_reference: dict[bytes, Any] = {one.reference: one for one in pdf.objects}

    def at(self, reference: object) -> Any:
        """Return the object behind a reference; None where it is none (a number, a name)."""
        return self._by_reference.get(reference) if isinstance(reference, bytes) else None

    def add(self, thing: Any) -> bytes:
        """Give a new dictionary, array or stream a number of its own; return its reference."""
        self.pdf.add_object(thing)
        self._by_reference[thing.reference] = thing
        reference: bytes = thing.reference
        return reference

    @cached_property
    def pages(self) -> list[Dictionary]:
        """The pages in order."""
        return [self.at(reference) for reference in self.pdf.page_references]

    @cached_property
    def tree(self) -> Dictionary:
        """The root of the tag tree (/StructTreeRoot)."""
        return self.at(self.catalog["StructTreeRoot"])

    @property
    def html(self) -> Element:
        """The HTML tree that was rendered."""
        root: Element = self.document._html.etree_element
        return root

    def font(self, name: str) -> Dictionary:
        """Return an embedded font by the name that the pages call it."""
        fonts = self.at(self.at(self.pages[0]["Resources"])["Font"])
        return self.at(fonts[name])

    def contents(self, page: Dictionary) -> Stream:
        """Return what is painted on a page; its `stream` is a list of operators."""
        return self.at(page["Contents"])

    def elements(self, *kinds: str) -> Iterator[Dictionary]:
        """Return the tags of these kinds ("/LI"), all where none is named, in the order in which they were made."""
        for one in list(self.pdf.objects):
            if isinstance(one, Dictionary) and one.get("Type") == "/StructElem" and (not kinds or one["S"] in kinds):
                yield one

    def annotations(self, *kinds: str) -> Iterator[Dictionary]:
        """Return the annotations of these kinds ("/Link", "/Widget"), page by page."""
        for page in self.pages:
            for one in map(self.at, page.get("Annots", ())):
                if one.get("Subtype") in kinds:
                    yield one

    def widgets(self) -> Iterator[Widget]:
        """Return the form fields in the order of the text."""
        for page, laid_out in zip(self.pages, self.document.pages, strict=True):
            for inputs in laid_out.forms.values():
                for box, _ in inputs:
                    if not box.widget_annotation:
                        continue
                    yield Widget(box.widget_annotation, box.element, page)

    def link_boxes(self) -> Iterator[Any]:
        """Return WeasyPrint's boxes that have a link; `box.link_annotation` and `box.element` belong together."""
        for page in self.document.pages:
            for kind, _, _, box in page.links:
                if kind in ("internal", "external") and box.link_annotation:
                    yield box

    def header_cells(self) -> Iterator[tuple[Dictionary, Element]]:
        """Return the tag and the HTML element of every header cell."""
        for page in self.document.pages:
            for box in page._page_box.descendants():
                if getattr(box, "element_tag", None) == "th" and getattr(box, "mark", None):
                    yield box.mark, box.element

    def owner(self, annotation: Dictionary) -> Dictionary:
        """Return the tag that an annotation belongs to."""
        return self.at(self.at(self.tree["ParentTree"])["Nums"][2 * annotation["StructParent"] + 1])

    def set_owner(self, annotation: Dictionary, tag: Dictionary) -> None:
        """Say in the tree's index which tag an annotation belongs to."""
        numbers = self.at(self.tree["ParentTree"])["Nums"]
        numbers[2 * annotation["StructParent"] + 1] = tag.reference
        self.at(tag["K"][-1])["Pg"] = tag["Pg"]

    def drop_annotation(self, annotation: Dictionary) -> None:
        """Take an annotation from its page and from the tree's index."""
        for page in self.pages:
            if annotation.reference in page.get("Annots", ()):
                page["Annots"].remove(annotation.reference)
        self.at(self.tree["ParentTree"])["Nums"][2 * annotation["StructParent"] + 1] = "null"
        annotation.clear()

    def new_tag(self, kind: str, parent: Dictionary, kids: list[Any], page: bytes) -> Dictionary:
        """Return a new tag below `parent`, whose own list of kids is left to the caller."""
        tag = Dictionary({"Type": "/StructElem", "S": kind, "K": Array(kids), "P": parent.reference, "Pg": page})
        self.add(tag)
        return tag
