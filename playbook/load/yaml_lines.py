"""YAML as plain data, together with the line of every key and entry."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from playbook.characters import NO_TEXT
from playbook.load.yaml_nodes import compose, tokens
from playbook.model.record import Key
from playbook.place import Place, Problem
from playbook.time_limit import TooSlowError, time_limit

# Python refuses to print numbers of several thousand digits.
MAX_BITS = 64


class YamlFaultError(Exception):
    """The text is not YAML that the playbook accepts; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Reader:
    def __init__(self, file: str, first_line: int) -> None:
        self.file, self.offset = file, first_line
        self.lines: dict[tuple[Key, ...], int] = {}
        self._scalars = SafeConstructor()

    def read(self, node: Node, path: tuple[Key, ...] = ()) -> Any:
        self.lines.setdefault(path, node.start_mark.line + self.offset)
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.read(child, (*path, i)) for i, child in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: MappingNode, path: tuple[Key, ...]) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node)
            if key in found:
                self._fail(key_node, f"the key '{key}' stands twice", "keep one of the two")
            self.lines[(*path, key)] = key_node.start_mark.line + self.offset
            found[key] = self.read(value_node, (*path, key))
        return found

    def _key(self, node: Node) -> str:
        if not isinstance(node, ScalarNode):
            self._fail(node, "a key is a list or a group", "write keys as plain words")
        return self._text(node, str(node.value))

    def _scalar(self, node: Node) -> Any:
        try:
            value = self._scalars.construct_object(node)
        except (ValueError, yaml.YAMLError) as error:
            shown = str(node.value)[:40]
            if node.tag.endswith(":timestamp"):
                self._fail(node, f"the date {shown} does not exist", "correct its year, month or day")
            self._fail(node, f"'{shown}' cannot be read: {error}", "correct it, or put quotes around it")
        if isinstance(value, int) and value.bit_length() > MAX_BITS:
            self._fail(node, f"the number {str(node.value)[:40]}… is too large", "correct it, or put quotes around it")
        return self._text(node, value) if isinstance(value, str) else value

    def _text(self, node: Node, text: str) -> str:
        # Quoted YAML can spell what no file may hold: "\\0" or half of a character.
        match = NO_TEXT.search(text)
        if match is not None:
            wrong = f"the text holds U+{ord(match[0]):04X}, which is no character"
            self._fail(node, wrong, "remove what begins with \\ there")
        return text

    def _fail(self, node: Node, wrong: str, remedy: str) -> Any:
        place = Place(self.file, node.start_mark.line + self.offset)
        raise YamlFaultError(Problem(place, wrong, remedy))


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Any, dict[tuple[Key, ...], int]]:
    """Return the data and the line of each path into it, lines counted from `first_line`.

    Raises:
        YamlFaultError: broken YAML, a key that stands twice, an anchor or alias, a tag of its own.
    """
    reader = _Reader(file, first_line)
    try:
        with time_limit():
            _refuse_machinery(text, reader)
            node = compose(text)
            return (reader.read(node), reader.lines) if node is not None else (None, {(): first_line})
    except TooSlowError as error:
        wrong = f"the YAML {error}"
        remedy = "look for brackets without end, or split the file"
        raise YamlFaultError(Problem(Place(file, first_line), wrong, remedy)) from error
    except yaml.MarkedYAMLError as error:
        raise YamlFaultError(_broken(error, file, first_line)) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlFaultError(_broken_somewhere(error, text, file, first_line)) from error


def _refuse_machinery(text: str, reader: _Reader) -> None:
    # An alias can point at what it stands in, and a few of them can stand for gigabytes; a tag can make
    # PyYAML read a word as something that it is not.
    if not any(mark in text for mark in "*&!"):
        return
    for token in tokens(text):
        if isinstance(token, yaml.TagToken):
            place = Place(reader.file, token.start_mark.line + reader.offset)
            wrong = f"the tag {''.join(part or '' for part in token.value)} is not allowed"
            raise YamlFaultError(Problem(place, wrong, "remove the word that begins with !, or quote the text"))
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            place = Place(reader.file, token.start_mark.line + reader.offset)
            wrong = f"'{token.value}' is a YAML anchor or alias (& or *), which is not allowed"
            raise YamlFaultError(Problem(place, wrong, "write the value out, or put quotes around the text"))


def _broken(error: yaml.MarkedYAMLError, file: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = (mark.line if mark else 0) + first_line
    wrong = " ".join(part for part in (error.context, error.problem) if part)
    return Problem(
        Place(file, line),
        f"this is not valid YAML ({wrong})",
        "check the indentation, and put quotes around text that has a colon, a # or starts with a symbol",
    )


def _broken_somewhere(error: Exception, text: str, file: str, first_line: int) -> Problem:
    if isinstance(error, RecursionError):
        return Problem(Place(file, first_line), "this YAML is nested too deeply", "use fewer brackets")
    line = text[: getattr(error, "position", 0)].count("\n") + first_line
    first = str(error).splitlines()[0]
    return Problem(Place(file, line), f"this is not valid YAML ({first})", "correct the line")
