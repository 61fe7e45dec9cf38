"""Words with a meaning of their own: a PDF without the glossary explains those that its chapters use."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote, urljoin
from xml.etree.ElementTree import Element

from playbook.pdf.combine.links import TOP, page_url
from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import back_matter, element, having, words


class Terms:
    """The words that the chapters of a volume explained on the site."""

    def __init__(self, sheets: Mapping[str, Sheet]) -> None:
        self.sheets = sheets
        self.entries: dict[str, tuple[str, str]] = {}

    def gather(self, sheet: Sheet) -> None:
        """Lead a chapter's terms to the list, unless the glossary itself is in the volume."""
        for link in having(sheet.section, "cx-term"):
            target = urljoin(TOP + sheet.page.base, link.get("href", "")).removeprefix(TOP)
            path, _, id = target.partition("#")
            meaning = sheet.page.definitions.get(unquote(id))
            if meaning is not None and page_url(unquote(path)) not in self.sheets:
                self.entries[unquote(id)] = meaning[0], words(meaning[1])
                link.set("href", f"#word-{id}")

    def section(self) -> Element | None:
        """Return the list by alphabet; None where no such word was used."""
        if not self.entries:
            return None
        section = back_matter("words", "Words used here")
        entries = element("dl", class_="cx-glossary")
        for id, (name, meaning) in sorted(self.entries.items(), key=lambda pair: pair[1][0].casefold()):
            entry = element("div", class_="cx-glossary__entry", id=f"word-{id}")
            entry.extend([element("dt", name), element("dd", meaning)])
            entries.append(entry)
        section.append(entries)
        return section
