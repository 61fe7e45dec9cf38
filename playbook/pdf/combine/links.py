"""Links: inside the PDF where the target is in it, otherwise to the page on the web, otherwise plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from playbook.pdf.combine.page import page_file
from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import SVG, add_class, classes

# No such host exists: it stands for the top of the site while an address is worked out.
TOP = "http://site.invalid/"


class Links:
    """Where every link of a volume leads."""

    def __init__(self, sheets: Mapping[str, Sheet], site: Path, web: str) -> None:
        self.sheets, self.site, self.web = sheets, site, web

    def lead(self, sheet: Sheet) -> Iterator[str]:
        """Rewrite the links of a chapter; yield the targets that do not exist, as they were written."""
        for link in list(sheet.section.iter()):
            href = link.get("href")
            if link.tag == "a" and href is not None and not _leads_to_back_matter(link, href):
                yield from self._lead(link, href, sheet)
            elif link.tag == f"{SVG}a":
                link.tag = f"{SVG}g"
                link.attrib.pop("href", None)

    def _lead(self, link: Element, href: str, sheet: Sheet) -> Iterator[str]:
        target = urljoin(TOP + sheet.page.base, href)
        if not target.startswith(TOP):
            add_class(link, "web")
            return
        path, _, fragment = target.removeprefix(TOP).partition("#")
        url, anchor = page_url(unquote(path)), unquote(fragment)
        inside = self.sheets.get(url)
        if inside is not None and (id := inside.ids.get(anchor) if anchor else inside.id):
            link.set("href", f"#{id}")
            add_class(link, "inside")
            return
        if not _exists(self.site, url) or (inside is not None and anchor not in inside.page.ids):
            yield href
        self._outside(link, url, anchor)

    def _outside(self, link: Element, url: str, anchor: str) -> None:
        if self.web:
            link.set("href", self.web + quote(url) + (f"#{quote(anchor)}" if anchor else ""))
            add_class(link, "web")
        else:
            link.tag = "span"
            del link.attrib["href"]


def _leads_to_back_matter(link: Element, href: str) -> bool:
    names = classes(link)
    return "cx-cite" in names or ("cx-term" in names and href.startswith("#word-"))


def page_url(path: str) -> str:
    """Return the address of a page below the site as chapters have it: a folder, with a slash at its end."""
    path = urlsplit(path).path
    if path.endswith("index.html"):
        return path.removesuffix("index.html")
    return f"{path.removesuffix('.html')}/" if path.endswith(".html") else path


def _exists(site: Path, url: str) -> bool:
    return (site / url).is_file() or page_file(site, url).is_file()
