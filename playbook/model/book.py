"""The whole playbook as one immutable object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path

from playbook.model.assessment import Assessment, Statement
from playbook.model.business_case import BusinessCase
from playbook.model.case import CaseStudy
from playbook.model.checklist import Checklist, Item
from playbook.model.download import Download
from playbook.model.edition_index import EditionIndex
from playbook.model.frozen import frozen
from playbook.model.metric import Metric
from playbook.model.page import Page
from playbook.model.path import ReadingPath
from playbook.model.play import Play
from playbook.model.policy import Policy
from playbook.model.print_order import PrintOrder
from playbook.model.record import Document, Record
from playbook.model.redirect import Redirect
from playbook.model.retired import Retired
from playbook.model.series import Observation, Series
from playbook.model.settings import Settings
from playbook.model.source import Source
from playbook.model.survey import Surveys
from playbook.model.synonym import Synonym
from playbook.model.unread import Unread
from playbook.model.vocabulary import Role, Term


@dataclass(frozen=True)
class Playbook:
    """Everything that was read, by id. Plays are in life-cycle order, the rest in file order.

    `editions` are the frozen indexes of those released, oldest first. `root` is the folder it was read from.
    """

    settings: Settings
    plays: Mapping[str, Play] = field(default_factory=dict)
    checklists: Mapping[str, Checklist] = field(default_factory=dict)
    cases: Mapping[str, CaseStudy] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    policies: Mapping[str, Policy] = field(default_factory=dict)
    paths: Mapping[str, ReadingPath] = field(default_factory=dict)
    downloads: Mapping[str, Download] = field(default_factory=dict)
    surveys: Surveys | None = None
    business_case: BusinessCase | None = None
    assessment: Assessment | None = None
    print_order: PrintOrder | None = None
    retired: tuple[Retired, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    editions: tuple[EditionIndex, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    unread: Unread = field(default_factory=Unread)
    root: Path | None = None

    def __post_init__(self) -> None:
        for name in [one.name for one in fields(self) if isinstance(getattr(self, one.name), Mapping)]:
            object.__setattr__(self, name, frozen(getattr(self, name)))

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All checklist items by full id."""
        items = (item for checklist in self.checklists.values() for item in checklist.items)
        return frozen({item.full_id: item for item in items})

    @cached_property
    def checklists_in_order(self) -> tuple[Checklist, ...]:
        """All checklists in the order of their plays, each play's own before its others; then those of no play."""
        order = {id: position for position, id in enumerate(self.plays)}

        def place(checklist: Checklist) -> tuple[int, bool]:
            play = self.plays.get(checklist.play)
            return order.get(checklist.play, len(order)), play is None or play.checklist != checklist.id

        return tuple(sorted(self.checklists.values(), key=place))

    @property
    def statements(self) -> Mapping[str, Statement]:
        """All statements of the assessment by full id; none where a playbook has no assessment."""
        return self.assessment.statements if self.assessment is not None else frozen({})

    def checklists_of(self, play: Play) -> tuple[Checklist, ...]:
        """Return all checklists of a play, its own first."""
        return tuple(one for one in self.checklists_in_order if one.play == play.id)

    def other_checklists(self, play: Play) -> tuple[Checklist, ...]:
        """Return the checklists that belong to a play besides its own."""
        lists = self.checklists.values()
        return tuple(one for one in lists if one.play == play.id and one.id != play.checklist)

    def other_cases(self, play: Play) -> tuple[CaseStudy, ...]:
        """Return the case studies that illustrate a play besides those it shows first."""
        cases = self.cases.values()
        return tuple(case for case in cases if play.id in case.plays and case.id not in play.case_studies)

    @cached_property
    def by_file(self) -> Mapping[str, Document]:
        """Every Markdown file by its path in the repository."""
        return frozen({document.file: document for document in self.documents})

    @property
    def documents(self) -> Iterator[Document]:
        """Every Markdown file: plays, checklists, case studies and pages."""
        for group in (self.plays, self.checklists, self.cases, self.pages):
            yield from group.values()

    def newest(self, metric: Metric) -> tuple[Observation, ...]:
        """Return all groups of the last period in the metric's first series; empty where nothing was published.

        Periods are words and have no order of their own: the newest is last because people put it there.
        """
        rows = [row for id in metric.series[:1] if id in self.series for row in self.series[id].observations]
        return tuple(row for row in rows if row.period == rows[-1].period)

    def of_kind(self, kind: str) -> Mapping[str, Record]:
        """Return the records of a kind by id.

        Raises:
            KeyError: there is no such kind.
        """
        return {
            "play": self.plays,
            "checklist": self.checklists,
            "item": self.items,
            "case study": self.cases,
            "metric": self.metrics,
            "series": self.series,
            "source": self.sources,
            "role": self.roles,
            "term": self.terms,
            "policy": self.policies,
            "path": self.paths,
            "download": self.downloads,
            "statement": self.statements,
        }[kind]
