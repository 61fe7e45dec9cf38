"""All items of all checklists on one page, and the places where their progress is shown."""

from __future__ import annotations

from itertools import pairwise

import pytest

from macros import plan as plan_macro
from playbook.markdown.repository_links import LinkBase
from playbook.progress import item_groups
from playbook.rendered import RenderedPages
from tests.claims import only
from tests.pages import converter, dangers, page, parsed
from tests.worlds import World

PLAN = "docs/tools/plan.md"
TEXT = "---\ntitle: My plan\ndescription: All items.\nreviewed: 2026-02-01\n---\n\nWords.\n\n{{ plan_items() }}\n"
SECOND = "---\ntitle: Storm\nplay: listen\nsummary: Before a storm.\nreviewed: 2026-02-01\n---\n\n"
SECOND += (
    '## At dusk\n\n- [ ] Close the [shutters](../plays/mend.md#reason). {: #close roles="keeper" when="before" }\n'
)
LISTEN = "listen:sound-horn,ask-crews,write-down"


@pytest.fixture
def planned(small: World) -> World:
    return small.change({PLAN: TEXT, "checklists/storm.md": SECOND})


def test_the_world_with_a_plan_has_no_problem(planned: World) -> None:
    assert planned.problems() == []


def test_every_item_has_its_box_and_label_in_the_order_of_the_plays(planned: World) -> None:
    tree = page(planned, PLAN)
    names = [box.attributes["name"] for box in tree.css("cx-plan cx-items > ul.cx-items > li.cx-item > input")]
    assert names[:4] == ["listen.sound-horn", "listen.ask-crews", "listen.write-down", "storm.close"]
    assert len(names) == len(set(names)) == len(planned.book().items)
    for box in tree.css("cx-plan input"):
        assert len(tree.css(f'label[for="{box.attributes["id"]}"]')) == 1


def test_a_plan_of_many_items_says_so_before_any_script_runs(planned: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "data-many" not in page(planned, PLAN).css_first("cx-plan").attributes
    monkeypatch.setattr(plan_macro, "MANY", len(planned.book().items) - 1)
    assert "data-many" in page(planned, PLAN).css_first("cx-plan").attributes


def test_a_play_is_a_section_and_no_heading_skips_a_level(planned: World) -> None:
    tree = page(planned, PLAN)
    assert [node.attributes["data-play"] for node in tree.css(".cx-plan-play")] == ["listen", "mend", "tell"]
    first = tree.css_first(".cx-plan-play")
    headings = [(node.tag, node.text().removesuffix("#")) for node in first.css("h2, h3, h4")]
    assert headings == [
        ("h2", "1. Listen to the sailors"),
        ("h3", "Checklist, Listen to the sailors"),
        ("h4", "At dusk"),
        ("h4", "At dawn"),
        ("h3", "Storm"),
        ("h4", "At dusk"),
    ]
    levels = [int(node.tag[1]) for node in tree.css("h2, h3, h4")]
    assert max(b - a for a, b in pairwise(levels)) == 1
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {"listen", "checklist-listen", "checklist-storm"} <= set(ids)


def test_a_checklists_heading_leads_to_its_page(planned: World) -> None:
    links = page(planned, PLAN).css("h3 > a:not(.headerlink)")
    assert [link.attributes["href"] for link in links][:2] == ["checklists/listen.md", "checklists/storm.md"]


def test_links_lead_where_they_lead_on_the_checklist_and_headings_to_themselves(planned: World) -> None:
    tree = parsed(converter(base=LinkBase(PLAN, "tools/plan.md")).convert(planned.rendered(PLAN)))
    assert [node.attributes["href"] for node in tree.css("label a")] == ["../plays/mend.md#reason"]
    own = [(node.parent.attributes["id"], node.attributes["href"]) for node in tree.css(".headerlink")]
    assert own == [(id, f"#{id}") for id, _ in own] != []


def test_explanations_stay_on_the_checklists(planned: World) -> None:
    tree = page(planned, PLAN)
    assert tree.css(".cx-item__why") == []
    assert len(tree.css(".cx-item__facts")) == len(planned.book().items)


def test_it_stands_in_no_paragraph_and_holds_nothing_that_runs(planned: World) -> None:
    tree = page(planned, PLAN)
    assert tree.css_first("body > cx-plan") is not None
    assert tree.css("p cx-plan, p cx-items, p cx-progress") == []
    assert dangers(tree) == []


def test_it_stands_once_on_a_page(planned: World) -> None:
    planned.append(PLAN, "\n{{ plan_items() }}\n")
    only(planned, PLAN, planned.line(PLAN, "plan_items", 2), "the plan stands twice", "remove one")


def test_an_author_cannot_write_its_elements(small: World) -> None:
    small.append("docs/index.md", "\n<cx-plan></cx-plan>\n")
    assert any("<cx-plan> is not allowed" in problem for problem in small.problems())


def test_plays_and_checklists_lead_to_it(planned: World) -> None:
    checked = planned.without_errors()
    assert {"plays/listen.md", "checklists/storm.md"} <= set(checked.facts[PLAN].linked_from)
    assert PLAN in checked.facts["checklists/storm.md"].linked_from


def test_the_check_sees_the_same_boxes(planned: World) -> None:
    from macros import MACROS

    book = planned.book()
    shown = RenderedPages(book, MACROS).page(book.by_file[PLAN])
    assert shown is not None and set(shown.boxes) == set(book.items)


def test_items_in_short(planned: World) -> None:
    book = planned.book()
    assert item_groups(book.checklists_of(book.plays["listen"])) == f"{LISTEN} storm:close"
    assert item_groups(()) == ""


@pytest.mark.parametrize(
    ("file", "call", "groups", "play"),
    [
        (PLAN, "", f"{LISTEN} storm:close", "listen"),
        ("docs/x.md", "{{ play_cards() }}", f"{LISTEN} storm:close", "listen"),
        ("docs/x.md", "{{ play_card('listen') }}", f"{LISTEN} storm:close", "listen"),
        ("docs/x.md", "{{ life_cycle() }}", f"{LISTEN} storm:close", "listen"),
        ("docs/x.md", "{{ checklist_cards() }}", LISTEN, None),
    ],
)
def test_progress_has_its_items_its_play_and_its_name(
    planned: World, file: str, call: str, groups: str, play: str | None
) -> None:
    if call:
        planned.change({file: f"---\ntitle: X\ndescription: X.\nreviewed: 2026-02-01\n---\n\n{call}\n"})
    first = page(planned, file).css_first("cx-progress")
    assert first.attributes["data-items"] == groups
    assert first.attributes.get("data-play") == play
    assert first.attributes["data-label"].endswith("Listen to the sailors")
    assert first.text() == ""


def test_no_checklist_may_be_called_as_a_teams_own_items_are(small: World) -> None:
    small.change({"checklists/own.md": SECOND})
    only(small, "checklists/own.md", 2, "the checklist id 'own' is kept", "rename the file")
