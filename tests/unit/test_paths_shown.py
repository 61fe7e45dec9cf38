"""A path shows its stops with reading times, and the items of its roles."""

from __future__ import annotations

from macros import MACROS
from playbook.authoring.context import PageContext
from tests.pages import page, parsed
from tests.worlds import World

INDEX, PATHS = "docs/index.md", "data/paths.yml"
CALL = '\n{{ path("keeper") }}\n'


def test_the_stops_are_links_in_order_with_their_minutes(small: World) -> None:
    tree = page(small.append(INDEX, CALL), INDEX)
    links = [(node.text(), node.attributes["href"]) for node in tree.css(".cx-path__title a")]
    assert links == [("Mend the lamp", "plays/mend.md"), ("Why to listen", "plays/listen.md#reason")]
    assert [node.text() for node in tree.css(".cx-path .cx-path__minutes")] == ["1 min", "1 min"]
    assert tree.css_first(".cx-path__total").text() == "2 stops, about 2 minutes of reading"
    assert [node.text() for node in tree.css(".cx-path__why")] == [
        "The lamp comes first.",
        "Crews see it from the sea.",
    ]


def test_the_items_are_those_of_the_paths_roles(small: World) -> None:
    tree = page(small.append(INDEX, CALL), INDEX)
    lists = [node.text() for node in tree.css(".cx-path-items summary")]
    assert lists == ["Checklist, Listen to the sailors 2 items", "Checklist, Mend the lamp 1 item"]
    links = [(node.text(), node.attributes["href"]) for node in tree.css(".cx-path-items li a")]
    assert links == [
        ("Sound the horn twice.", "checklists/listen.md#sound-horn"),
        ("Ask three crews what they missed.", "checklists/listen.md#ask-crews"),
        ("Clean the lens.", "checklists/mend.md#clean-lens"),
    ]


def test_an_item_in_a_link_shows_its_words_without_marks(small: World) -> None:
    item = "Ask [the *crews*](../plays/mend.md) & `log` <b>them</b>, 2 < 3."
    small.replace("checklists/listen.md", "Ask three crews what they *missed*.", item).append(INDEX, CALL)
    tree = page(small, INDEX)
    assert "Ask the crews & log them, 2 < 3." in [node.text() for node in tree.css(".cx-path-items a")]
    assert tree.css(".cx-path-items a a, .cx-path-items b, .cx-path-items code") == []


def test_a_path_of_no_role_lists_no_items(small: World) -> None:
    small.replace(PATHS, "  roles: [keeper]\n", "").append(INDEX, CALL)
    tree = page(small, INDEX)
    assert tree.css(".cx-path-items, #your-items") == []
    assert len(tree.css(".cx-path__stop")) == 2


def test_two_paths_on_one_page_would_have_the_same_anchors(small: World) -> None:
    entry = (
        "- id: pilot\n  name: Pilot\n  summary: P.\n  roles: [pilot]\n  steps:\n    - {page: plays/tell.md, why: W.}\n"
    )
    small.change({"docs/paths/pilot.md": "---\ntitle: Pilot\ndescription: P.\nreviewed: 2026-02-01\n---\n\nWords.\n"})
    small.append(PATHS, entry).append(INDEX, f'{CALL}\n{{{{ path("pilot") }}}}\n')
    problem = small.only_problem()
    assert problem.wrong == "a path stands twice on this page"
    assert problem.place.line == small.line(INDEX, 'path("pilot")')


def test_cards_link_to_the_pages_of_paths_that_have_one(small: World) -> None:
    checked = small.without_errors()
    document = checked.book.pages["index.md"]
    for address in ("paths/keeper/", None):
        asked: list[str] = []
        context = PageContext(
            checked.book, document, lambda path, a=address, s=asked: s.append(path) or a, checked.facts
        )  # type: ignore[misc]
        tree = parsed(MACROS["path_cards"](context))
        assert "docs/paths/keeper.md" in asked
        assert [node.attributes["href"] for node in tree.css("a")] == ([address] if address else [])
        assert tree.css_first(".cx-card__title").text() == "Keeper"
        assert tree.css_first(".cx-card__facts").text() == "2 stops, about 2 minutes"
