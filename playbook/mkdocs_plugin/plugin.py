"""The hooks of a build, in the order in which MkDocs calls them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from playbook.api import api_files
from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.fresh import fresh_macros
from playbook.authoring.markup import unsafe_page
from playbook.authoring.registry import Macros
from playbook.authoring.sandbox import render
from playbook.authoring.whole_page import unsafe_whole_page
from playbook.check import check
from playbook.content import FOLDERS, PLAN
from playbook.edit_address import edit_address, how_to_edit
from playbook.editions.site_files import edition_files
from playbook.facts import linked_from
from playbook.generated import generated_files, is_left_out
from playbook.markdown.checklist_items import ChecklistItems
from playbook.markdown.repository_links import RepositoryLinks
from playbook.markdown.size_limit import SizeLimit
from playbook.markdown.table_regions import TableRegions
from playbook.mkdocs_plugin.errors import os_errors, refuse
from playbook.mkdocs_plugin.found_pages import FoundPages
from playbook.mkdocs_plugin.redirect_pages import redirect_pages
from playbook.mkdocs_plugin.site_files import PlainFile, content_pages, download_files, made_files
from playbook.mkdocs_plugin.way import page_facts, top_of, top_of_edition
from playbook.model import Checklist, Document, PageFacts, Playbook
from playbook.nav import UnknownFolderError, expand
from playbook.page_data import PageData, page_data
from playbook.progress import item_groups
from playbook.site_map import by_site_path
from playbook.social import card_of, cards
from playbook.staging import Staging
from playbook.strict_mode import count_warnings
from playbook.styles import add_theme_styles, stylesheets

log = logging.getLogger("mkdocs.plugins.playbook")
WATCHED = (*FOLDERS, "data", "downloads", "macros", "theme")


class PluginConfig(Config):
    """Settings in mkdocs.yml below `plugins: - playbook:`."""

    blob_url = config_options.Type(str, default="")


class PlaybookPlugin(BasePlugin[PluginConfig]):
    """Plays, checklists and case studies as pages of the site."""

    book: Playbook
    facts: Mapping[str, PageFacts]
    staging: Staging | None = None
    serving = failed = finished = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether a preview is served: that one has a throw-away folder of its own."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content before anything is touched; then set up navigation, watching and Markdown."""
        self.root = Path(config.config_file_path).parent
        self.mkdocs_config = config
        count_warnings("mkdocs", config.strict)
        self.book = self._checked()
        self.documents = by_site_path(self.book)
        self.definitions: dict[str, dict[str, Markup]] = {}
        self.found = FoundPages(self.book)
        self.failed = self.finished = False
        self._build_aside(config)
        config.nav = self._nav(config)
        config.watch += [str(path) for name in WATCHED if (path := self.root / name).is_dir()]
        self.items, self.links = ChecklistItems(), RepositoryLinks()
        self.items.words.roles = {role.id: role.name for role in self.book.roles.values()}
        ours = [self.items, self.links, TableRegions(), SizeLimit(PluginError)]
        config.markdown_extensions += ours  # type: ignore[arg-type]
        config.theme.static_templates.add("assets/images/mark.svg")
        return config

    def _checked(self) -> Playbook:
        checked = check(self.root, fresh_macros())
        self.facts = checked.facts
        for problem in checked.problems:
            log.error(str(problem)) if problem.is_error else log.warning(str(problem))
        if checked.errors:
            raise PluginError(f"{len(checked.errors)} error(s) in the content; the last good site is untouched.")
        return checked.book

    def _nav(self, config: MkDocsConfig) -> Any:
        try:
            return expand(config.nav, self.book) if config.nav else None
        except UnknownFolderError as error:
            raise PluginError(str(error)) from error

    def _build_aside(self, config: MkDocsConfig) -> None:
        if self.serving:
            return
        self.config_in_use, self.site_dir = config, config.site_dir
        self.staging = Staging(Path(config.site_dir))
        with os_errors():
            self.staging.begin()
        config.site_dir = str(self.staging.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the content folders' pages, the old addresses of pages, and every file that no author writes."""
        for file in content_pages(self.root, config):
            files.append(file)
        for piece in [file for file in files if is_left_out(file.src_uri, config.theme["features"])]:
            files.remove(piece)
        self.files = files
        made = {
            **generated_files(self.root, Path(config.theme.custom_dir or "")),
            **api_files(self.book, self._link, top_of_edition(config)),
            **edition_files(self.book, config.site_url or ""),
            **cards(self.book, self.root / ".cache" / "social"),
        }
        for file in (*made_files(made, config), *download_files(self.book.downloads, config)):
            files.append(file)
        return files

    def document(self, page: Page) -> Document | None:
        """Return the content that a page of the site shows."""
        return self.documents.get(page.file.src_uri)

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
        # Not what MkDocs has split off: only this text was checked.
        return document.body if document is not None else markdown

    def render_macros(self, markdown: str, page: Page, macros: Macros) -> str:
        """Return a page's Markdown with its macros rendered in the sandbox; called by macros.define_env."""
        document = self.document(page)
        if document is None:
            return markdown
        context = PageContext(self.book, document, lambda path: self._link(path, page.url), self.facts)
        context.publish = lambda path, text: self._publish(path, text, page.url)
        context.edit_address = lambda place: edit_address(self.config.blob_url, place)
        self.definitions[page.file.src_uri] = context.definitions
        try:
            return render(markdown, macros, context)
        except AuthorError as error:
            raise PluginError(f"{document.file}: {error}") from error

    def _publish(self, path: str, text: str, from_url: str) -> str | None:
        if self.files.get_file_from_path(path) is None:
            self.files.append(PlainFile.generated(self.mkdocs_config, path, content=text))
        return self._link(path, from_url)

    def _link(self, path: str, from_url: str = "") -> str | None:
        source, _, anchor = path.removeprefix("docs/").partition("#")
        file = self.files.get_file_from_path(source)
        if file is None:
            return None
        return get_relative_url(file.url, from_url) + (f"#{anchor}" if anchor else "")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Refuse a page that could run code, whatever way it got there."""
        refuse(unsafe_page(html), page.file.src_uri)
        return html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let our templates escape what they show, and know the playbook on pages without content (404) too."""
        ours = Path(config.theme.custom_dir or "")
        # Material's own templates are written without escaping; they stay as they are.
        env.autoescape = lambda name: bool(name) and (ours / str(name)).is_file()
        env.globals.update(book=self.book, facts=self.facts, serving=self.serving, page_data=self._page_data)
        for file in redirect_pages(self.book, env, config, self._link):
            files.append(file)
        env.globals.update(plan_page=PLAN.removeprefix("docs/"), item_groups=item_groups)
        env.globals.update(social_card=lambda document: top_of(config) + card_of(document))
        env.globals.update(how_to_edit=how_to_edit(self.config.blob_url, self.root))
        env.globals.update(stylesheets=stylesheets)
        return env

    def _page_data(self, page: Page) -> PageData | None:
        return page_data(self.book, f"docs/{page.file.src_uri}", lambda path: self._link(path, page.url))

    @event_priority(-100)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Refuse a page whose frame could run code: title, navigation, footer."""
        refuse(unsafe_whole_page(output), page.file.src_uri)
        return output

    @event_priority(-100)
    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Refuse the same on pages that no content stands behind, such as 404.html."""
        if template_name.endswith(".html"):
            refuse(unsafe_whole_page(output_content), template_name)
        return output_content

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, nav: Navigation, config: MkDocsConfig, **_: Any
    ) -> TemplateContext:
        """Give templates what the page shows, what it says about itself, and what leads to it."""
        document = self.document(page)
        self.found.add(page, document)
        kind = type(document).__name__.lower() if document is not None else ""
        definitions = self.definitions.get(page.file.src_uri, {}).values()
        ours = {"document": document, "kind": kind, "linked_from": linked_from(document, self.book, self.facts)}
        about = page_facts(self.book, document, page, nav, config)
        return cast(TemplateContext, {**context, **ours, "about_page": about, "definitions": [*definitions]})

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index, and the styles that the finished pages use."""
        self.found.write(config)
        add_theme_styles(Path(config.site_dir), [Path(folder) for folder in config.theme.dirs])
        self.finished = True

    def on_build_error(self, *, error: Exception) -> None:
        """Remember that the build must not be published; strict mode fails after everything is written."""
        self.failed = True

    def on_shutdown(self) -> None:
        """Publish a whole build, and throw a broken one away."""
        if self.staging is None:
            return
        self.config_in_use.site_dir = self.site_dir  # gh-deploy reads it once the build is done
        with os_errors():
            self.staging.publish() if self.finished and not self.failed else self.staging.discard()
