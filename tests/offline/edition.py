"""The unpacked offline edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True)
class Edition:
    """The folder that a person unpacked, the zip, and the build that it was made from."""

    folder: Path
    zip: Path
    build: Path

    def address(self, page: str, fragment: str = "") -> str:
        """Return a page's address on the disk."""
        return (self.folder / page).as_uri() + (f"#{fragment}" if fragment else "")

    def pages(self) -> list[str]:
        """Return the paths of all pages that people see; nobody stays on one that only leads on."""
        pages = (path for path in self.folder.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes())
        found = sorted(path.relative_to(self.folder).as_posix() for path in pages)
        return [page for page in found if not page.startswith("assets/")]

    def heading(self, page: str) -> str:
        """Return the page's heading, as its file has it."""
        node = LexborHTMLParser((self.folder / page).read_bytes()).css_first("main h1")
        assert node is not None, page
        return " ".join(node.text().split())
