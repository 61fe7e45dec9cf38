"""Everything of a release that nobody sees yet: builds in a folder of git's own, and objects that no ref names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from playbook.editions.files import write_index
from playbook.editions.index import index_of
from playbook.load import load
from playbook.model import Playbook
from playbook.release.build import build_site, canonical_top, make_pdfs, pack_offline
from playbook.release.deploy import change, deploy, drop_scratch, one_commit
from playbook.release.freeze import freeze, make_tag, message
from playbook.release.git import Git
from playbook.release.names import SCRATCH, head, is_edition
from playbook.release.older import marked_pages, newer, top_files
from playbook.release.published import Published
from playbook.release.site_pages import canonical
from playbook.release.sitemaps import own_sitemap
from playbook.release.steps import begin


@dataclass(frozen=True)
class Work:
    """What a release works with: the repository, a folder of its own, the commit in it, and what is published.

    The folder holds `source`, the files of the commit.
    """

    git: Git
    folder: Path
    commit: str
    found: Published


@dataclass(frozen=True)
class Prepared:
    """The objects that the refs will name: commit of the pages, commit with the frozen index, tag."""

    pages: str
    frozen: str
    tag: str


def prepare(work: Work, edition: str, papers: Sequence[str]) -> Prepared:
    """Make an edition of a commit, with PDFs on these sizes of sheets and an offline edition; without sizes neither.

    Raises:
        ReleaseError: something in it fails.
    """
    drop_scratch(work.git)
    source, site = work.folder / "source", work.folder / "site"
    top = _build(source, site, edition, papers)
    book = load(source).book
    begin("index")
    index = _index(book, source, work.folder / "index.json")
    pages = _pages(work, book, edition, site, top)
    begin("freeze")
    frozen = freeze(work.git, work.commit, edition, index)
    return Prepared(pages, frozen, make_tag(work.git, frozen, edition, book.settings.name))


def _build(source: Path, site: Path, edition: str, papers: Sequence[str]) -> str:
    begin("site")
    build_site(source, site, edition)
    top = canonical_top(canonical((site / "index.html").read_bytes()))
    if papers:
        begin("pdf")
        make_pdfs(source, site, papers)
        begin("offline")
        pack_offline(source, site, edition)
    return top


def _index(book: Playbook, source: Path, file: Path) -> bytes:
    write_index(file, index_of(book, source, datetime.now(UTC).date()))
    return file.read_bytes()


def _pages(work: Work, book: Playbook, edition: str, site: Path, top: str) -> str:
    git, base = work.git, work.found.commit
    begin("deploy")
    deploy(git, base, edition, site)
    begin("marks")
    latest, files = newer(book, edition, top, site), _as_bytes(top_files(book, top, site))
    for older in filter(is_edition, work.found.editions):
        marked = dict(marked_pages(git, head(SCRATCH), older, latest))
        files.update(_as_bytes(marked))
        if marked and all(text is None for text in marked.values()):
            click.echo(f"Edition {older} takes no banner: its pages have no place for one.")
            continue
        files.update(own_sitemap(git, head(SCRATCH), older, top))
    change(git, files)
    return one_commit(git, base, message(edition, f"Publish edition {edition}"))


def _as_bytes(texts: Mapping[str, str | None]) -> dict[str, bytes]:
    return {path: text.encode("utf-8", "surrogateescape") for path, text in texts.items() if text is not None}
