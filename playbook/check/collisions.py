"""Two files may not want the same address on the site."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.place import Problem


def page_collisions(book: Playbook) -> Iterator[Problem]:
    """Yield pages of docs/ that would stand where a play, checklist or case study stands."""
    contents = [*book.plays.values(), *book.checklists.values(), *book.cases.values()]
    taken = {document.file: document for document in contents}
    for path, page in book.pages.items():
        address = f"{path.removesuffix('.md').removesuffix('/index')}.md"
        if path in taken or address in taken:
            other = taken.get(path) or taken[address]
            wrong = f"the page has the same address on the site as {other.file}"
            yield Problem(page.place, wrong, "rename the page, or move its text there")
