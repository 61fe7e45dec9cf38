"""How long a page takes to read, counted on the page as readers see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from playbook.model import PageFacts

# Slower than the 238 words a minute that adults read silently (Brysbaert 2019, doi 10.1016/j.jml.2019.104047):
# people read this to work with it.
WORDS_PER_MINUTE = 200
_WORD = re.compile(r"\w[\w'’.,-]*")
_NOT_READ = (
    "cx-plan, cx-assessment, .cx-on-paper, .cx-filter, .cx-glossary__where, .cx-path-items, .headerlink, .cx-cite, "
    ".cx-sources, .cx-readings, .cx-editions, script, style, svg, template"
)
_HEADINGS = {"h2": 2, "h3": 3, "h4": 4}


class WordCount(NamedTuple):
    """Words of a page, and of each section by the id of its heading."""

    total: int
    sections: dict[str, int]


def count_words(tree: LexborHTMLParser) -> WordCount:
    """Count words and numbers of a page's text.

    Its list of sources and its tables of figures do not count: people look things up there, and read neither through.
    """
    for node in tree.css(_NOT_READ):
        node.decompose()
    total, sections, open_sections = 0, dict[str, int](), list[tuple[int, str]]()
    for node in tree.body.traverse(include_text=True) if tree.body else ():
        level = _HEADINGS.get(node.tag or "")
        if level is not None:
            open_sections = [one for one in open_sections if one[0] < level]
            open_sections.append((level, node.attributes.get("id") or ""))
        words = _own_words(node)
        total += words
        for _, id in open_sections:
            sections[id] = sections.get(id, 0) + words
    return WordCount(total, sections)


def minutes(words: int) -> int:
    """Return the reading time of so many words in whole minutes, at least 1."""
    return max(1, round(words / WORDS_PER_MINUTE))


def step_minutes(page: str, facts: Mapping[str, PageFacts]) -> int | None:
    """Return the reading time of a page, or of one section where its path names one; None where it is not known."""
    file, _, anchor = page.partition("#")
    known = facts.get(file)
    if known is None:
        return None
    return known.sections.get(anchor) if anchor else known.minutes


def _own_words(node: LexborNode) -> int:
    return len(_WORD.findall(node.text_content or "")) if node.tag == "-text" else 0
