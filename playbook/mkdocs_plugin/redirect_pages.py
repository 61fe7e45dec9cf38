"""A small page at each address that a page no longer has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from playbook.mkdocs_plugin.site_files import PlainFile
from playbook.model import Playbook
from playbook.redirects import old_pages

_TEMPLATE = "redirect.html"


def redirect_pages(
    book: Playbook, env: Environment, config: MkDocsConfig, link: Callable[[str, str], str | None]
) -> Iterator[File]:
    """Yield the pages; `link` makes an address, relative to the second path, of a file of the repository."""
    for old, target in old_pages(book).items():
        path = f"{old}index.html" if config.use_directory_urls else f"{old.removesuffix('/')}.html"
        here = old if config.use_directory_urls else path
        href, from_top = link(target, here), link(target, "")
        if href is None or from_top is None:  # the page is left out of this build
            continue
        canonical = urljoin(config.site_url, from_top.partition("#")[0]) if config.site_url else None
        title = book.by_file[target.partition("#")[0]].title
        html = env.get_template(_TEMPLATE).render(href=href, title=title, canonical=canonical, config=config)
        yield PlainFile.generated(config, path, content=html)
