"""The levels of headings: those of all chapters together make one outline that skips none."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from playbook.pdf.combine.chosen import HEADINGS
from playbook.pdf.combine.tree import add_class

# What the style sheet and the bookmarks go by; a level of HTML says where it stands in its volume only.
NAMES = ("chapter-title", "section-title", "subsection-title", "detail-title")


def set_levels(section: Element, top: int) -> None:
    """Number the headings of a chapter from `top` (1 or 2) without gaps, and name what each is."""
    above: list[int] = []
    for heading in section.iter():
        if heading.tag not in HEADINGS:
            continue
        own = HEADINGS.index(heading.tag)
        while above and above[-1] >= own:
            above.pop()
        above.append(own)
        depth = len(above) - 1
        heading.tag = f"h{min(top + depth, 6)}"
        add_class(heading, NAMES[min(depth, len(NAMES) - 1)])
