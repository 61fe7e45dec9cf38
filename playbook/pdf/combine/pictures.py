"""Pictures: their addresses become relative to the site's folder, where their files must be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

from playbook.pdf.combine.links import TOP
from playbook.pdf.combine.sheet import Sheet


def find_pictures(sheet: Sheet, site: Path) -> Iterator[str]:
    """Rewrite the addresses of a chapter's pictures; yield those that are not in the site, as they were written."""
    for picture in sheet.section.iter("img"):
        src = picture.get("src", "")
        target = urljoin(TOP + sheet.page.base, src)
        path = unquote(target.removeprefix(TOP).partition("#")[0].partition("?")[0])
        if src.startswith("data:"):
            continue
        if not src or not target.startswith(TOP) or not (site / path).is_file():
            yield src
        else:
            picture.set("src", quote(path))
        picture.attrib.pop("srcset", None)
