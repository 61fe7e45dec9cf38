"""A page that shows another's checklist items links from where it stands itself."""

from __future__ import annotations

import pytest

from playbook.markdown.repository_links import LinkBase, to_site
from tests.pages import converter, parsed
from tests.worlds import World

LISTEN, DEEP = "checklists/listen.md", "docs/deep/x.md"
FRONT = "---\ntitle: Deep\ndescription: Deep.\nreviewed: 2026-02-01\n---\n\n"
PAGE = FRONT + "{{ checklist('listen') }}\n\n[m](../../plays/mend.md)\n"


@pytest.mark.parametrize(
    ("href", "shown_on", "site"),
    [
        ("../plays/mend.md", "deep/x.md", "../plays/mend.md"),
        ("../plays/mend.md", "x.md", "plays/mend.md"),
        ("../plays/mend.md#reason", "plays/listen.md", "mend.md#reason"),
        ("mend.md", "plays/listen.md", "../checklists/mend.md"),
        ("../docs/glossary.md#beam", "a/b/c.md", "../../glossary.md#beam"),
        ("#ask-crews", "plays/listen.md", "../checklists/listen.md#ask-crews"),
        ("#ask-crews", "checklists/listen.md", "#ask-crews"),
        ("https://example.org/", "deep/x.md", "https://example.org/"),
        ("../data/roles.yml", "deep/x.md", "https://git.example/data/roles.yml"),
    ],
)
def test_a_link_that_is_written_here_and_shown_there(href: str, shown_on: str, site: str) -> None:
    assert to_site(href, LinkBase(LISTEN, shown_on, "https://git.example/")) == site


def links(world: World, name: str) -> list[str]:
    base = LinkBase(name, name.removeprefix("docs/"))
    tree = parsed(converter(base=base).convert(world.rendered(name)))
    assert tree.css("[data-written-in]") == []
    return [node.attributes["href"] for node in tree.css(".cx-item__label a, body > p:not([class]) > a:not(.cx-cite)")]


@pytest.fixture
def linking(small: World) -> World:
    small.replace(LISTEN, "Sound the horn twice.", "Sound [it](../plays/mend.md#reason), see [next](#ask-crews).")
    return small.change({DEEP: PAGE})


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        (LISTEN, "../plays/mend.md#reason", "#ask-crews"),
        ("plays/listen.md", "mend.md#reason", "../checklists/listen.md#ask-crews"),
        (DEEP, "../plays/mend.md#reason", "../checklists/listen.md#ask-crews"),
    ],
)
def test_items_link_to_the_same_places_wherever_they_are_shown(
    linking: World, name: str, first: str, second: str
) -> None:
    assert links(linking, name)[:2] == [first, second]


def test_the_pages_own_links_are_read_from_the_page(linking: World) -> None:
    assert links(linking, DEEP)[-1] == "../plays/mend.md"
