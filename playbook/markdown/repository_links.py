"""Links that work in the repository's own preview, turned into links that work on the site.

The repository keeps plays/ and checklists/ beside docs/; on the site the content of docs/ stands at the
top. So `../docs/framework.md` in a play means framework.md, and `../plays/office.md` in docs/about.md
means plays/office.md. Links to files that are no pages lead to the repository.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from playbook.content import FOLDERS


@dataclass
class LinkBase:
    """The page whose links are read: its path in the repository and on the site, and the repository's address."""

    repository_path: str = ""
    site_path: str = ""
    blob_url: str = ""


def to_site(href: str, base: LinkBase) -> str:
    """Return a link as the site needs it; addresses, anchors and absolute paths stay as they are."""
    try:
        parts = urlsplit(href)
    except ValueError:  # http://[ is no address at all
        return href
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(base.repository_path), parts.path))
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
        for element in root.iter():
            for attribute in ("href", "src"):
                value = element.get(attribute)
                if element.tag in ("a", "img") and value and self.base.repository_path:
                    element.set(attribute, to_site(value, self.base))
