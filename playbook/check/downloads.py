"""Templates to copy are harmless and of one shape when they are opened."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from playbook.model import Download, Playbook
from playbook.place import Place, Problem

# A spreadsheet runs what begins so, also behind what it takes for the end of a cell (OWASP, CSV injection).
_FORMULA = re.compile(r"""(?:^|[;\n])["']?[=+\-@\t＝＋－＠]""")
MOST = 20


def downloads(book: Playbook) -> Iterator[Problem]:
    """Yield tables whose rows do not fit their header, or whose cells a spreadsheet would run."""
    for download in book.downloads.values():
        if download.id.endswith(".csv"):
            found = list(islice(_table(download), MOST + 1))
            yield from found[:MOST]
            if rest := found[MOST:]:
                yield Problem(rest[0].place, "and more below", "mend those above first")


def _table(download: Download) -> Iterator[Problem]:
    reader = csv.reader(io.StringIO(download.text), strict=True)
    width = 0
    try:
        for row in reader:
            place = Place(download.place.file, reader.line_num)
            width = width or len(row)
            if len(row) != width:
                wrong = f"the row has {len(row)} cells, the header {width}"
                yield Problem(place, wrong, 'add or remove commas; write a cell that holds one in "…"')
            for cell in row:
                if _FORMULA.search(cell):
                    remedy = "begin it with a letter or a digit"
                    yield Problem(place, f"a spreadsheet would run the cell '{cell[:20]}' as a formula", remedy)
    except csv.Error as error:
        yield Problem(Place(download.place.file, reader.line_num), f"the table is broken: {error}", 'look for a lone "')
