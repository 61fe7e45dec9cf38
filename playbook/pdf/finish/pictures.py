"""A picture that only decorates is no part of the text that is read aloud; any other has words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from playbook.pdf.finish.view import View
from playbook.pdf.told import SVG, in_chapters

# WeasyPrint knows no decoration: it wants words for every picture. These words are a private sign, and never read.
DECORATION = "\ue000"


def mark_decorations(root: Element) -> None:
    """Give the sign to pictures that say of themselves that they only decorate; to be done before they are laid out."""
    for picture in root.iter():
        if picture.tag == "img" and (picture.get("alt") == "" or _is_hidden(picture)):
            picture.set("alt", DECORATION)
        elif picture.tag == f"{SVG}svg" and _is_hidden(picture):
            for title in picture.findall(f"{SVG}title"):
                picture.remove(title)
            SubElement(picture, f"{SVG}title").text = DECORATION


def _is_hidden(picture: Element) -> bool:
    return picture.get("aria-hidden") == "true" or picture.get("role") in ("presentation", "none")


def pictures(view: View) -> None:
    """Take decorations out of the tree of tags; what no tag holds becomes an artifact."""
    for figure in view.elements("/Figure"):
        if "Alt" in figure and figure["Alt"].string == DECORATION:
            view.at(figure["P"])["K"].remove(figure.reference)


def without_words(root: Element) -> Iterator[str]:
    """Yield a fault for each picture that says nothing to people who cannot see it."""
    for chapter, picture in in_chapters(root):
        where = f" (in the chapter #{chapter})" if chapter else ""
        if picture.tag == "img" and not picture.get("alt"):
            yield f"the picture {picture.get('src', '')} has no words for people who cannot see it{where}"
        elif picture.tag == f"{SVG}svg" and not picture.findtext(f"{SVG}title", "").strip():
            yield f"a drawing has no title for people who cannot see it{where}"
