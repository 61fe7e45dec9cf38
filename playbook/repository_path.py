"""Where a link written in a file of the repository leads."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote


def resolve(path: str, file: str) -> str:
    """Return the repository's path that a link's path means in `file`; the file itself where the path is empty."""
    path = unquote(path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
