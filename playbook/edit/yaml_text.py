"""Changing single values of a YAML text: every other character, comments too, stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import yaml
from yaml.nodes import MappingNode, ScalarNode

from playbook.edit.yaml_marks import Path, Scalar, Splice, at, end_of_line, scalars, span, spliced
from playbook.load.yaml_nodes import compose


def replace_scalars(text: str, change: Callable[[Scalar], str | None]) -> str:
    """Return the text with other words where `change` returns some; text that is not YAML stays as it is.

    The new words must be plain: ids and paths. What was quoted stays quoted.
    """
    try:
        node = compose(text)
    except (yaml.YAMLError, RecursionError):
        return text
    splices = []
    for scalar, found in scalars(node, ()) if node is not None else ():
        new = change(scalar)
        if new is not None and new != scalar.value:
            quote = found.style if found.style in ("'", '"') else ""
            splices.append(Splice(*span(found), f"{quote}{new}{quote}"))
    return spliced(text, splices)


def add_key(text: str, path: Path, line: str) -> str:
    """Return the text with a line added at the end of the mapping at a path, indented as its keys are.

    Raises:
        KeyError: there is no mapping in lines of its own at this path.
    """
    node = at(compose(text), path)
    if not isinstance(node, MappingNode) or node.flow_style or not node.value:
        raise KeyError(path)
    place = end_of_line(text, span(node.value[-1][1])[1])
    return f"{text[:place]}\n{' ' * node.value[0][0].start_mark.column}{line}{text[place:]}"


def value_at(text: str, path: Path) -> str | None:
    """Return the words of a single value; None where there is none, and where the text is not YAML."""
    try:
        node = at(compose(text), path)
    except (KeyError, IndexError, yaml.YAMLError, RecursionError):
        return None
    return str(node.value) if isinstance(node, ScalarNode) else None


def has(text: str, path: Path) -> bool:
    """Say whether there is something at a path."""
    try:
        at(compose(text), path)
    except KeyError:
        return False
    return True


def entry_with(text: str, id: str) -> int | None:
    """Return the position of the entry with this id in a list, counted from 0; None where there is none."""
    ids = (scalar for scalar, _ in scalars(compose(text) or ScalarNode("", ""), ()) if not scalar.is_key)
    return next((int(one.path[0]) for one in ids if one.path[1:] == ("id",) and one.value == id), None)
