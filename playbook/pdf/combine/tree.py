"""Small tools for trees of elements, which know neither their parents nor where text belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from playbook.pdf.pdf_error import ENGINE, NoPangoError

SVG = "{http://www.w3.org/2000/svg}"
Fate = Literal["keep", "drop", "unwrap"]


def parse(html: str) -> Element:
    """Return the body of a piece of HTML.

    Raises:
        NoPangoError: what reads HTML for WeasyPrint is not installed.
    """
    try:
        import tinyhtml5  # type: ignore[import-untyped]
    except ImportError as error:
        raise NoPangoError(ENGINE) from error
    root: Element = tinyhtml5.parse(html, namespace_html_elements=False)
    body = root.find("body")
    assert body is not None  # the parser adds one to whatever it gets
    return body


def pieces(html: str) -> list[Element]:
    """Return the elements of a piece of HTML that is no whole page; text between them is dropped."""
    return [_without_tail(element) for element in parse(html) if isinstance(element.tag, str)]


def classes(element: Element) -> set[str]:
    """Return the classes of an element."""
    return set(element.get("class", "").split())


def add_class(element: Element, name: str) -> None:
    """Give an element one more class."""
    element.set("class", " ".join([*element.get("class", "").split(), name]))


def words(element: Element) -> str:
    """Return an element's text with single spaces."""
    return " ".join("".join(element.itertext()).split())


def having(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements below `root` with a class, in reading order."""
    yield from (element for element in root.iter() if name in classes(element))


def element(tag: str, text: str = "", **attributes: str) -> Element:
    """Return a new element; the attribute class_ is written class."""
    new = Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    new.text = text or None
    return new


def back_matter(id: str, title: str) -> Element:
    """Return a new chapter that no page stands behind."""
    section = element("section", class_=f"chapter chapter--{id}", id=id)
    head = element("header", class_="cx-head")
    head.append(element("h1", title))
    section.append(head)
    return section


def prune(root: Element, fate: Callable[[Element], Fate]) -> None:
    """Keep, drop or unwrap each element below `root`; comments go, the text around what goes stays."""
    children, text = list(root), root.text or ""
    for child in children:
        root.remove(child)
    root.text = text
    for child in children:
        _place(root, child, fate(child) if isinstance(child.tag, str) else "drop", fate)


def _place(root: Element, child: Element, its_fate: Fate, fate: Callable[[Element], Fate]) -> None:
    tail, child.tail = child.tail or "", None
    if its_fate != "drop":
        prune(child, fate)
    if its_fate == "keep":
        root.append(child)
    elif its_fate == "unwrap":
        _add_text(root, child.text or "")
        root.extend(list(child))
    _add_text(root, tail)


def _add_text(root: Element, text: str) -> None:
    if len(root):
        root[-1].tail = (root[-1].tail or "") + text
    else:
        root.text = (root.text or "") + text


def _without_tail(element: Element) -> Element:
    element.tail = None
    return element
