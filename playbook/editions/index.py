"""Making the index of an edition; what reads and writes those that are frozen is found here as well."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from playbook.editions.documents import document_entries
from playbook.editions.files import EditionError as EditionError
from playbook.editions.files import read_index as read_index
from playbook.editions.files import released as released
from playbook.editions.files import write_index as write_index
from playbook.editions.records import record_entries
from playbook.model import Playbook
from playbook.model.edition_index import EditionIndex, Gone, Moved
from playbook.redirects import old_pages
from playbook.site_map import address_of


def index_of(book: Playbook, root: Path, date: Date | None = None) -> EditionIndex:
    """Return the index of the playbook in `root` as it stands; the same content gives the same index.

    `date` is the day of release; without it the day on which a page was last reviewed.
    """
    gone = (
        Gone(kind=one.kind, id=one.id, retired=one.retired, why=one.why, replaced_by=one.replaced_by)
        for one in book.retired
    )
    return EditionIndex(
        playbook=book.settings.name,
        edition=book.settings.edition,
        date=date or last_review(book),
        retired=tuple(sorted(gone, key=lambda one: (one.kind, one.id))),
        redirects=tuple(Moved(was=old, now=_address(file)) for old, file in sorted(old_pages(book).items())),
        entries=tuple(sorted((*document_entries(book), *record_entries(book)), key=lambda one: one.key)),
    )


def last_review(book: Playbook) -> Date:
    """Return the day on which a page of the playbook was last reviewed; 1970-01-01 where there is no page."""
    days = (getattr(document, "reviewed", None) for document in book.documents)
    return max((day for day in days if day is not None), default=Date(1970, 1, 1))


def _address(file: str) -> str:
    path, hash, anchor = file.partition("#")
    return f"{address_of(path)}{hash}{anchor}"
