"""What data/print.yml names is there, each page once; and every page is either in the PDF or left out on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from playbook.model import Playbook
from playbook.model.record import Key
from playbook.nearest import did_you_mean
from playbook.place import Place, Problem

_FILE = "data/print.yml"


def print_order(book: Playbook) -> Iterator[Problem]:
    """Yield pages of the PDF that do not exist, that stand twice, or about which nothing is said."""
    if book.print_order is None:
        return
    first: dict[str, Place] = {}
    for place, page in _named(book):
        if page in first:
            wrong = f"'{page}' stands twice; the first is at line {first[page].line}"
            yield Problem(place, wrong, "name it once, in a part or below left_out")
        elif page not in _known(book) and not _may_be_unread(page, book):
            yield Problem(place, f"there is no page '{page}'", _remedy(page, book))
        first.setdefault(page, place)
    for page in _known(book):
        if page not in first:
            wrong = f"it is not said whether '{page}' stands in the PDF"
            yield Problem(Place(_FILE), wrong, "name it in a part, or below left_out", is_error=False)


def _named(book: Playbook) -> Iterator[tuple[Place, str]]:
    order = book.print_order
    assert order is not None
    for number, part in enumerate(order.parts):
        path: tuple[Key, ...] = ("parts", number, "pages")
        yield from ((order.at(*path, position), page) for position, page in enumerate(part.pages))
    yield from ((order.at("left_out", position), page) for position, page in enumerate(order.left_out))


def _known(book: Playbook) -> dict[str, None]:
    """Return what can be named, in order: the folders of plays and case studies, and every page of docs/."""
    folders = [*(["plays/"] if book.plays else []), *(["case_studies/"] if book.cases else [])]
    return dict.fromkeys([*folders, *(page.file for page in book.pages.values())])


def _may_be_unread(page: str, book: Playbook) -> bool:
    kinds = {"plays/": "play", "case_studies/": "case study"}
    if page in kinds:
        return book.unread.touches(kinds[page])
    return book.unread.may_hold("page", PurePosixPath(page).stem)


def _remedy(page: str, book: Playbook) -> str:
    folder = page.split("/")[0]
    if folder in ("plays", "checklists", "case_studies"):
        # A play always comes with its checklists, and all of a folder in its own order.
        return f"write {'case_studies/' if folder == 'case_studies' else 'plays/'}, which stands for all of them"
    return did_you_mean(page, _known(book), "write the path from the root, for example docs/framework.md")
