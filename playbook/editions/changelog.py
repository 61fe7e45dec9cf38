"""A draft of the human changelog: what to tell readers of an edition, for a person to cut down and to reword."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.editions.changes import Change, Changes
from playbook.editions.groups import KINDS, Group, Row, done, groups, summary


def draft(found: Changes) -> str:
    """Return Markdown for CHANGELOG.md: a heading for the edition, then a line for each thing that changed."""
    head = [f"## {found.new}", "", f"Changes since {found.old}. {summary(found)}", ""]
    return "\n".join([*head, *(line for group in groups(found) for line in _group(group))]).rstrip() + "\n"


def _group(group: Group) -> Iterator[str]:
    if not group.rows:
        return
    yield f"### {group.title}"
    yield ""
    yield from (f"- {_row(row)}" for row in group.rows)
    yield ""


def _row(row: Row) -> str:
    thing = row.first.thing
    happened = ", ".join(done(one.what, thing.kind) for one in row.changes)
    name = f"{KINDS[thing.kind][0].capitalize()} “{_quiet(thing.title)}”"
    more = f", with {row.within}" if row.within else ""
    return _sentence(f"{name} {happened}{more}", *(part for one in row.changes for part in _details(one)))


def _details(change: Change) -> Iterator[str]:
    if change.why:
        yield f"Why: {_quiet(change.why)}"
    if change.replaced_by is not None:
        yield f"Replaced by “{_quiet(change.replaced_by.title)}”"
    if change.was is not None and change.was.heading != change.thing.heading:
        yield f"Now under “{_quiet(change.thing.heading)}”"
    fields = [wording.field for wording in change.wordings if wording.field != "text"]
    was = next((wording.was for wording in change.wordings if wording.field == "text"), "")
    if was and change.thing.kind == "item":
        yield f"Was: “{_quiet(was)}”"
    if fields:
        yield f"Changed: {', '.join(fields)}"


def _sentence(*parts: str) -> str:
    return " ".join(part if part.rstrip("”").endswith((".", "!", "?")) else f"{part}." for part in parts)


_MARKS: Mapping[int, str] = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|"})


def _quiet(text: str) -> str:
    return " ".join(text.split()).translate(_MARKS)
