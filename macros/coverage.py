"""What the playbook lacks, for readers to see."""

from __future__ import annotations

from macros.templates import block
from playbook.authoring.context import PageContext
from playbook.coverage import gaps


def coverage(page: PageContext) -> str:
    """Return a table of what was looked for and what is missing."""
    page.show_once("the table of gaps")
    found = gaps(page.book)
    links = {one.file: page.link_to(one.file) for gap in found for one in gap.found if one.file}
    return block("coverage.html", gaps=found, links=links)
