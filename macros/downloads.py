"""Templates to copy, as links."""

from __future__ import annotations

from typing import Annotated

from macros.templates import inline
from playbook.authoring.context import PageContext, Ref


def download(page: PageContext, name: Annotated[str, Ref("download")], words: str | None = None) -> str:
    """Return a link that saves a template, with its kind and size; its words are the file's name unless given."""
    file = page.book.downloads[name]
    return inline("download.html", file=file, words=words or file.title, href=page.link_to(f"downloads/{name}"))
