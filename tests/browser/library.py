"""The library of case studies for tests: its filters, what they should show, and what is in sight."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Locator, Page

from playbook.load import load
from playbook.model import CaseStudy
from tests.tools import ROOT

PATH = "case_studies/"
FILTERS = ("plays", "agency", "sector", "channels", "outcome")
Choice = dict[str, str]


@cache
def all_cases() -> tuple[CaseStudy, ...]:
    """Return the case studies of this repository."""
    return tuple(load(ROOT).book.cases.values())


def values(case: CaseStudy, key: str) -> tuple[str, ...]:
    """Return what a case has for a filter."""
    value = getattr(case, key)
    return (value,) if isinstance(value, str) else tuple(value)


def fitting(cases: tuple[CaseStudy, ...], choice: Choice) -> list[str]:
    """Return the titles of the cases that have every chosen value, in no order."""
    return sorted(case.title for case in cases if all(value in values(case, key) for key, value in choice.items()))


def shown(page: Page) -> list[str]:
    """Return the titles in sight, in no order."""
    return sorted(page.locator(".cx-library__title:visible").all_inner_texts())


def headings(page: Page) -> list[str]:
    """Return the headings in sight."""
    return page.locator("main h2:visible").evaluate_all("all => all.map(one => one.firstChild.textContent.trim())")


def field(page: Page, key: str) -> Locator:
    """Return the field of a filter."""
    return page.locator(f"#cx-filter-{key}")


def count(page: Page) -> Locator:
    """Return where it stands how many cases are shown."""
    return page.locator(".cx-filter [role=status]")


def choose(page: Page, choice: Choice) -> None:
    """Choose in these filters."""
    for key, value in choice.items():
        field(page, key).select_option(value)


def pair(cases: tuple[CaseStudy, ...]) -> Choice:
    """Return two values that some cases share, while each alone fits more."""
    for case in cases:
        choice = {"plays": case.plays[0], "outcome": case.outcome}
        together, alone = fitting(cases, choice), [fitting(cases, {key: value}) for key, value in choice.items()]
        if all(len(together) < len(titles) for titles in alone) and len(together) > 1:
            return choice
    raise AssertionError("no two filters that narrow each other")


def nothing(cases: tuple[CaseStudy, ...]) -> Choice:
    """Return two values that no case has together."""
    used = {"sector": {case.sector for case in cases}, "agency": {case.agency for case in cases}}
    found = ({"sector": s, "agency": a} for s in sorted(used["sector"]) for a in sorted(used["agency"]))
    return next(choice for choice in found if not fitting(cases, choice))
