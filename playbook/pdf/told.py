"""What WeasyPrint says while it works, told with the chapter that it is about."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
HOLDS_FILE = ("src", "data", "href", f"{XLINK}href")
# The first two are about the machine, and not the document; the last is judged by finish/pictures.py.
HARMLESS = re.compile(
    r"Using fontTools instead of HarfBuzz-Subset|Please install HarfBuzz version|.* has no required alt description$"
)


@contextmanager
def told() -> Iterator[list[str]]:
    """Collect what is wrong, warnings included; WeasyPrint would go on with a hole in the page."""
    found: list[str] = []
    handler = _Collector(found)
    log = logging.getLogger("weasyprint")
    log.addHandler(handler)
    try:
        yield found
    finally:
        log.removeHandler(handler)


class _Collector(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not HARMLESS.match(message):
            self.found.append(message)


def with_places(messages: list[str], root: Element, base_url: str) -> Iterator[str]:
    """Yield each message once, without the folder's own path, and with the id of the chapter whose picture it names."""
    for message in dict.fromkeys(messages):
        where = next((id for id, element in in_chapters(root) if _is_named(element, message, base_url)), "")
        yield message.replace(base_url, "") + (f" (in the chapter #{where})" if where else "")


def in_chapters(element: Element, chapter: str = "") -> Iterator[tuple[str, Element]]:
    """Yield every element with the id of the innermost section that it stands in."""
    if element.tag == "section":
        chapter = element.get("id", chapter)
    yield chapter, element
    for child in element:
        yield from in_chapters(child, chapter)


def addresses(element: Element) -> Iterator[str]:
    """Yield the files that an element shows; a link shows none."""
    if element.tag != "a":
        yield from (found for name in HOLDS_FILE if (found := element.get(name)) and not found.startswith("#"))


def _is_named(element: Element, message: str, base_url: str) -> bool:
    return any(urljoin(base_url, address) in message for address in addresses(element))
