"""Final HTML as the site makes it: macros, then Markdown with our extensions."""

from __future__ import annotations

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from playbook.markdown.checklist_items import ChecklistItems, ItemWords
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.markdown.repository_links import LinkBase, RepositoryLinks
from tests.worlds import World


def converter(words: ItemWords | None = None, base: LinkBase | None = None) -> Markdown:
    """Return Python-Markdown set up as in mkdocs.yml, with our two extensions."""
    extensions = [*EXTENSIONS, ChecklistItems(words), RepositoryLinks(base)]
    return Markdown(extensions=extensions, extension_configs=SETTINGS)


def page(world: World, name: str) -> LexborHTMLParser:
    """Return a page of the world as a browser's parser sees it."""
    return parsed(converter().convert(world.rendered(name)))


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(f"<!doctype html><body>{html}")


def dangers(tree: LexborHTMLParser) -> list[str]:
    """Return every element, attribute and address that could run code."""
    found = []
    for node in tree.root.css("*"):
        if node.tag in ("script", "iframe", "object", "embed", "form", "style", "base", "meta", "link"):
            found.append(f"<{node.tag}>")
        for key, value in node.attributes.items():
            bare = "".join((value or "").split()).lower()
            if key.startswith("on") or key == "srcdoc" or bare.startswith(("javascript:", "data:", "vbscript:")):
                found.append(f"{key}={value}")
            if key == "src" and "://" in bare:
                found.append(f"{key}={value}")
    return found
