"""Changing the lists of a YAML text: every other character, comments too, stays as it is."""

from __future__ import annotations

from collections.abc import Callable

from yaml.nodes import SequenceNode

from playbook.edit.yaml_marks import Path, Splice, at, end_of_line, line_start, lists, span, spliced
from playbook.load.yaml_nodes import compose


def add_to_list(text: str, path: Path, value: str) -> str:
    """Return the text with a plain word added to the list at a path, in the form that the list has.

    Raises:
        KeyError: there is no list at this path.
    """
    root = compose(text)
    node = at(root, path)
    if not isinstance(node, SequenceNode):
        raise KeyError(path)
    start, end = span(node)
    if node.flow_style:
        comma = ", " if node.value else ""
        inside = text[start : end - 1].rstrip().removesuffix(",")
        return f"{text[:start]}{inside}{comma}{value}{text[end - 1 :]}"
    last = node.value[-1]
    place = end_of_line(text, span(last)[1])
    indent = " " * node.start_mark.column
    return f"{text[:place]}\n{indent}- {value}{text[place:]}"


def replace_in_lists(text: str, key: str, old: str, new: str) -> str:
    """Return the text with `new` in place of `old` in every list of ids at this key, each once.

    Raises:
        yaml.YAMLError: the text is not YAML.
    """
    splices = []
    for node in lists(compose(text), key):
        words = [str(one.value) for one in node.value]
        for one in [one for one in node.value if one.value == old]:
            if new not in words:
                splices.append(Splice(*span(one), new))
            elif node.flow_style:
                kept = ", ".join(word for word in words if word != old)
                splices.append(Splice(*span(node), f"[{kept}]"))
            else:
                first, end = span(one)
                splices.append(Splice(line_start(text, first), end_of_line(text, end) + 1, ""))
    return spliced(text, splices)


def without_entries(text: str, unwanted: Callable[[dict[str, str]], bool]) -> str:
    """Return a list without the entries whose fields (as plain words) are unwanted; `[]` where none is left."""
    root = compose(text)
    entries = root.value if isinstance(root, SequenceNode) and not root.flow_style else []
    shown, left = text, len(entries)
    for node in reversed(entries):
        fields = {str(key.value): str(value.value) for key, value in node.value} if isinstance(node.value, list) else {}
        if unwanted(fields):
            first, end = span(node)
            shown = shown[: line_start(text, first)] + shown[end_of_line(text, end) + 1 :]
            left -= 1
    return shown if left or not entries else f"{shown.rstrip()}\n[]\n".lstrip()
