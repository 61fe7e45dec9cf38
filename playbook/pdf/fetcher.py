"""What a PDF may be made of: files of the built site, of the print design, and the typeface; nothing else."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

DESIGN = Path(__file__).parent / "design"
TYPEFACE = Path(str(files("fontpkg_public_sans").joinpath("files")))
FONT = "font:"  # url("font:PublicSans[wght].ttf") in the design is a file of the typeface


class Fetched(NamedTuple):
    """A file's content and its kind ("image/png")."""

    content: bytes
    kind: str


class NotFetchedError(Exception):
    """The file is missing, or stands where no PDF may look."""


def read_allowed(url: str, allowed: Iterable[Path]) -> Fetched:
    """Return the file at a file: or font: address that lies inside one of the allowed folders.

    Raises:
        NotFetchedError: it lies elsewhere (links are followed first), is missing, or is no file.
    """
    path = _path(url)
    if not any(path.is_relative_to(folder.resolve()) for folder in allowed):
        raise NotFetchedError("lies outside the site's folder — copy it into docs/")
    try:
        return Fetched(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")
    except OSError as error:
        raise NotFetchedError(f"cannot be read ({error.strerror}) — add the file, or mend the address") from None


def _path(url: str) -> Path:
    if url.startswith(FONT):
        return (TYPEFACE / unquote(url.removeprefix(FONT))).resolve()
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc:
        raise NotFetchedError("is not a file of the site — a PDF fetches nothing; copy it into docs/")
    try:
        return Path(url2pathname(parts.path)).resolve()  # on Windows a path begins with a letter
    except ValueError:
        raise NotFetchedError("is no address of a file — mend it") from None
