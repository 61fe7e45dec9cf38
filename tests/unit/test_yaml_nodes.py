"""libyaml and PyYAML read the same, and neither is brought down."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from playbook.load import yaml_nodes
from playbook.load.yaml_nodes import compose, tokens


def plain(node: Node | None) -> object:
    """A node with all that the playbook uses of it: kind, tag, line and value."""
    if isinstance(node, MappingNode):
        value: object = [(plain(key), plain(entry)) for key, entry in node.value]
    elif isinstance(node, SequenceNode):
        value = [plain(entry) for entry in node.value]
    else:
        value = node.value if node else None
    return node and (type(node), node.tag, node.start_mark.line, value)


def marks(text: str) -> list[tuple[str, int]]:
    """The kinds and lines of the tokens."""
    return [(type(token).__name__, token.start_mark.line) for token in tokens(text)]


def files(root: Path) -> list[str]:
    return [file.read_text("utf-8") for file in sorted((root / "data").glob("*.yml"))]


def test_libyaml_is_there_to_be_compared() -> None:
    assert yaml.__with_libyaml__


def test_both_read_all_data_files_alike(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        *files(repository),
        "",
        "# nothing\n",
        "a: |\n  b\n\n  c\nd: >-\n  e\n  f\n",
        'é: "\\u00e9 ☂"\n',
        "- - x\n",
    ]
    fast = [(plain(compose(text)), marks(text)) for text in texts]
    monkeypatch.setattr(yaml_nodes.yaml, "__with_libyaml__", False)
    slow = [(plain(compose(text)), marks(text)) for text in texts]
    assert fast == slow


@pytest.mark.parametrize("text", ["a: [", "a: b: c", "\tx: 1", "a: 'x", "%YAML 9", "a\n---\nb\n", "? : :\n- x"])
def test_what_is_wrong_is_said_in_one_way(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for fast in (True, False):
        monkeypatch.setattr(yaml_nodes.yaml, "__with_libyaml__", fast)
        with pytest.raises(yaml.YAMLError) as error:
            compose(text)
        said.append(str(error.value))
    assert said[0] == said[1]


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000 + "x", "{a: " * 50_000])
def test_deep_nesting_is_an_error_and_not_the_end_of_the_process(text: str) -> None:
    with pytest.raises(RecursionError):
        compose(text)
