"""Sources: each page's own list becomes part of one list at the end, numbered in the order of reading."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import add_class, back_matter, classes, element, having, prune

_LABEL = re.compile(r"^Source \d+")


class Sources:
    """The list of a whole volume while it grows."""

    def __init__(self) -> None:
        self.entries: dict[str, Element] = {}
        self.numbers: dict[str, int] = {}

    def gather(self, sheet: Sheet) -> list[str]:
        """Number a chapter's citations anew and take its list; return the ids that no list explains."""
        listed = {one.get("id", ""): one for ol in having(sheet.page.article, "cx-sources") for one in ol}
        unknown = [id for cite in having(sheet.section, "cx-cite") if (id := self._cite(cite, listed))]
        if not sheet.chapter.sections:
            for id, entry in listed.items():
                self._add(id, entry)
        prune(sheet.section, lambda one: "drop" if "cx-sources" in classes(one) else "keep")
        return unknown

    def section(self) -> Element | None:
        """Return the list; None where nothing was cited."""
        if not self.entries:
            return None
        section = back_matter("sources", "Sources")
        entries = element("ol", class_="cx-sources")
        entries.extend(self.entries.values())
        for link in entries.iter("a"):
            add_class(link, "web")
        section.append(entries)
        return section

    def _cite(self, cite: Element, listed: dict[str, Element]) -> str:
        id = cite.get("href", "").partition("#")[2]
        if id in listed:
            self._add(id, listed[id])
        if id not in self.entries:
            return id
        cite.text = f"[{self.numbers[id]}]"
        cite.set("aria-label", _LABEL.sub(f"Source {self.numbers[id]}", cite.get("aria-label", "")))
        return ""

    def _add(self, id: str, entry: Element) -> None:
        if id not in self.entries:
            self.entries[id] = entry
            self.numbers[id] = len(self.entries)
