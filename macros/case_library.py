"""All case studies as one library: grouped by government for everybody, with filters where scripts run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, get_args

from markupsafe import Markup

from macros.templates import block, markdown, words_of
from playbook.authoring.context import PageContext
from playbook.model import CaseStudy
from playbook.model.case import Channel, Outcome, Sector


class _Filter(NamedTuple):
    """One choice above the list: the key that cases carry, and its values with their words."""

    key: str
    label: str
    values: tuple[tuple[str, str], ...]


def case_library(page: PageContext) -> str:
    """Return all case studies under their kind of government, with filters by play, agency, sector and channel."""
    page.show_once("the library of case studies")
    cases = tuple(page.book.cases.values())
    filters = block("case_filters.html", filters=_filters(page, cases), total=len(cases))
    groups = (_group(page, sector, cases) for sector in get_args(Sector))
    return Markup("\n").join([filters, *groups])


def _group(page: PageContext, sector: str, cases: Iterable[CaseStudy]) -> Markup:
    of_sector = sorted((case for case in cases if case.sector == sector), key=lambda case: case.agency.casefold())
    if not of_sector:
        return Markup()
    links = {case.id: page.link_to(case.file) for case in of_sector}
    plays = {id: play.short for id, play in page.book.plays.items()}
    return markdown(
        "case_group.md",
        title=words_of(sector),
        anchor=f"sector-{sector}",
        cases=block("case_group.html", cases=of_sector, links=links, plays=plays),
    )


def _filters(page: PageContext, cases: tuple[CaseStudy, ...]) -> tuple[_Filter, ...]:
    plays = ((id, f"{play.number}. {play.title}") for id, play in page.book.plays.items())
    agencies = sorted({case.agency for case in cases}, key=str.casefold)
    return (
        _Filter("plays", "Play", _used(plays, (id for case in cases for id in case.plays))),
        _Filter("agency", "Agency", tuple((agency, agency) for agency in agencies)),
        _Filter("sector", "Government", _coded(Sector, (case.sector for case in cases))),
        _Filter("channels", "Channel", _coded(Channel, (one for case in cases for one in case.channels))),
        _Filter("outcome", "Outcome", _coded(Outcome, (case.outcome for case in cases))),
    )


def _coded(kind: object, used: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return _used(((code, words_of(code)) for code in get_args(kind)), used)


def _used(values: Iterable[tuple[str, str]], used: Iterable[str]) -> tuple[tuple[str, str], ...]:
    known = set(used)
    return tuple(value for value in values if value[0] in known)
