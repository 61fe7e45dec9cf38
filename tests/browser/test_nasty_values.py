"""Whatever a record says, every part of a page shows it as it was written, and none of it runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import ask, titles
from tests.nasty import VALUES, front_matter, nasty
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build
from tests.worlds import World

PAGES = {
    "": "docs/index.md",
    "plays/": "docs/plays/index.md",
    "plays/listen/": "plays/listen.md",
    "plays/mend/": "plays/mend.md",
    "plays/tell/": "plays/tell.md",
    "checklists/listen/": "checklists/listen.md",
    "checklists/mend/": "checklists/mend.md",
    "checklists/tell/": "checklists/tell.md",
    "case_studies/grey-rock/": "case_studies/grey-rock.md",
    "glossary/": "docs/glossary.md",
    "measure/metrics/": "docs/measure/metrics.md",
    "more/": "docs/more.md",
}
# What no page of the small world shows.
MORE = """---
title: More
description: M.
reviewed: 2026-02-01
---

{{ case_library() }}

{{ policy_timeline() }}

{{ duties() }}

{{ path("keeper") }}

{{ path_cards() }}

{{ coverage() }}

{{ download("watch-log.md") }}

## Sources

{{ sources() }}
"""
MADE_FROM_DATA = """() => [...document.querySelectorAll("*")].filter(node =>
  (node.localName === "script" && node.parentElement !== document.body && node.parentElement !== document.head)
  || (node.localName === "script" && node.type !== "application/ld+json" && node.text.includes("alert"))
  || ["img", "i", "iframe", "object", "embed"].includes(node.localName)
  || (node.localName === "b" && !node.className)
  || (node.localName === "a" && node.protocol === "javascript:")
  || [...node.attributes].some(attribute => attribute.name.startsWith("on"))
).map(node => node.outerHTML)"""


@dataclass
class NastySite:
    """A site whose every text field holds `value`, open in a browser."""

    value: str
    world: World
    url: str
    page: Page
    dialogs: list[str]

    def open(self, path: str) -> None:
        self.page.goto(self.url + path, wait_until="load")

    def texts(self, selector: str) -> list[str]:
        return [text.strip() for text in self.page.locator(selector).all_text_contents()]

    def field(self, name: str, key: str) -> str:
        return str(front_matter(self.world, name)[key])


@pytest.fixture(scope="module", params=VALUES)
def nasty_site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> Iterator[NastySite]:
    folder: Path = tmp_path_factory.mktemp("nasty")
    harbor = other_project(folder / "harbor").change({"docs/more.md": MORE})
    harbor.replace("mkdocs.yml", "- glossary.md", "- glossary.md\n  - more.md")
    world = nasty(harbor, request.param)
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr
    page, dialogs = browser.new_page(), []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    with serve(folder / "site") as url:
        yield NastySite(request.param, world, url, page, dialogs)
    page.close()


def test_no_page_runs_or_builds_anything_from_data(nasty_site: NastySite) -> None:
    for path in [*PAGES, "no-such-page/"]:
        nasty_site.open(path)
        assert nasty_site.page.evaluate(MADE_FROM_DATA) == [], path
    assert nasty_site.dialogs == []


def test_titles_are_shown_as_written(nasty_site: NastySite) -> None:
    for path, name in PAGES.items():
        if path:
            nasty_site.open(path)
            title = nasty_site.field(name, "title")
            assert nasty_site.texts("h1") == [title], path
            assert nasty_site.page.title() == f"{title} - Lighthouse Guide", path


def test_navigation_and_footer_show_what_was_written(nasty_site: NastySite) -> None:
    mend, listen = (nasty_site.field(f"plays/{id}.md", "title") for id in ("mend", "listen"))
    nasty_site.open("plays/mend/")
    assert mend in nasty_site.texts(".cx-nav__link span:last-child")
    assert f"1. {listen}" in nasty_site.texts(".cx-footer__title")
    assert listen in nasty_site.texts(".cx-round__title")
    nasty_site.open("case_studies/grey-rock/")
    agency, service = (nasty_site.field("case_studies/grey-rock.md", key) for key in ("agency", "service"))
    assert f"{agency}: {service}" in nasty_site.texts(".cx-nav__link span:last-child")
    assert agency in nasty_site.texts(".cx-facts dd")


def test_roles_and_the_table_of_contents_show_what_was_written(nasty_site: NastySite) -> None:
    book = nasty_site.world.book()
    nasty_site.open("plays/listen/")
    assert book.roles["keeper"].name in nasty_site.texts(".cx-facts dd")
    nasty_site.open("measure/metrics/")
    assert book.metrics["calm"].name in nasty_site.texts(".md-sidebar--secondary .cx-toc__link")


def test_policies_and_paths_show_what_was_written(nasty_site: NastySite) -> None:
    book = nasty_site.world.book()
    law, path = book.policies["lamp-act"], book.paths["keeper"]
    nasty_site.open("more/")
    assert law.name in nasty_site.texts(".cx-policy__name")
    assert law.duties["mend"] in "\n".join(nasty_site.texts(".cx-duties p"))
    assert path.name in nasty_site.texts(".cx-cards--paths .cx-card__title")
    assert [step.why for step in path.steps] == nasty_site.texts(".cx-path__why")


def test_the_head_of_a_case_study_shows_what_was_written(nasty_site: NastySite) -> None:
    nasty_site.open("case_studies/grey-rock/")
    facts = nasty_site.texts(".cx-facts dd")
    for key in ("service", "years", "reported_by", "closed"):
        assert nasty_site.field("case_studies/grey-rock.md", key) in facts, key


def test_the_filter_of_case_studies_finds_an_agency_whatever_its_name(nasty_site: NastySite) -> None:
    agency = nasty_site.field("case_studies/grey-rock.md", "agency")
    nasty_site.open("more/")
    assert agency in nasty_site.texts("#cx-filter-agency option")
    nasty_site.page.locator("#cx-filter-agency").select_option(label=agency)
    expect(nasty_site.page.locator(".cx-filter__count")).to_have_text("1 of 1 case studies")
    expect(nasty_site.page.locator(".cx-library__case")).to_be_visible()
    assert nasty_site.page.evaluate(MADE_FROM_DATA) == []


def test_pages_that_link_here_have_the_names_that_were_written(nasty_site: NastySite) -> None:
    nasty_site.open("checklists/mend/")
    shown = nasty_site.texts(".cx-backlinks li")
    assert nasty_site.field("plays/mend.md", "title") in shown
    assert nasty_site.field("docs/more.md", "title") in shown


@pytest.mark.parametrize("name", ["plays/mend.md", "docs/glossary.md", "case_studies/grey-rock.md"])
def test_search_shows_titles_as_written_and_finds_them_by_other_words_too(nasty_site: NastySite, name: str) -> None:
    title, other = nasty_site.field(name, "title"), front_matter(nasty_site.world, name)["aliases"][0]
    page = nasty_site.page
    nasty_site.open("")
    for words in (title, other):
        ask(page, words.split()[-1])
        assert title in titles(page)
        assert words is title or other in page.locator(".cx-search__also").all_inner_texts()[0]
        assert page.evaluate(MADE_FROM_DATA) == []
    ask(page, f"{nasty_site.value} zzzqqqxx")
    assert page.evaluate(MADE_FROM_DATA) == []
    assert nasty_site.dialogs == []
