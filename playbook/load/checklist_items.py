"""Reading the items of a checklist from its Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

from playbook.characters import CURLY_QUOTE
from playbook.load.fences import outside_fences
from playbook.load.validate import validate
from playbook.markdown.item_grammar import BLOCK, TASK, Attributes, read_attributes
from playbook.model import Checklist, Item
from playbook.model.checklist import When
from playbook.model.record import Key
from playbook.place import Problem

_HEADING = re.compile(r"^##\s+(?P<title>\S.*)$")


class _Fault(NamedTuple):
    wrong: str
    remedy: str


class _Task(NamedTuple):
    line: int
    indent: str
    mark: str
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
        if match := _HEADING.match(line.rstrip()):
            heading = match["title"]
        elif match := TASK.match(line):
            tasks.append(_Task(number, match["indent"], match["mark"], match["rest"], heading, _below(lines[number:])))
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
    block = BLOCK.search(task.rest)
    attributes = read_attributes(block["attributes"]) if block else Attributes()
    fault = _fault_of_line(task, block) or _fault_of_quotes(block, attributes)
    if fault is not None:
        problems.append(Problem(place, *fault))
        return None
    if not task.heading:
        problems.append(Problem(place, "the item stands above the first heading", "write a line '## …' above it"))
    unknown = [Problem(place, *_unknown(word)) for word in attributes.unknown]
    problems.extend(unknown)
    return _validated(checklist, task, attributes, unknown, problems)


def _validated(
    checklist: Checklist, task: _Task, attributes: Attributes, unknown: list[Problem], problems: list[Problem]
) -> Item | None:
    place = checklist.at_body(task.line)
    written = {"id": attributes.id, "roles": attributes.roles, "when": attributes.when}
    data = {
        **{key: value for key, value in written.items() if value is not None},
        "text": BLOCK.split(task.rest, maxsplit=1)[0].strip(),
        "heading": task.heading,
        "body": task.body,
        "checklist": checklist.id,
    }
    lines: dict[tuple[Key, ...], int] = {(): place.line}
    found: list[Problem] = []
    item = validate(Item, data, lines, place.file, found)
    # What is missing stands there under the name that is unknown.
    problems.extend(problem for problem in found if not (unknown and problem.wrong.endswith("is missing")))
    if item is None and data.get("when") not in get_args(When):
        # Kept for the rules that look at its roles; the error above stops the build.
        item = validate(Item, {**data, "when": get_args(When)[0]}, lines, place.file, [])
    return item


def _fault_of_line(task: _Task, block: re.Match[str] | None) -> _Fault | None:
    if task.indent:
        return _Fault("the item is indented", "begin the line with '- [ ]'; items do not stand within items")
    if task.mark not in "-*+":
        return _Fault(f"the item is numbered ({task.mark})", "begin the line with '- [ ]'")
    if block is None:
        return _Fault("the item has no id", _remedy(task.rest))
    outside = task.rest[: block.start()] + task.rest[block.end() :]
    if "{:" in outside:
        return _Fault("the item has two {: } blocks", "write one, at the end of the line")
    if task.rest[block.end() :]:
        return _Fault("there are words behind the {: } block", "move them below the item, indented by two spaces")
    return None


def _fault_of_quotes(block: re.Match[str] | None, attributes: Attributes) -> _Fault | None:
    if block is not None and CURLY_QUOTE.search(block["attributes"]):
        return _Fault("a curly quote stands in { }", 'use straight quotes: roles="analyst"')
    if attributes.has_open_quote:
        return _Fault("a quote is not closed in { }", 'close it: roles="analyst"')
    return None


def _unknown(word: str) -> _Fault:
    return _Fault(f"'{word}' is unknown in {{ }}", 'use #id, roles="…" and when="…" only')


def _remedy(rest: str) -> str:
    if "{#" in rest:
        return "write {: #id } with a colon; {#id} is a comment to the macro language"
    return 'end its line with {: #a-permanent-id roles="program-manager" when="before" }'
