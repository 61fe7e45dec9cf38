"""What the playbook lacks: plays without a case study, sources that nobody cites, and the like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playbook.citations import uncited
from playbook.markdown.plain_text import plain_text
from playbook.model import Playbook


@dataclass(frozen=True)
class Named:
    """Something that has a gap: its words, and its page's file where it has one."""

    words: str
    file: str | None = None


@dataclass(frozen=True)
class Gap:
    """One question about what is missing, how many things were asked, and those that have the gap."""

    question: str
    asked: int
    found: tuple[Named, ...]


def gaps(book: Playbook) -> tuple[Gap, ...]:
    """Return every question, those with nothing found included."""
    return tuple(find(book) for find in _QUESTIONS)


def _plays_without_case(book: Playbook) -> Gap:
    shown = {id for case in book.cases.values() for id in case.plays}
    found = (Named(play.title, play.file) for play in book.plays.values() if play.id not in shown)
    return Gap("Plays without a case study", len(book.plays), tuple(found))


def _plays_without_duty(book: Playbook) -> Gap:
    asked = {id for policy in book.policies.values() if policy.binds for id in policy.duties}
    found = (Named(play.title, play.file) for play in book.plays.values() if play.id not in asked)
    return Gap("Plays without a rule that applies to them", len(book.plays), tuple(found))


def _cases_without_metric(book: Playbook) -> Gap:
    found = (Named(case.title, case.file) for case in book.cases.values() if not case.metrics)
    return Gap("Case studies that illustrate no metric", len(book.cases), tuple(found))


def _metrics_without_source(book: Playbook) -> Gap:
    found = (Named(metric.name) for metric in book.metrics.values() if metric.source not in book.sources)
    return Gap("Metrics without a source for their definition", len(book.metrics), tuple(found))


def _metrics_without_series(book: Playbook) -> Gap:
    found = (Named(metric.name) for metric in book.metrics.values() if not metric.series)
    return Gap("Metrics without published figures", len(book.metrics), tuple(found))


def _uncited_sources(book: Playbook) -> Gap:
    return Gap("Sources that nobody cites", len(book.sources), tuple(Named(one.title) for one in uncited(book)))


def _items_without_role(book: Playbook) -> Gap:
    files = {checklist.id: checklist.file for checklist in book.checklists.values()}
    lonely = (item for item in book.items.values() if not set(item.roles) & set(book.roles))
    found = (Named(plain_text(item.text), f"{files[item.checklist]}#{item.id}") for item in lonely)
    return Gap("Checklist items that no role owns", len(book.items), tuple(found))


def _roles_without_item(book: Playbook) -> Gap:
    owning = {role for item in book.items.values() for role in item.roles}
    found = (Named(role.name) for role in book.roles.values() if role.id not in owning)
    return Gap("Roles that own no item", len(book.roles), tuple(found))


def _terms_without_page(book: Playbook) -> Gap:
    found = (Named(term.term) for term in book.terms.values() if not term.where)
    return Gap("Glossary terms that lead to no page", len(book.terms), tuple(found))


_QUESTIONS: tuple[Callable[[Playbook], Gap], ...] = (
    _plays_without_case,
    _plays_without_duty,
    _cases_without_metric,
    _metrics_without_source,
    _metrics_without_series,
    _uncited_sources,
    _items_without_role,
    _roles_without_item,
    _terms_without_page,
)
