"""Templates to copy are harmless and of one shape when they are opened, and pages link to them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from playbook.api.tables import TABLES
from playbook.authoring.macro_calls import read
from playbook.check.written_links import written_links
from playbook.model import Download, Playbook
from playbook.place import Place, Problem

# A spreadsheet runs what begins so, also behind what it takes for the end of a cell (OWASP, CSV injection).
_FORMULA = re.compile(r"""(?:^|[;\n])["']?[=+\-@\t＝＋－＠]""")
_DIVIDER = re.compile(r"[;\t]")
MOST = 20


def downloads(book: Playbook) -> Iterator[Problem]:
    """Yield templates named as our own tables, and tables with uneven rows or cells that a spreadsheet would run."""
    for download in book.downloads.values():
        if download.id in TABLES:
            yield Problem(download.place, "the site itself publishes a table of this name", "rename the template")
        if download.id.endswith(".csv"):
            found = list(islice(_table(download), MOST + 1))
            yield from found[:MOST]
            if rest := found[MOST:]:
                yield Problem(rest[0].place, "and more below", "mend those above first")


def unlinked_downloads(book: Playbook) -> Iterator[Problem]:
    """Yield a warning for each template that no reader can find."""
    if book.unread or any(read(document.body).faults for document in book.documents):
        return  # what could not be read may link to it
    linked = set(_linked(book)) if book.downloads else set()
    for download in book.downloads.values():
        if download.place.file not in linked:
            remedy = f'write {{{{ download("{download.id}") }}}} on a page, or delete the file'
            yield Problem(download.place, "no page links to this template", remedy, is_error=False)


def _linked(book: Playbook) -> Iterator[str]:
    for document in book.documents:
        calls = (call for call in read(document.body).calls if call.name == "download")
        yield from (f"downloads/{value}" for call in calls for value in (*call.arguments, *call.keywords.values()))
        yield from (link.target for link in written_links(document) if link.leads_within)


def _table(download: Download) -> Iterator[Problem]:
    reader = csv.reader(io.StringIO(download.text), strict=True)
    width = 0
    try:
        for row in reader:
            place = Place(download.place.file, reader.line_num)
            if not width and len(row) == 1 and (sign := _DIVIDER.search(row[0])):
                wrong = f"cells are divided by {'semicolons' if sign[0] == ';' else 'tabs'}"
                yield Problem(place, wrong, "use commas: save the table as CSV with commas")
                return
            width = width or len(row)
            yield from _row(row, width, place)
    except csv.Error as error:
        yield Problem(Place(download.place.file, reader.line_num), f"the table is broken: {error}", 'look for a lone "')


def _row(row: list[str], width: int, place: Place) -> Iterator[Problem]:
    if len(row) != width:
        wrong = f"the row has {len(row)} cells, the header {width}"
        yield Problem(place, wrong, 'add or remove commas; write a cell that holds one in "…"')
    for cell in row:
        if _FORMULA.search(cell):
            remedy = "begin it with a letter or a digit"
            yield Problem(place, f"a spreadsheet would run the cell '{cell[:20]}' as a formula", remedy)
