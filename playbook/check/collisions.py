"""Two files may not want the same address on the site."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Document, Playbook
from playbook.place import Problem

# The page that web servers show for an address that does not exist; the build writes it.
_ERROR_PAGE = "/404"


def page_collisions(book: Playbook) -> Iterator[Problem]:
    """Yield pages of docs/ that would stand where a play, a checklist, a case study, a file or another page stands."""
    taken: dict[str, Document] = {}
    templates = {download.place.file for download in book.downloads.values()}
    for document in book.documents:
        address = _address(document.file.removeprefix("docs/"))
        if address in taken:
            wrong = f"the page has the same address on the site as {taken[address].file}"
            yield Problem(document.place, wrong, "rename the page, or move its text there")
        elif document.file.removeprefix("docs/") in templates:
            yield Problem(
                document.place, "a template of downloads/ has the same address on the site", "rename the page"
            )
        elif address == _ERROR_PAGE:
            yield Problem(document.place, "the build itself writes the page 404", "rename the page")
        taken.setdefault(address, document)


def _address(path: str) -> str:
    return f"/{path}".removesuffix(".md").removesuffix("/index")
