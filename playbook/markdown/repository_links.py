"""Links that work in the repository's own preview, turned into links that work on the site.

The repository keeps plays/ and checklists/ beside docs/; on the site the content of docs/ stands at the
top. So `../docs/framework.md` in a play means framework.md, and `../plays/office.md` in docs/about.md
means plays/office.md. Links to files that are no pages lead to the repository. Text that one page shows of
another stands in an element that names its file (`data-written-in`), and its links are read from there.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from playbook.content import FOLDERS

WRITTEN_IN = "data-written-in"
# A heading's link to itself is the page's own, wherever the heading was written.
PERMALINK = "headerlink"


@dataclass
class LinkBase:
    """Where links are written and where they are shown.

    `repository_path` is the file that holds them, `site_path` the page that shows them (mostly the same one),
    and `blob_url` the repository's address.
    """

    repository_path: str = ""
    site_path: str = ""
    blob_url: str = ""


def to_site(href: str, base: LinkBase) -> str:
    """Return a link as the site needs it; addresses, anchors and absolute paths stay as they are."""
    try:
        parts = urlsplit(href)
    except ValueError:  # http://[ is no address at all
        return href
    if parts.scheme or parts.netloc or parts.path.startswith("/") or not (parts.path or parts.fragment):
        return href
    if not parts.path and base.repository_path.removeprefix("docs/") == base.site_path:
        return href
    here = base.repository_path
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), parts.path)) if parts.path else here
    if target.startswith("docs/"):
        return _relative(target.removeprefix("docs/"), base, parts.query, parts.fragment)
    if target.split("/")[0] in FOLDERS:
        return _relative(target, base, parts.query, parts.fragment)
    if base.blob_url and not target.startswith(".."):
        return urlunsplit(urlsplit(f"{base.blob_url}{target}")._replace(fragment=parts.fragment))
    return href


def _relative(target: str, base: LinkBase, query: str, fragment: str) -> str:
    path = posixpath.relpath(target, posixpath.dirname(base.site_path) or ".")
    return urlunsplit(("", "", path, query, fragment))


class RepositoryLinks(Extension):
    """Python-Markdown extension; `base` is changed from page to page."""

    def __init__(self, base: LinkBase | None = None) -> None:
        super().__init__()
        self.base = base or LinkBase()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register before MkDocs resolves links to pages (0)."""
        md.treeprocessors.register(_Links(md, self.base), "repository_links", 1)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, base: LinkBase) -> None:
        super().__init__(md)
        self.base = base

    def run(self, root: Element) -> None:
        if self.base.repository_path:
            self._turn(root, self.base)

    def _turn(self, element: Element, base: LinkBase) -> None:
        written_in = element.attrib.pop(WRITTEN_IN, None)
        base = replace(base, repository_path=written_in) if written_in else base
        for attribute in ("href", "src"):
            value = element.get(attribute)
            if element.tag in ("a", "img") and value and element.get("class") != PERMALINK:
                element.set(attribute, to_site(value, base))
        for child in element:
            self._turn(child, base)
