"""Writing a file so that it is there whole, or as it was before."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """Write a file in a folder that is there; nobody sees half of it.

    Raises:
        OSError: it cannot be written; what was there is as it was, and the draft is gone.
    """
    with draft_of(file) as draft:
        draft.write_bytes(content)


@contextmanager
def draft_of(file: Path) -> Iterator[Path]:
    """Give a path in the same folder to write to; at the end it takes the file's place, unless something failed.

    Raises:
        OSError: it cannot take the file's place.
    """
    draft = file.with_name(f".{uuid.uuid4().hex}.draft")
    try:
        yield draft
        draft.replace(file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
