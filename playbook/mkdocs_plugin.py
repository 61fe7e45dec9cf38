"""The only file that knows MkDocs: it wires the playbook into a build and computes nothing itself."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any, cast

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.markup import unsafe_page
from playbook.authoring.registry import Macros
from playbook.authoring.sandbox import render
from playbook.bundle import bundle
from playbook.check import check
from playbook.fonts import web_fonts
from playbook.load.book import FOLDERS
from playbook.markdown.checklist_items import ChecklistItems
from playbook.markdown.repository_links import RepositoryLinks
from playbook.model import Checklist, Document, Playbook
from playbook.nav import UnknownFolderError, expand
from playbook.schemas import schemas
from playbook.search_aliases import add_aliases
from playbook.staging import Staging

log = logging.getLogger("mkdocs.plugins.playbook")
WATCHED = (*FOLDERS, "data", "macros", "theme")


class PluginConfig(Config):
    """Settings in mkdocs.yml below `plugins: - playbook:`."""

    blob_url = config_options.Type(str, default="")


class PlaybookPlugin(BasePlugin[PluginConfig]):
    """Plays, checklists and case studies as pages of the site."""

    book: Playbook
    staging: Staging | None = None
    serving = failed = finished = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether a preview is served: that one has a throw-away folder of its own."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content before anything is touched; then set up navigation, watching and Markdown."""
        self.root = Path(config.config_file_path).parent
        self.book = self._checked()
        self.failed = self.finished = False
        self._build_aside(config)
        config.nav = self._nav(config)
        config.watch += [str(path) for name in WATCHED if (path := self.root / name).is_dir()]
        self.items, self.links = ChecklistItems(), RepositoryLinks()
        self.items.words.roles = {role.id: role.name for role in self.book.roles.values()}
        config.markdown_extensions += [self.items, self.links]  # type: ignore[list-item]
        return config

    def _checked(self) -> Playbook:
        # A preview keeps running while macros change; Python would keep the first version of them.
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
        from macros import MACROS

        checked = check(self.root, MACROS)
        for problem in checked.problems:
            log.error(str(problem)) if problem.is_error else log.warning(str(problem))
        if checked.errors or checked.book is None:
            raise PluginError(f"{len(checked.errors)} error(s) in the content; the last good site is untouched.")
        return checked.book

    def _nav(self, config: MkDocsConfig) -> Any:
        try:
            return expand(config.nav, self.book) if config.nav else None
        except UnknownFolderError as error:
            raise PluginError(str(error)) from error

    def _build_aside(self, config: MkDocsConfig) -> None:
        if not self.serving:
            self.staging = self.staging or Staging(Path(config.site_dir))
            self.staging.begin()
            config.site_dir = str(self.staging.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the content folders' pages, the typeface and the schemas."""
        for folder in FOLDERS:
            for path in sorted((self.root / folder).glob("*.md")):
                file = File.generated(config, f"{folder}/{path.name}", abs_src_path=str(path))
                file.edit_uri = f"../{folder}/{path.name}"
                files.append(file)
        for name, content in web_fonts(self.root / ".cache" / "fonts").items():
            files.append(File.generated(config, f"assets/fonts/{name}", content=content))
        for folder, suffix in (("css", ".css"), ("js", ".js")):
            self._bundle(folder, suffix, files, config)
        for name, schema in schemas().items():
            text = json.dumps(schema, indent=2)
            files.append(File.generated(config, f"api/schema/{name}.schema.json", content=text))
        self.files = files
        return files

    def _bundle(self, folder: str, suffix: str, files: Files, config: MkDocsConfig) -> None:
        for file in [file for file in files if file.src_uri.startswith(f"{folder}/")]:
            files.remove(file)  # what the theme folder would add piece by piece
        content = bundle(Path(config.theme.custom_dir or "") / folder, suffix)
        if content:
            files.append(File.generated(config, f"assets/{folder}/playbook{suffix}", content=content))

    def document(self, page: Page) -> Document | None:
        """Return the content that a page of the site shows."""
        return next((d for d in self.book.documents if self._source(d) == page.file.src_uri), None)

    @staticmethod
    def _source(document: Document) -> str:
        return document.file.removeprefix("docs/")

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the Markdown extensions which page comes, and the theme what the page is about."""
        document = self.document(page)
        if document is not None:
            self.links.base.repository_path = document.file
            page.meta.setdefault("description", getattr(document, "summary", None))
        self.links.base.site_path = page.file.src_uri
        self.links.base.blob_url = self.config.blob_url
        self.items.words.checklist = document.id if isinstance(document, Checklist) else ""
        return markdown

    def render_macros(self, markdown: str, page: Page, macros: Macros) -> str:
        """Return a page's Markdown with its macros rendered in the sandbox; called by macros.define_env."""
        document = self.document(page)
        if document is None:
            return markdown
        context = PageContext(self.book, document, lambda path: self._link(path, page))
        try:
            return render(markdown, macros, context)
        except AuthorError as error:
            raise PluginError(f"{document.file}: {error}") from error

    def _link(self, path: str, page: Page) -> str | None:
        source, _, anchor = path.removeprefix("docs/").partition("#")
        file = self.files.get_file_from_path(source)
        if file is None:
            return None
        return get_relative_url(file.url, page.url) + (f"#{anchor}" if anchor else "")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Refuse a page that could run code, whatever way it got there."""
        for found in unsafe_page(html):
            raise PluginError(f"{page.file.src_uri}: {found.wrong} — {found.remedy}")
        return html

    def on_page_context(self, context: TemplateContext, /, *, page: Page, **_: Any) -> TemplateContext:
        """Give templates the playbook and the page's own content."""
        document = self.document(page)
        kind = type(document).__name__.lower() if document is not None else ""
        return cast(TemplateContext, {**context, "book": self.book, "document": document, "kind": kind})

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add other words for pages to the search index."""
        index = Path(config.site_dir) / "search" / "search_index.json"
        if index.is_file():
            add_aliases(index, self._aliases())
        self.finished = True

    def _aliases(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for document in self.book.documents:
            file = self.files.get_file_from_path(self._source(document))
            if file is not None:
                found[file.url.removeprefix("./")] = getattr(document, "aliases", ())
        return found

    def on_build_error(self, *, error: Exception) -> None:
        """Remember that the build must not be published; strict mode fails after everything is written."""
        self.failed = True

    def on_shutdown(self) -> None:
        """Publish a whole build, and throw a broken one away."""
        if self.staging is not None:
            self.staging.publish() if self.finished and not self.failed else self.staging.discard()
