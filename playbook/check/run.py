"""Loading a playbook and running every rule over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playbook.authoring.registry import Macros
from playbook.check.anchors import anchors
from playbook.check.as_typed import as_typed
from playbook.check.assessment import assessment
from playbook.check.boxes import boxes
from playbook.check.business_case import business_case
from playbook.check.collisions import page_collisions
from playbook.check.data_files import data_files
from playbook.check.dates import reviewed_dates
from playbook.check.doubles import duplicate_ids, unique_terms, unique_titles
from playbook.check.downloads import downloads, unlinked_downloads
from playbook.check.kept_ids import kept_ids
from playbook.check.links import links
from playbook.check.macros import macro_calls
from playbook.check.markup import markup
from playbook.check.named_pages import named_pages
from playbook.check.navigation import navigation
from playbook.check.near_items import near_items
from playbook.check.numbers import play_numbers
from playbook.check.plain_words import plain_words
from playbook.check.print_order import print_order
from playbook.check.promised_minutes import promised_minutes
from playbook.check.redirects import redirects
from playbook.check.references import references
from playbook.check.retired import retired_ids
from playbook.check.sections import sections
from playbook.check.series import series
from playbook.check.sources import external_links, one_address_one_source, unused_sources
from playbook.check.static_files import static_files
from playbook.check.surveys import surveys
from playbook.check.tables import tables
from playbook.check.targets import targets
from playbook.check.vanished_pages import vanished_pages
from playbook.facts import page_facts
from playbook.load import load
from playbook.model import PageFacts, Playbook
from playbook.place import Problem, in_order
from playbook.rendered import RenderedPages
from playbook.time_limit import time_budget

# What is wrong with the records alone, with the files of the folder, and with the pages as readers see them.
BOOK_RULES: tuple[Callable[[Playbook], Iterator[Problem]], ...] = (
    duplicate_ids,
    retired_ids,
    kept_ids,
    play_numbers,
    unique_titles,
    unique_terms,
    sections,
    references,
    series,
    targets,
    surveys,
    assessment,
    business_case,
    print_order,
    unused_sources,
    one_address_one_source,
    page_collisions,
    plain_words,
    near_items,
    tables,
    downloads,
    reviewed_dates,
    vanished_pages,
    markup,
    external_links,  # this and the next two read what markup has found to be quick
    unlinked_downloads,
    as_typed,
)
FILE_RULES: tuple[Callable[[Playbook, Path], Iterator[Problem]], ...] = (data_files, static_files, links, navigation)
PAGE_RULES: tuple[Callable[[Playbook, RenderedPages], Iterator[Problem]], ...] = (
    boxes,
    anchors,
    named_pages,
    redirects,
)


@dataclass(frozen=True)
class Checked:
    """The playbook and all its problems, sorted by file and line."""

    book: Playbook
    problems: tuple[Problem, ...]
    facts: Mapping[str, PageFacts] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.is_error)


@time_budget()
def check(root: Path, macros: Macros) -> Checked:
    """Read all content below `root` and check it.

    A broken file is reported once, and not again by everything that refers to it: what could not be read
    is known by its id (Playbook.unread).
    """
    loaded = load(root)
    pages = RenderedPages(loaded.book, macros)
    problems = list(loaded.problems)
    for rule in BOOK_RULES:
        problems += rule(loaded.book)
    problems += macro_calls(loaded.book, macros)
    for file_rule in FILE_RULES:
        problems += file_rule(loaded.book, root)
    for page_rule in PAGE_RULES:
        problems += page_rule(loaded.book, pages)
    # Facts are for a site, which is built of content without errors; until then nobody waits for every page.
    facts = {} if any(problem.is_error for problem in problems) else page_facts(loaded.book, pages)
    problems += promised_minutes(loaded.book, facts)
    problems += pages.problems
    return Checked(loaded.book, tuple(in_order(problems)), facts)
