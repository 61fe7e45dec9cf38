"""The same pages as a site with stock Material, for comparison: its own theme, its own search at its defaults.

The pages' content is what our build makes of them, before any template adds to it, so both searches read the same
words. Stock Material gets no other words for a page (front matter `aliases`) and no weights for fields.

`python -m tests.search.stock FOLDER` builds it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tests.tools import ENVIRONMENT, ROOT


class Content(NamedTuple):
    """One page: its address below the site, its title, and its HTML without any frame."""

    url: str
    title: str
    html: str


class _Enough(Exception):
    """All content is there; what templates would make of it is not wanted."""


class _NoSettings(Config):
    pass


class _Listen(BasePlugin[_NoSettings]):
    def __init__(self) -> None:
        self.contents: list[Content] = []

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> NoReturn:
        pages = [file.page for file in files.documentation_pages() if file.page]
        for page in pages:
            title = str(page.meta.get("title", page.title))
            self.contents.append(Content(page.url.removeprefix("./"), title, page.content or ""))
        raise _Enough


class _Tell(BasePlugin[_NoSettings]):
    def __init__(self, contents: dict[str, Content]) -> None:
        self.contents = contents

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self.contents[page.url.removeprefix("./")].html


def _contents(folder: Path) -> list[Content]:
    listening = _Listen()
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "unused"))
    config.plugins["listen"] = listening
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except _Enough:
        return listening.contents
    raise RuntimeError("The build ended before the templates began.")


def _build(folder: Path) -> None:
    contents = {content.url: content for content in _contents(folder)}
    for url, content in contents.items():
        file = folder / "docs" / url / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(content.title)}\n---\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Stock\ntheme: {name: material, font: false}\n", encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"), plugins=["material/search"], site_dir=str(folder / "site"))
    config.plugins["tell"] = _Tell(contents)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def build_stock(folder: Path) -> Path:
    """Build the comparison in an empty folder and return the site's; raises RuntimeError with what went wrong."""
    command = [sys.executable, "-m", "tests.search.stock", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=900)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return folder / "site"


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
