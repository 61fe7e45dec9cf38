"""axe finds nothing on any kind of page, at any width, in either color scheme."""

from __future__ import annotations

import pytest

from tests.browser.axe_rules import violations
from tests.browser.readers import ALL, MOST, seen_by

PAGES = [
    "",
    "framework/",
    "plays/",
    "plays/understand/",
    "checklists/",
    "checklists/understand/",
    "case_studies/",
    "case_studies/tsa-asktsa/",
    "case_studies/irs-direct-file/",
    "guides/",
    "guides/listening/",
    "guides/changing-administrations/",
    "policy/timeline/",
    "policy/which-rules-apply/",
    "paths/",
    "paths/executive/",
    "about/coverage/",
    "measure/",
    "measure/metrics/",
    "measure/national/",
    "measure/vha/",
    "measure/response-rates/",
    "measure/reading-numbers/",
    "tools/assessment/",
    "tools/assessment-paper/",
    "tools/workshop/",
    "tools/business-case/",
    "tools/compare/",
    "tools/drivers/",
    "glossary/",
    "about/",
    "editions/",
    "about/data/",
    "no-such-page/",
]
# Every kind of page at every width and in both colors is much; each width and each color is seen here all the same.
TURNS = [{(1280, "light"), (390, "dark")}, {(1280, "dark"), (320, "light")}]


def in_turns(number: int, reader: tuple[int, str], *more: object):
    """Return a case that runs with the tests, or where it is another reader's turn, with the sweep."""
    marks = () if reader in TURNS[number % 2] else pytest.mark.sweep
    return pytest.param(reader, *more, marks=marks, id="-".join(str(one) or "home" for one in (*reader, *more)))


@pytest.mark.parametrize(
    ("visit", "path"),
    [in_turns(number, reader, path) for number, path in enumerate(PAGES) for reader in MOST],
    indirect=["visit"],
)
def test_page_has_no_violation_fits_and_asks_nobody(visit, path: str) -> None:
    page = visit.open(path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert visit.foreign == []
    assert [error for error in visit.errors if "404" not in error or path != "no-such-page/"] == []


@seen_by("visit", [(1280, "light"), (390, "dark")])
def test_search_with_results_has_no_violation(visit) -> None:
    page = visit.open("plays/office/")
    page.keyboard.press("/")
    page.keyboard.type("trust")
    page.locator("#cx-search a").first.wait_for()
    assert violations(page) == []


@seen_by("visit", MOST[2:], later=[])
def test_open_menu_has_no_violation(visit) -> None:
    page = visit.open("plays/office/")
    page.locator(".cx-menu-open").click()
    page.locator("#cx-drawer a").first.wait_for()
    assert violations(page) == []


def test_axe_would_have_found_a_fault(visit) -> None:
    page = visit.open("")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=checkbox>')")
    assert [one.split(":")[0] for one in violations(page)] == ["label"]


@pytest.mark.sweep
@pytest.mark.parametrize("visit", ALL, indirect=True, ids=[f"{w}-{s}" for w, s in ALL])
def test_every_page_of_the_site(visit, pages) -> None:
    faults = []
    for path in sorted(pages):
        page = visit.open(path.removesuffix("index.html"))
        faults += [f"{path}: {one}" for one in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]:
            faults.append(f"{path}: wider than the window")
    assert faults == []
    assert visit.foreign == []
