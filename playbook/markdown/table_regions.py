"""A Markdown table stands in a named region that scrolls by itself and takes the keyboard's focus.

A wide table would otherwise scroll the page, or scroll only under a mouse (WCAG 1.4.10, 2.1.1). The region is
named after the heading above, and numbered from the second table below one heading on.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

# Markdown puts HTML aside while it works, and leaves a mark between these two characters.
_STASHED = re.compile(f"{STX}[^{ETX}]*{ETX}")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class TableRegions(Extension):
    """Python-Markdown extension; knows nothing of a page but its Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register before toc (5), which adds its link to the words of a heading."""
        md.treeprocessors.register(_Regions(md), "table_regions", 6)


class _Regions(Treeprocessor):
    def run(self, root: Element) -> None:
        parents = {child: parent for parent in root.iter() for child in parent}
        seen: Counter[str] = Counter()
        heading = ""
        for element in list(root.iter()):
            if element.tag in _HEADINGS:
                heading = " ".join(_STASHED.sub("", "".join(element.itertext())).split())
            elif element.tag == "table" and not element.get("class"):
                seen[heading] += 1
                _wrap(element, parents[element], _name(heading, seen[heading]))


def _name(heading: str, number: int) -> str:
    words = f"Table {number}" if number > 1 else "Table"
    return f"{words}: {heading}" if heading else words


def _wrap(table: Element, parent: Element, name: str) -> None:
    region = Element("div", {"class": "cx-table", "role": "region", "tabindex": "0", "aria-label": name})
    region.tail, table.tail = table.tail, None
    table.set("class", "cx-plain")
    parent[list(parent).index(table)] = region
    region.append(table)
