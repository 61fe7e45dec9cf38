"""The policy timeline goes by date, and the duties are those of policies that bind today."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.pages import page
from tests.worlds import World

INDEX, POLICY = "docs/index.md", "data/policy.yml"
REST = "\n{{ policy_timeline() }}\n\n{{ duties() }}\n\n## Sources\n\n{{ sources() }}\n"


def shown(small: World) -> LexborHTMLParser:
    return page(small.append(INDEX, REST), INDEX)


def duties_of(tree: LexborHTMLParser, play: str) -> str:
    """Return the text between a play's heading and the next heading."""
    words, node = [], tree.css_first(f"#duties-{play}").next
    while node is not None and node.tag not in ("h2", "h3"):
        words.append(node.text())
        node = node.next
    return " ".join(" ".join(words).split())


def one(tree: LexborHTMLParser, id: str) -> LexborNode:
    return tree.css_first(f"li#{id}")


def test_the_oldest_policy_is_first_and_decades_have_headings(small: World) -> None:
    tree = shown(small)
    assert [node.id for node in tree.css("li.cx-policy")] == ["bell-order", "lamp-act"]
    headings = {node.id: node.text().removesuffix("#") for node in tree.css("h3") if "from-" in (node.id or "")}
    assert headings == {"from-1890": "1890", "from-1900": "1902"}


def test_policies_of_one_decade_share_a_heading(small: World) -> None:
    small.replace(POLICY, "date: 1890-11-05", "date: 1909")
    tree = shown(small)
    assert [node.id for node in tree.css("li.cx-policy")] == ["lamp-act", "bell-order"]
    assert tree.css_first("#from-1900").text().removesuffix("#") == "1902 to 1909"


@pytest.mark.parametrize(
    ("date", "words"), [("1902", "1902"), ("1902-03", "March 1902"), ("1902-03-09", "March 9, 1902")]
)
def test_a_date_is_as_exact_as_it_is_known(small: World, date: str, words: str) -> None:
    small.replace(POLICY, "date: 1902-03", f"date: {date}")
    time = one(shown(small), "lamp-act").css_first("time")
    assert (time.attributes["datetime"], time.text()) == (date, words)


def test_a_policy_says_its_kind_its_status_and_as_of_when(small: World) -> None:
    policy = one(shown(small), "bell-order")
    assert [node.text() for node in policy.css(".cx-policy__facts span")] == ["Executive order", "Revoked"]
    note = policy.css_first(".cx-policy__note").text()
    assert note == "The Lamp Act took its place. Status as of February 1, 2026."


def test_only_a_policy_that_binds_names_its_plays(small: World) -> None:
    tree = shown(small)
    assert one(tree, "lamp-act").css_first(".cx-policy__plays").text() == "Matters in Mend the lamp."
    assert one(tree, "lamp-act").css_first(".cx-policy__plays a").attributes["href"] == "plays/mend.md"
    assert one(tree, "bell-order").css(".cx-policy__plays") == []


@pytest.mark.parametrize("status", ["in-force", "unclear", "superseded", "revoked", "ended", "reference"])
def test_a_duty_stands_under_its_play_while_the_policy_may_bind(small: World, status: str) -> None:
    small.replace(POLICY, "status: in-force", f"status: {status}")
    expected = "Mend a dark lamp before the next dusk. [1]Lamp Act" if status in ("in-force", "unclear") else "None"
    assert expected in duties_of(shown(small), "mend")


def test_a_play_that_nothing_binds_says_so(small: World) -> None:
    tree = shown(small)
    assert "None that we know of." in duties_of(tree, "listen")
    assert "None that we know of." in duties_of(tree, "tell")


def test_a_play_has_the_duties_of_all_its_policies(small: World) -> None:
    small.replace(POLICY, "status: revoked", "status: in-force").replace(POLICY, "    tell: Ring", "    mend: Ring")
    text = duties_of(shown(small), "mend")
    assert "Mend a dark lamp" in text
    assert "Ring until the fog lifts." in text


def test_the_duties_cannot_be_changed(small: World) -> None:
    duties = small.book().policies["lamp-act"].duties
    with pytest.raises(TypeError):
        duties["tell"] = "Anything."  # type: ignore[index]
    assert dict(duties) == {"mend": "Mend a dark lamp before the next dusk."}


def test_a_playbook_without_policies_shows_empty_lists(small: World) -> None:
    small.change({POLICY: None})
    tree = shown(small)
    assert tree.css("li.cx-policy") == []
    assert "None that we know of." in duties_of(tree, "mend")
