"""Changes as people read them: by play first, each thing once, and what came or went with its page counted only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from playbook.editions.changes import Change, Changes, What
from playbook.editions.wording import Piece
from playbook.model.edition_index import Kind

Key = tuple[str, str]
SORTS: Mapping[What, str] = {
    "added": "Added",
    "retired": "Retired",
    "moved": "Moved",
    "reworded": "Reworded",
    "redefined": "Redefined",
    "revised": "Details changed",
    "sources": "Sources replaced",
}
KINDS: Mapping[Kind, tuple[str, str]] = {
    "play": ("play", "plays"),
    "checklist": ("checklist", "checklists"),
    "item": ("checklist item", "checklist items"),
    "case study": ("case study", "case studies"),
    "page": ("page", "pages"),
    "section": ("section", "sections"),
    "metric": ("metric", "metrics"),
    "term": ("glossary term", "glossary terms"),
    "role": ("role", "roles"),
    "source": ("source", "sources"),
    "policy": ("policy", "policies"),
    "statement": ("statement", "statements"),
}
FIELDS: Mapping[str, str] = {"title": "Title", "text": "What changed"}
_OF_PLAYS = ("play", "checklist")
_TITLES: Mapping[Kind, str] = {
    "case study": "Case studies",
    "metric": "Metrics",
    "policy": "Policy",
    "statement": "Assessment",
    "page": "Other pages",
    "term": "Words and roles",
    "role": "Words and roles",
    "source": "Sources",
}
NOTHING = "Nothing changed."
# Words that are shown on either side of a change.
_AROUND = 10
# Words of one wording that are shown; who needs more reads both pages.
_LONGEST = 300


class Row(NamedTuple):
    """One thing with its changes; `within` are how many sections and items came or went with it, in words."""

    changes: tuple[Change, ...]
    within: str = ""

    @property
    def first(self) -> Change:
        """The change that says what the thing is called now."""
        return self.changes[0]


class Group(NamedTuple):
    """The changes of a play, or of a kind; `also` are changes of other kinds that touch the play."""

    title: str
    play: str
    rows: tuple[Row, ...]
    also: tuple[Change, ...] = ()


def groups(found: Changes) -> tuple[Group, ...]:
    """Return the groups that have something in them, plays first, in order."""
    rows = _rows(found.changes)
    by_title: dict[str, list[Row]] = {}
    for row in rows:
        by_title.setdefault(_title(row.first), []).append(row)
    plays = (_of_play(found, play.id, play.title, by_title.get(f"play {play.id}", [])) for play in found.plays)
    others = (
        Group(title, "", tuple(by_title[title])) for title in dict.fromkeys(_TITLES.values()) if title in by_title
    )
    return (*(group for group in plays if group.rows or group.also), *others)


def _of_play(found: Changes, id: str, title: str, rows: list[Row]) -> Group:
    mine = {change.key for row in rows for change in row.changes}
    also = [one for one in found.of_play(id) if one.key not in mine and not _title(one).startswith("play ")]
    return Group(title, id, tuple(rows), tuple(one for one in also if one.part_of is None))


def _title(change: Change) -> str:
    owner = change.part_of or change.thing
    if owner.kind in _OF_PLAYS and change.plays:
        return f"play {change.plays[0]}"
    return _TITLES.get(owner.kind, _TITLES["page"])


def _rows(changes: Iterable[Change]) -> list[Row]:
    known = tuple(changes)
    whole = {(one.what, one.key) for one in known}
    within: dict[Key, Counter[Kind]] = {}
    by_thing: dict[Key, list[Change]] = {}
    for one in known:
        owner = (one.part_of.kind, one.part_of.id) if one.part_of is not None else None
        if owner is not None and one.what in ("added", "retired") and (one.what, owner) in whole:
            within.setdefault(owner, Counter())[one.thing.kind] += 1
        elif not (one.what == "moved" and one.thing.kind == "section" and _only_with(one, owner, whole)):
            by_thing.setdefault(one.key, []).append(one)
    rows = [Row(tuple(found), _counted(within.get(key, Counter()))) for key, found in by_thing.items()]
    return sorted(rows, key=_place)


def _only_with(change: Change, owner: Key | None, whole: set[tuple[What, Key]]) -> bool:
    """Say whether a section has another address only because its page or its heading has."""
    renamed = change.was is not None and change.was.title != change.thing.title
    return renamed or ("moved", owner) in whole


def _place(row: Row) -> tuple[int, str, str]:
    order = list(KINDS)
    return order.index(row.first.thing.kind), row.first.thing.page or "", row.first.thing.id


def _counted(counts: Mapping[Kind, int]) -> str:
    return " and ".join(f"{number:,} {KINDS[kind][number != 1]}" for kind, number in sorted(counts.items()))


def summary(found: Changes) -> str:
    """Return the changes as numbers in a sentence: Checklist items: 3 added, 1 retired; 1 metric redefined."""
    counts = Counter((change.thing.kind, change.what) for row in _rows(found.changes) for change in row.changes)
    words = "; ".join(_number(kind, counts) for kind in KINDS if any(counts[kind, what] for what in SORTS))
    return f"{words[:1].upper()}{words[1:]}." if words else NOTHING


def _number(kind: Kind, counts: Mapping[tuple[Kind, What], int]) -> str:
    numbers = [(what, counts[kind, what]) for what in SORTS if counts[kind, what]]
    if len(numbers) == 1:
        [(what, number)] = numbers
        return f"{number:,} {KINDS[kind][number != 1]} {done(what, kind)}"
    return f"{KINDS[kind][1]}: {', '.join(f'{number:,} {done(what, kind)}' for what, number in numbers)}"


def done(what: What, kind: Kind) -> str:
    """Return what happened to things of a kind, to stand behind them."""
    return "replaced" if kind == "source" and what == "sources" else _DONE[what]


_DONE: Mapping[What, str] = {
    "added": "added",
    "retired": "retired",
    "moved": "moved",
    "reworded": "reworded",
    "redefined": "redefined",
    "revised": "changed in detail",
    "sources": "with other sources",
}


def shortened(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield a wording with what stayed cut down to some words around each change, and a very long one cut off."""
    left = _LONGEST
    for index, piece in enumerate(pieces):
        shown = _cut(piece, index > 0, index < len(pieces) - 1)
        words = shown.text.split()
        if len(words) > left:
            yield Piece(shown.sign, f"{' '.join(words[:left])} …")
            return
        left -= len(words)
        yield shown


def _cut(piece: Piece, before: bool, after: bool) -> Piece:
    words = piece.text.split()
    if piece.sign != "same" or len(words) <= _AROUND * (before + after + 1):
        return piece
    head = " ".join(words[:_AROUND]) + " " if before else ""
    tail = " " + piece.text.lstrip()[-_end(piece.text) :] if after else ""
    return Piece("same", f"{head}…{tail}")


def _end(text: str) -> int:
    """Return the length of a text's last words, with the space behind them."""
    kept = text.rstrip().rsplit(maxsplit=_AROUND)[1:]
    return len(" ".join(kept)) + len(text) - len(text.rstrip())
