"""A table of readings as a page has it."""

from __future__ import annotations

from datetime import date

from selectolax.lexbor import LexborHTMLParser

from macros.readings import figure_table
from playbook.authoring.context import PageContext
from playbook.model import Page, Playbook


class Shown:
    """A table as a page has it, with the files that go with it."""

    def __init__(self, world: Playbook, *arguments: str, **keywords: str | bool) -> None:
        self.files: dict[str, str] = {}
        document = Page(title="Harbor", description="A harbor.", reviewed=date(2026, 1, 1)).placed(
            "docs/pier/harbor.md", {(): 1}
        )
        self.page = PageContext(world, document.with_body("harbor", "", 1), lambda path: path)
        self.page.publish = lambda path, text: self.files.setdefault(path, text) and path
        self.html = figure_table(self.page, *arguments, **keywords)  # type: ignore[arg-type]
        self.tree = LexborHTMLParser(self.html)

    @property
    def heads(self) -> list[str]:
        return [node.text(strip=True) for node in self.tree.css("thead th")]

    def cell(self, row: int, head: str) -> str:
        cells = self.tree.css("tbody tr")[row].css("th, td")
        return " ".join(cells[self.heads.index(head)].text().split())
