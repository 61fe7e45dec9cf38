"""Several PDFs at a time: the whole takes as long as all plays together, so two processes halve the waiting."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from playbook.load import load
from playbook.model import Playbook
from playbook.pdf.kept import CACHE
from playbook.pdf.make import make
from playbook.pdf.pdf_error import PdfError
from playbook.pdf.render import Paper
from playbook.pdf.volume import Volume

AT_A_TIME = 2  # the whole playbook takes about 1.5 GB of memory
DIED = "a PDF's own process ended before it was done — free some memory (the whole takes about 1.5 GB), and try again"


def make_several(root: Path, site: Path, wanted: Sequence[tuple[Volume, Paper]]) -> list[bytes]:
    """Return the volumes as PDFs, in this order; what was made before and has not changed is taken from the cache.

    Raises:
        PdfError: any of them cannot be made; the faults of all.
    """
    one = partial(_one, root, site)
    try:
        with ProcessPoolExecutor(min(AT_A_TIME, os.cpu_count() or 1), get_context("spawn")) as pool:
            made = list(pool.map(one, wanted))
    except BrokenProcessPool:
        raise PdfError([DIED]) from None
    faults = dict.fromkeys(fault for result in made if isinstance(result, tuple) for fault in result)
    if faults:
        raise PdfError(faults)
    return [result for result in made if isinstance(result, bytes)]


def _one(root: Path, site: Path, wanted: tuple[Volume, Paper]) -> bytes | tuple[str, ...]:
    try:
        return make(_book(root), site, *wanted, cache=root / CACHE)
    except PdfError as error:
        return error.faults


@cache
def _book(root: Path) -> Playbook:
    """Read the playbook once for each process."""
    return load(root).book
