"""Reading a whole playbook from its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playbook.load.assessment import read_assessment
from playbook.load.business_case import read_business_case
from playbook.load.editions import read_editions
from playbook.load.print_order import read_print_order
from playbook.load.reader import Reader
from playbook.load.surveys import read_surveys
from playbook.model import (
    CaseStudy,
    Metric,
    Playbook,
    Policy,
    ReadingPath,
    Redirect,
    Retired,
    Role,
    Settings,
    Source,
    Synonym,
    Term,
    Unread,
)
from playbook.place import Problem

# In place of settings that cannot be read: the rest is checked all the same.
_NO_SETTINGS = Settings.model_construct(name="", edition="", summary="", play_sections=(), case_sections=())


@dataclass(frozen=True)
class Loaded:
    """What could be read, and what could not."""

    book: Playbook
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read all content below `root`. Files that are wrong are left out and reported, none stops the rest."""
    reader = Reader(root)
    settings = reader.settings()
    plays = reader.plays()
    assessment, unread = read_assessment(root, reader.problems)
    book = Playbook(
        settings=settings or _NO_SETTINGS,
        plays=dict(sorted(plays.items(), key=lambda pair: (pair[1].number, pair[0]))),
        checklists=reader.checklists(),
        cases=reader.folder("case_studies", CaseStudy, "case study"),
        metrics=reader.by_id("metrics.yml", Metric, "metric"),
        series=reader.series(),
        sources=reader.by_id("sources.yml", Source, "source"),
        roles=reader.by_id("roles.yml", Role, "role"),
        terms=reader.by_id("glossary.yml", Term, "term"),
        policies=reader.by_id("policy.yml", Policy, "policy"),
        paths=reader.by_id("paths.yml", ReadingPath, "path"),
        downloads=reader.downloads(),
        surveys=read_surveys(root, reader.problems),
        business_case=read_business_case(root, reader.problems),
        assessment=assessment,
        print_order=read_print_order(root, reader.problems),
        retired=tuple(reader.entries("retired.yml", Retired, "retired id")),
        editions=read_editions(root, reader.problems),
        redirects=tuple(reader.entries("redirects.yml", Redirect, "redirect")),
        synonyms=tuple(reader.entries("search.yml", Synonym, "synonym")),
        pages=reader.pages(),
        root=root,
        unread=Unread(unread.ids | reader.unread_ids, unread.kinds | reader.unread_kinds),
    )
    return Loaded(book, tuple(reader.problems))
