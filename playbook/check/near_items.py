"""Lines that were meant as checklist items and are none: they would stand on the page as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.load.fences import outside_fences
from playbook.markdown.item_grammar import ANY_BOX, BLOCK, TASK
from playbook.model import Checklist, Document, Playbook
from playbook.place import Problem

_NEARLY = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s*\[[\sxX✓✔*-]{0,3}\](?![(\[:])")
_ITEM_WORDS = re.compile(r"\{:[^{}]*\b(?:roles|when)=")
_REMEDY = 'write: - [ ] One sentence. {: #permanent-id roles="program-manager" when="before" }'


def near_items(book: Playbook) -> Iterator[Problem]:
    """Yield lines that look like items. Items without an id in a checklist are reported where they are read."""
    for document in book.documents:
        for number, line in outside_fences(document.body):
            if _is_lost(document, line):
                yield Problem(document.at_body(number), "the line looks like a checklist item and is none", _REMEDY)


def _is_lost(document: Document, line: str) -> bool:
    if TASK.match(line):
        return not isinstance(document, Checklist) and BLOCK.search(line) is None
    # A line with a box in it makes one on the page, and is compared with the items there (boxes.py).
    return bool(_NEARLY.match(line) or (_ITEM_WORDS.search(line) and not ANY_BOX.search(line)))
