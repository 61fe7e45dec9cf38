"""What is true of every page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

from playbook.model.case import COMPARED_WITH
from tests.site_pages import BuiltPage, target
from tests.tools import ROOT

Pages = dict[str, BuiltPage]


def test_every_kind_of_page_is_there(pages: Pages) -> None:
    for path in ("index", "framework/index", "glossary/index", "measure/metrics/index", "about/index", "404"):
        assert f"{path}.html" in pages
    folders = Counter(path.split("/")[0] for path in pages if path.count("/") == 2)
    for folder in ("plays", "checklists", "case_studies", "docs/guides", "docs/paths", "docs/policy"):
        files = [file for file in (ROOT / folder).glob("*.md") if file.name != "index.md"]
        assert folders[folder.removeprefix("docs/")] == len(files) > 0, folder


def test_titles_and_descriptions_tell_pages_apart(pages: Pages) -> None:
    titles = Counter(page.tree.css_first("title").text() for page in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []
    without = [path for path, page in pages.items() if not _description(page) and path != "404.html"]
    assert without == []
    descriptions = Counter(_description(page) for path, page in pages.items() if path != "404.html")
    assert [text for text, count in descriptions.items() if count > 1] == []


def test_headings_run_in_order_from_one_title(pages: Pages) -> None:
    for path, page in pages.items():
        levels = [int(node.tag[1]) for node in page.tree.css("main h1, main h2, main h3, main h4, main h5")]
        assert levels.count(1) == 1, f"{path}: {levels.count(1)} level-1 headings"
        assert levels[0] == 1, f"{path}: begins with level {levels[0]}"
        steps = [b - a for a, b in pairwise(levels)]
        assert max(steps, default=0) <= 1, f"{path}: a level is skipped in {levels}"


def test_ids_are_unique_in_a_page(pages: Pages) -> None:
    for path, page in pages.items():
        assert [id for id, count in Counter(page.ids).items() if count > 1] == [], path


def test_pages_say_their_language_and_have_the_landmarks(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.tree.css_first("html").attributes["lang"] == "en", path
        assert len(page.tree.css("main")) == 1, path
        assert len(page.tree.css("header:not(main header, article header)")) == 1, path


def test_no_page_asks_another_host_for_anything(pages: Pages) -> None:
    for path, page in pages.items():
        foreign = [one for one in page.resources if urlsplit(one).netloc]
        assert foreign == [], path


def test_every_page_tells_the_browser_to_load_nothing_from_elsewhere(pages: Pages) -> None:
    for path, page in pages.items():
        policy = page.tree.css_first("head > meta[http-equiv=Content-Security-Policy]")
        assert policy is not None, path
        rules = dict(rule.strip().split(" ", 1) for rule in (policy.attributes["content"] or "").split(";"))
        assert rules["default-src"] == "'self'", path
        assert "script-src" not in rules, path  # so 'self' holds for scripts, and inline ones are refused


def test_no_stylesheet_or_script_names_another_host_to_load_from(site) -> None:
    for css in site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*['\"]?(https?://[^)'\"]+)", css.read_text("utf-8"))
        assert addresses == [], css.name


def test_no_macro_call_or_item_attribute_is_left_in_the_text(pages: Pages) -> None:
    for path, page in pages.items():
        text = page.tree.css_first("main").text()
        assert "{{" not in text, path
        assert "{:" not in text, path
        assert "[ ]" not in text, path


def test_every_checklist_box_has_the_items_full_id_and_one_label(pages: Pages) -> None:
    boxes = 0
    for path, page in pages.items():
        for box in page.tree.css("li.cx-item input[type=checkbox]"):
            boxes += 1
            name = box.attributes["name"]
            assert re.fullmatch(r"[a-z-]+\.[a-z0-9-]+", name or ""), f"{path}: {name}"
            labels = page.tree.css(f'label[for="{box.attributes["id"]}"]')
            assert len(labels) == 1 and labels[0].text().strip(), f"{path}: {name}"
    assert boxes >= 2 * 8 * 8


def test_item_anchors_are_the_items_ids(pages: Pages) -> None:
    page = pages["checklists/understand/index.html"]
    item = page.tree.css_first("li.cx-item")
    assert item.css_first("input").attributes["name"] == f"understand.{item.attributes['id']}"


def _description(page: BuiltPage) -> str:
    node = page.tree.css_first("meta[name=description]")
    return (node.attributes["content"] or "") if node else ""


TOOLS = "cx-plan, cx-assessment, cx-calculator, cx-business-case, cx-drivers"


def test_every_page_says_when_it_was_reviewed_and_how_long_it_takes_unless_it_is_a_tool(pages: Pages) -> None:
    for path, page in pages.items():
        if path == "404.html":
            continue
        text = " ".join(page.tree.css_first("main").text().split())
        assert "Last reviewed" in text, path
        timed = re.search(r"Reading time ?\d+ minutes?\b|\b\d+ minutes? to read", text) is not None
        assert timed == (page.tree.css_first(TOOLS) is None), path


def test_what_links_here_are_links_to_pages_that_link_here(pages: Pages) -> None:
    listed = 0
    for path, page in pages.items():
        for entry in page.tree.css(".cx-backlinks li"):
            link = entry.css_first("a")
            assert link is not None, f"{path}: {entry.text()}"
            found = target(page, link.attributes["href"] or "")
            assert found is not None
            other = pages[found[0]]
            hrefs = (node.attributes["href"] or "" for node in other.tree.css("main a[href]:not(.cx-backlinks a)"))
            leads = {(target(other, href) or ("",))[0] for href in hrefs}
            assert path in leads, f"{found[0]} does not link to {path}"
            listed += 1
    assert listed > 300


def test_a_page_that_only_the_menu_leads_to_says_nothing_of_it(pages: Pages) -> None:
    empty = [path for path, page in pages.items() for box in page.tree.css(".cx-backlinks") if not box.css("li a")]
    assert empty == []


def test_the_plays_go_round_and_the_pages_go_on(pages: Pages) -> None:
    trees = [page.tree for path, page in pages.items() if re.fullmatch(r"plays/[^/]+/index\.html", path)]
    plays = {int(tree.css_first(".cx-head__kicker").text().split()[1]): tree for tree in trees}
    last = max(plays)
    for number, tree in plays.items():
        before, after = number - 1 or last, number % last + 1
        begins = "The end of the cycle: play" if number == 1 else "Play"
        ends = "The cycle begins again: play" if number == last else "Play"
        words = [" ".join(link.text().split()) for link in tree.css(".cx-round__where")]
        assert words == [f"← {begins} {before}", f"{ends} {after} →"]
        titles = [link.text() for link in tree.css(".cx-round__title")]
        assert titles == [plays[one].css_first("h1").text() for one in (before, after)]
        assert [node.text() for node in tree.css(".cx-footer__where")] == ["Previous page", "Next page"]


def test_a_case_study_says_how_it_ended_and_what_it_was_compared_with(pages: Pages) -> None:
    for path, page in pages.items():
        if re.fullmatch(r"case_studies/[^/]+/index\.html", path):
            facts = {
                dt.text().strip(): dt.parent.css_first("dd").text().strip() for dt in page.tree.css(".cx-facts dt")
            }
            assert facts["Outcome"] in ("Improved", "Mixed", "Failed"), path
            assert facts["Reported by"], path
            assert facts["Compared with"] in COMPARED_WITH.values(), path
