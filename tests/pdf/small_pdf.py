"""PDFs of a few lines of HTML, and what a test wants to know of them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import tinyhtml5
from pikepdf import Dictionary, Pdf

from playbook.pdf.render import render

PAGE = '<!doctype html><html lang="en"><head><title>Harbor</title></head><body>{}</body></html>'


def tree(body: str) -> Element:
    """Return a page with this body as the combiner would."""
    root: Element = tinyhtml5.parse(PAGE.format(body), namespace_html_elements=False)
    return root


def made(body: str, site: Path, **options: Any) -> bytes:
    """Return the PDF of a page with this body; its pictures lie in the site's folder."""
    return render(tree(body), site, **options)


def opened(content: bytes) -> Pdf:
    """Return a PDF for looking at."""
    return Pdf.open(BytesIO(content))


def tags(pdf: Pdf, *kinds: str) -> list[Dictionary]:
    """Return the tags of these kinds, without the slash, in reading order; all where none is named."""
    found = _below(pdf.Root.StructTreeRoot)
    return [tag for tag in found if not kinds or str(tag.S).removeprefix("/") in kinds]


def kids(tag: Dictionary) -> list[Any]:
    """Return what stands in a tag: tags, references to annotations, numbers of marked content."""
    inner = tag.get("/K", [])
    return list(inner) if not isinstance(inner, (int, Dictionary)) else [inner]


def kinds(tag: Dictionary) -> list[str]:
    """Return the kinds of the tags that stand in a tag, without the slash."""
    return [str(kid.S).removeprefix("/") for kid in kids(tag) if isinstance(kid, Dictionary) and "/S" in kid]


def annotations(pdf: Pdf, kind: str) -> list[Dictionary]:
    """Return the annotations of this kind, page by page."""
    found = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    return [annotation for annotation in found if annotation.Subtype == f"/{kind}"]


def owners(pdf: Pdf) -> dict[int, Any]:
    """Return what the tree's index names for each number: a tag for an annotation, tags for a page's content."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): owner for number, owner in zip(numbers[::2], numbers[1::2], strict=True)}


def _below(tag: Dictionary) -> Iterator[Dictionary]:
    for kid in kids(tag):
        if isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from _below(kid)
