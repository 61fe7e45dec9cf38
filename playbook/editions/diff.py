"""What changed from one edition to another: item by item, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from playbook.editions.changes import Change, Changes, Thing, What, Wording
from playbook.editions.moves import moved
from playbook.editions.pairs import pairs
from playbook.model.edition_index import EditionIndex, Entry, Gone

# What is no wording: codes, dates, numbers and lists of ids.
_DETAILS = frozenset(
    ("roles", "when", "time", "metrics", "case studies", "outcome", "closed", "results", "date", "status")
)
_SORTS: tuple[What, ...] = ("added", "retired", "moved", "reworded", "redefined", "revised", "sources")


def compare(old: EditionIndex, new: EditionIndex) -> Changes:
    """Return everything that changed; nothing where both are the same, whatever they are called."""
    both, gone, fresh = pairs(old, new)
    elsewhere, now_on, then_on = moved(both), _pages(new), _pages(old)
    found = [
        *(_change("added", entry, now_on) for entry in fresh),
        *(_retired(entry, new, then_on) for entry in gone),
        *(change for was, now in both for change in _changed(was, now, now.key in elsewhere, now_on)),
    ]
    found.sort(key=lambda one: (one.thing.kind, one.thing.id, _SORTS.index(one.what)))
    return Changes(
        old=old.edition,
        new=new.edition,
        old_date=old.date,
        new_date=new.date,
        plays=_plays_of(gone, new),
        changes=tuple(found),
    )


def _pages(index: EditionIndex) -> Mapping[str, Entry]:
    pages = (one for one in index.entries if one.place is not None and not one.place.anchor)
    return {one.place.page: one for one in pages if one.place is not None}


def _plays_of(gone: tuple[Entry, ...], new: EditionIndex) -> tuple[Thing, ...]:
    def number(play: Entry) -> int:
        return play.place.position if play.place is not None else 0

    retired = (entry for entry in gone if entry.kind == "play")
    return tuple(Thing.of(play) for plays in (new.of_kind("play"), retired) for play in sorted(plays, key=number))


def _change(what: What, entry: Entry, pages: Mapping[str, Entry], **more: Any) -> Change:
    """Return a change; `pages` are those of the edition that the entry is from."""
    page = pages.get(entry.place.page) if entry.place is not None and entry.kind in ("section", "item") else None
    values = {"plays": entry.plays, "part_of": Thing.of(page) if page is not None else None, **more}
    return Change(what=what, thing=Thing.of(entry), **values)


def _retired(entry: Entry, new: EditionIndex, pages: Mapping[str, Entry]) -> Change:
    said = next((one for one in new.retired if (one.kind, one.id) == entry.key), None)
    by = _successor(said, new) if said is not None else _led_to(entry, new)
    replaced_by = Thing.of(by) if by is not None else None
    return _change("retired", entry, pages, why=said.why if said is not None else "", replaced_by=replaced_by)


def _successor(said: Gone, new: EditionIndex) -> Entry | None:
    """Return what took its place in the end; successors may be retired too, and the check refuses circles."""
    retired = {(one.kind, one.id): one for one in new.retired}
    seen: set[str] = set()
    step: Gone | None = said
    while step is not None and step.replaced_by is not None and step.replaced_by not in seen:
        seen.add(step.replaced_by)
        living = next((one for one in new.entries if (one.kind, one.id) == (said.kind, step.replaced_by)), None)
        if living is not None:
            return living
        step = retired.get((said.kind, step.replaced_by))
    return None


def _led_to(entry: Entry, new: EditionIndex) -> Entry | None:
    """Return the page to which the address of a page leads now."""
    if entry.place is None or entry.place.anchor:
        return None
    address = next((one.now.partition("#")[0] for one in new.redirects if one.was == entry.place.page), None)
    return _pages(new).get(address) if address is not None else None


def _changed(was: Entry, now: Entry, moved: bool, pages: Mapping[str, Entry]) -> Iterator[Change]:
    plays = _plays(was, now)
    if moved or was.id != now.id:
        yield _change("moved", now, pages, was=Thing.of(was), plays=plays)
    sorts: dict[What, list[Wording]] = {}
    for wording in _wordings(was, now):
        sorts.setdefault(_sort(now, wording.field), []).append(wording)
    for what, wordings in sorts.items():
        yield _change(what, now, pages, plays=plays, wordings=tuple(wordings))


def _plays(was: Entry, now: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*now.plays, *was.plays)))


def _wordings(was: Entry, now: Entry) -> Iterator[Wording]:
    # The title of an item is its text.
    if was.title != now.title and now.title != now.text:
        yield Wording(field="title", was=was.title, now=now.title)
    if was.text != now.text:
        yield Wording(field="text", was=was.text, now=now.text)
    for name in dict.fromkeys((*was.fields, *now.fields)):
        old, new = was.fields.get(name, ""), now.fields.get(name, "")
        if old != new:
            yield Wording(field=name, was=old, now=new)


def _sort(entry: Entry, field: str) -> What:
    if entry.kind == "source" or field == "sources":
        return "sources"
    if entry.kind == "metric":
        return "redefined"
    return "revised" if field in _DETAILS else "reworded"
