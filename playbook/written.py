"""Writing a file so that it is there whole, or as it was before; and keeping files that were costly to make."""

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


def keep(file: Path, content: bytes) -> bool:
    """Put a file into a cache; say whether it is there.

    A cache that cannot be written (another user's, a read-only disk) costs time and nothing else. Where its folder is
    a link nothing is written, for a link in the repository could make a build write anywhere.
    """
    with suppress(OSError):
        if any(folder.is_symlink() for folder in (file.parent, file.parent.parent)):
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, content)
        return True
    return False
