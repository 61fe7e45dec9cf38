"""Changes as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.editions.changes import Change, Changes, Thing, Wording
from playbook.editions.groups import KINDS, SORTS, Row, groups, shortened, summary
from playbook.editions.wording import Piece, Sign

_SIGNS: Mapping[Sign, tuple[str, str]] = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}


def lines(found: Changes) -> Iterator[str]:
    """Yield a headline, then each group with its changes; [-words-] went and {+words+} came."""
    yield f"From edition {found.old} to {found.new}. {summary(found)}"
    for group in groups(found):
        yield ""
        yield group.title
        for row in group.rows:
            yield from _row(row)
        if group.also:
            yield f"  Touched as well: {', '.join(_also(one) for one in group.also)}"


def row_title(row: Row) -> str:
    """Return what happened to one thing."""
    thing = row.first.thing
    said = ", ".join(SORTS[one.what].lower() for one in row.changes)
    more = f", with {row.within}" if row.within else ""
    return f"{said}: {KINDS[thing.kind][0]} {thing.id} “{thing.title}”{more}"


def _row(row: Row) -> Iterator[str]:
    yield f"  {row_title(row)}"
    for change in row.changes:
        yield from (f"    {line}" for line in details(change))
        yield from (f"    {wording.field}: {_marked(wording)}" for wording in change.wordings)


def _also(change: Change) -> str:
    return f"{KINDS[change.thing.kind][0]} {change.thing.id} ({SORTS[change.what].lower()})"


def details(change: Change) -> Iterator[str]:
    """Yield why something was retired, what took its place, and from where to where it moved."""
    if change.why:
        yield f"why: {change.why}"
    if change.replaced_by is not None:
        yield f"replaced by: {change.replaced_by.id} “{change.replaced_by.title}”"
    if change.was is not None:
        yield f"from {place(change.was)} to {place(change.thing)}"


def _marked(wording: Wording) -> str:
    return "".join(_mark(piece) for piece in shortened(wording.pieces)).replace("\n", " / ")


def _mark(piece: Piece) -> str:
    before, after = _SIGNS[piece.sign]
    text = piece.text.rstrip()
    return f"{before}{text}{after}{piece.text[len(text) :]}"


def place(thing: Thing) -> str:
    """Return where something stands, in words."""
    page = f"/{thing.page or ''}" + (f"#{thing.anchor}" if thing.anchor else "")
    return f"{page} under “{thing.heading}”" if thing.heading and thing.kind == "item" else page
