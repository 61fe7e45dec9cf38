"""Taking elements out of a tree: what is around them and, where asked, in them stays, in its order."""

from __future__ import annotations

from xml.etree.ElementTree import Comment, Element

from hypothesis import given
from hypothesis import strategies as st

from playbook.pdf.combine.tree import Fate, prune

TEXT = st.text("ab <é\n", max_size=3)
# A tree as nested lists: its fate, its text, its children and the text after it.
TREES = st.recursive(
    st.tuples(st.sampled_from(["keep", "drop", "unwrap", "comment"]), TEXT, st.just([]), TEXT),
    lambda inner: st.tuples(st.sampled_from(["keep", "drop", "unwrap"]), TEXT, st.lists(inner, max_size=4), TEXT),
    max_leaves=12,
)


def grown(tree: tuple) -> Element:
    fate, text, children, tail = tree
    one = Comment(text) if fate == "comment" else Element(fate)
    one.text, one.tail = text, tail
    one.extend(grown(child) for child in children)
    return one


def left(tree: tuple) -> str:
    """Return the text that must be left of a tree, tail included."""
    fate, text, children, tail = tree
    return tail if fate in ("drop", "comment") else text + "".join(map(left, children)) + tail


def kept(tree: tuple) -> int:
    fate, _, children, _ = tree
    below = 0 if fate in ("drop", "comment") else sum(map(kept, children))
    return below + (fate == "keep")


def fate_of(one: Element) -> Fate:
    fates: dict[str, Fate] = {"keep": "keep", "drop": "drop", "unwrap": "unwrap"}
    return fates[one.tag]


@given(st.lists(TREES, max_size=5), TEXT)
def test_the_text_that_is_left_is_all_that_was_not_dropped(children: list[tuple], text: str) -> None:
    root = grown(("keep", text, children, ""))
    prune(root, fate_of)
    assert "".join(root.itertext()) == left(("keep", text, children, ""))


@given(st.lists(TREES, max_size=5))
def test_elements_that_stay_are_those_that_nothing_dropped(children: list[tuple]) -> None:
    root = grown(("keep", "", children, ""))
    prune(root, fate_of)
    assert {one.tag for one in root.iter()} == {"keep"}
    assert sum(1 for _ in root.iter()) == kept(("keep", "", children, ""))
