"""Where the values of a YAML text stand in it, to the character."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from playbook.model.record import Key

Path = tuple[Key, ...]


class Scalar(NamedTuple):
    """A value or a key: its path, its words, and whether it is a key (then it is the path's last step)."""

    path: Path
    value: str
    is_key: bool


class Splice(NamedTuple):
    """A part of a text, from its first character to the one behind its last, and what shall stand there."""

    start: int
    end: int
    text: str


def scalars(node: Node, path: Path) -> Iterator[tuple[Scalar, ScalarNode]]:
    """Yield every value and key below a node, each with its node."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            step: Path = (*path, str(key.value))
            yield Scalar(step, str(key.value), is_key=True), key
            yield from scalars(value, step)
    elif isinstance(node, SequenceNode):
        for position, value in enumerate(node.value):
            yield from scalars(value, (*path, position))
    elif isinstance(node, ScalarNode):
        yield Scalar(path, str(node.value), is_key=False), node


def lists(node: Node | None, key: str) -> Iterator[SequenceNode]:
    """Yield every list at this key, at any depth."""
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if name.value == key and isinstance(value, SequenceNode):
                yield value
            yield from lists(value, key)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from lists(value, key)


def at(node: Node | None, path: Path) -> Node:
    """Return the node at a path.

    Raises:
        KeyError: there is none.
    """
    for step in path:
        if isinstance(node, SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        else:
            node = None
        if node is None:
            raise KeyError(path)
    if node is None:
        raise KeyError(path)
    return node


def span(node: Node) -> tuple[int, int]:
    """Return the places of the first character of a node and of the one behind its last."""
    # Not by line and column: YAML counts lines that no editor shows.
    return node.start_mark.index, node.end_mark.index


def line_start(text: str, place: int) -> int:
    """Return the place of the first character of the line that holds a place."""
    return text.rfind("\n", 0, place) + 1


def content_end(text: str, place: int) -> int:
    """Return where the text before a place ends, without empty lines and comments."""
    # A block of text ends where the next thing begins, behind comments that belong to that.
    lines = text[:place].rstrip().split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return len("\n".join(lines))


def end_of_line(text: str, place: int) -> int:
    """Return the end of the last line of the text before a place, without empty lines and comments."""
    end = text.find("\n", content_end(text, place))
    return len(text) if end < 0 else end


def spliced(text: str, splices: list[Splice]) -> str:
    """Return the text with all parts replaced, which may not overlap."""
    for splice in sorted(splices, reverse=True):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return text
