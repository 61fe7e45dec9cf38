"""Reading the items of a checklist from its Markdown."""

from __future__ import annotations

import re
import shlex
from typing import NamedTuple

from playbook.load.fences import outside_fences
from playbook.load.validate import validate
from playbook.model import Checklist, Item
from playbook.place import Place, Problem

TASK = re.compile(r"^(?P<indent>\s*)([-*+]|\d+[.)])\s+\[[ xX]\]\s+(?P<rest>.*)$")
ATTRIBUTES = re.compile(r"\s*\{:(?P<attributes>[^{}]*)\}\s*$")
_HEADING = re.compile(r"^##\s+(?P<title>.+?)\s*$")


class _Task(NamedTuple):
    line: int
    indent: str
    rest: str
    heading: str
    body: str


def read_items(checklist: Checklist, problems: list[Problem]) -> tuple[Item, ...]:
    """Return the items of the checklist's body in reading order; what is wrong goes to `problems`."""
    found = [_item(checklist, task, problems) for task in _tasks(checklist.body)]
    return tuple(item for item in found if item is not None)


def _tasks(body: str) -> list[_Task]:
    tasks: list[_Task] = []
    heading = ""
    lines = body.split("\n")
    for number, line in outside_fences(body):
        if match := _HEADING.match(line):
            heading = match["title"]
        elif match := TASK.match(line):
            tasks.append(_Task(number, match["indent"], match["rest"], heading, _below(lines[number:])))
    return tasks


def _below(lines: list[str]) -> str:
    taken: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith("  "):
            break
        taken.append(line.strip())
    return "\n".join(taken).strip()


def _item(checklist: Checklist, task: _Task, problems: list[Problem]) -> Item | None:
    place = checklist.at_body(task.line)
    if task.indent:
        remedy = "begin the line with '- [ ]'; items do not stand within items"
        problems.append(Problem(place, "the item is indented", remedy))
        return None
    match = ATTRIBUTES.search(task.rest)
    if match is None:
        problems.append(Problem(place, "the item has no id", _remedy(task.rest)))
        return None
    attributes = _attributes(match["attributes"], place, problems)
    text = task.rest[: match.start()].strip()
    if "{:" in text:
        problems.append(Problem(place, "the item has two {: } blocks", "write one, at the end of the line"))
        return None
    if attributes is None:
        return None
    data = {
        **attributes,
        "text": text,
        "heading": task.heading,
        "body": task.body,
        "checklist": checklist.id,
    }
    return validate(Item, data, {(): place.line}, place.file, problems)


def _remedy(rest: str) -> str:
    if "{#" in rest:
        return "write {: #id } with a colon; {#id} is a comment to the macro language"
    return 'end its line with {: #a-permanent-id roles="program-manager" when="before" }'


def _attributes(text: str, place: Place, problems: list[Problem]) -> dict[str, object] | None:
    try:
        words = shlex.split(text)
    except ValueError:
        problems.append(Problem(place, "a quote is not closed in { }", 'close it: roles="analyst"'))
        return None
    found: dict[str, object] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if word.startswith("#"):
            found["id"] = word[1:]
        elif equals and key in ("roles", "when"):
            found[key] = value.split() if key == "roles" else value
        else:
            problems.append(Problem(place, f"'{word}' is unknown in {{ }}", 'use #id, roles="…" and when="…" only'))
            return None
    return found
