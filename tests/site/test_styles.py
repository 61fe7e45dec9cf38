"""Each page links the stylesheets that mean something on it, and the theme's rules that mean something are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import material
import pytest
from selectolax.lexbor import LexborHTMLParser

from playbook.styles import PARTS, address
from tests.selectors import selectors
from tests.site_pages import BuiltPage

THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
OURS = re.compile(r"(?<![\w-])cx-[\w-]+")
STATE = {"cx-live"}  # of many elements, each of which has a name of its own


def linked(page: BuiltPage) -> set[str]:
    """The files of the site that a page links as stylesheets."""
    links = [node.attributes["href"] or "" for node in page.tree.css('link[rel="stylesheet"]')]
    return {link[link.index("assets/") :] for link in links}  # 404.html is served anywhere, so it names whole paths


def meant(tree: LexborHTMLParser, found: Iterable[str]) -> list[str]:
    """Those of some selectors that mean something on a page."""
    every = [*dict.fromkeys(found)]
    # One question for all, since most mean nothing on most pages.
    return [one for one in every if tree.css_first(one)] if every and tree.css_first(", ".join(every)) else []


@pytest.fixture(scope="module")
def parts(site: Path) -> dict[str, list[str]]:
    """The selectors of each of our stylesheets but the one that is on every page."""
    sheets = {address(part): site / address(part) for part in PARTS if part != "core"}
    found = {name: [*selectors(sheet.read_text("utf-8"))] for name, sheet in sheets.items() if sheet.is_file()}
    assert len(found) > 10
    return found


def test_what_means_something_on_a_page_is_linked_there(
    pages: dict[str, BuiltPage], parts: dict[str, list[str]]
) -> None:
    missing = {
        (path, sheet): rules
        for path, page in pages.items()
        for sheet, every in parts.items()
        if sheet not in linked(page) and (rules := meant(page.tree, every))
    }
    assert missing == {}


def scripts(page: BuiltPage) -> set[str]:
    """The scripts that only some pages load, on this one."""
    loads = page.tree.css("cx-load[data-script]")
    found = {script for node in loads for script in (node.attributes["data-script"] or "").split()}
    return found | ({"assets/js/items.js"} if page.tree.css_first("cx-items, cx-progress") else set())


def test_what_the_scripts_of_a_page_make_has_its_styles_there(
    pages: dict[str, BuiltPage], parts: dict[str, list[str]], site: Path
) -> None:
    everywhere = set(OURS.findall(" ".join(selectors((site / address("core")).read_text("utf-8")))))
    styled = {sheet: set(OURS.findall(" ".join(every))) for sheet, every in parts.items()}
    made = {
        script: set(OURS.findall((site / script).read_text("utf-8")))
        for page in pages.values()
        for script in scripts(page)
    }
    assert len(made) > 4
    for path, page in pages.items():
        here = {name for sheet in linked(page) & set(styled) for name in styled[sheet]} | everywhere | STATE
        for script in scripts(page):
            missing = {name for names in styled.values() for name in names & made[script]} - here
            assert missing == set(), (path, script, missing)


def test_a_page_of_text_links_one_stylesheet(pages: dict[str, BuiltPage]) -> None:
    assert linked(pages["policy/elsewhere/index.html"]) == {address("core")}
    assert address("assessment") not in linked(pages["plays/understand/index.html"])


def test_no_stylesheet_is_linked_that_there_is_not(pages: dict[str, BuiltPage], site: Path) -> None:
    assert {sheet for page in pages.values() for sheet in linked(page) if not (site / sheet).is_file()} == set()


def test_the_themes_rules_that_mean_something_are_kept(pages: dict[str, BuiltPage], site: Path) -> None:
    theirs = [path for name in ("main", "palette") for path in THEME.glob(f"{name}.*.min.css")]
    assert len(theirs) == 2
    every = {one for path in theirs for one in selectors(path.read_text("utf-8"))}
    dropped = every - set(selectors((site / address("core")).read_text("utf-8")))
    assert len(dropped) > 700
    assert {(path, one) for path, page in pages.items() for one in meant(page.tree, dropped)} == set()
