"""The address at which somebody can see and edit a line of the repository."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from playbook.place import Place

_HOW = "CONTRIBUTING.md"
# GitHub draws these, and then has no lines; it shows their text when it is asked to.
_DRAWN = (".md", ".csv")


def edit_address(blob_url: str, place: Place) -> str | None:
    """Return the address of a line in the files at `blob_url`; None where a playbook does not say where they are.

    It is the page of the file, whose pencil opens the editor: the editor itself cannot be led to a line.
    """
    if not blob_url:
        return None
    plain = "?plain=1" if place.file.endswith(_DRAWN) else ""
    return f"{blob_url.rstrip('/')}/{quote(place.file)}{plain}#L{place.line}"


def how_to_edit(blob_url: str, root: Path) -> str | None:
    """Return the address of what contributors read first; None where there is no such file, or nobody knows where."""
    return f"{blob_url.rstrip('/')}/{_HOW}" if blob_url and (root / _HOW).is_file() else None
