"""Whatever two editions hold: what is told is complete, nothing is told twice, and the same is no change."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.editions.diff import compare
from playbook.editions.groups import NOTHING, groups, shortened, summary
from playbook.editions.lines import lines
from playbook.editions.wording import pieces
from playbook.model.edition_index import EditionIndex, Entry, Gone, Moved, Where, text_hash
from tests.examples import times

TEXTS = st.sampled_from(
    ["", "Ring.", "Ring the bell.", "Ring the old bell twice.", "Close all shutters at dusk.", "Rest"]
)
HEADINGS = st.sampled_from(["Dusk", "Night", "Dawn"])
IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)
PAGES = st.lists(st.sampled_from(["plays/a/", "plays/b/", "plays/c/"]), unique=True)
WORDS = st.lists(st.sampled_from(["the", "bell", "rings", "at", "dusk", "for", "all"]), max_size=12).map(" ".join)


def entry(kind: str, id: str, text: str, place: Where | None, fields: dict[str, str] | None = None) -> Entry:
    title = text if kind == "item" else f"About {id.rpartition('#')[2]}"
    hash = text_hash(text)
    return Entry(kind=kind, id=id, title=title, text=text, hash=hash, fields=fields or {}, place=place)


@st.composite
def indexes(draw: st.DrawFn) -> EditionIndex:
    """An edition with a checklist, some pages with sections, and metrics."""
    found = []
    for position, id in enumerate(draw(IDS), start=1):
        place = Where(page="checklists/x/", anchor=id, heading=draw(HEADINGS), position=position)
        found.append(
            entry("item", f"x.{id}", draw(TEXTS), place, {"roles": draw(st.sampled_from(["keeper", "pilot"]))})
        )
    for page in draw(PAGES):
        found.append(entry("page", page, draw(TEXTS), Where(page=page)))
        for position, id in enumerate(draw(IDS), start=1):
            place = Where(page=page, anchor=id, heading=id, position=position)
            found.append(entry("section", f"{page}#{id}", draw(TEXTS), place))
    found += [entry("metric", id, draw(TEXTS), None) for id in draw(IDS)]
    retired = [Gone(kind="item", id=f"x.{id}", retired=date(2026, 1, 1), why="Gone.") for id in draw(IDS)]
    leads = draw(st.dictionaries(st.sampled_from(["plays/a/", "plays/b/"]), st.just("plays/c/")))
    return EditionIndex(
        playbook="X",
        edition="2026.1",
        date=date(2026, 1, 1),
        retired=tuple(retired),
        redirects=tuple(Moved(was=was, now=now) for was, now in leads.items()),
        entries=tuple(sorted(found, key=lambda one: one.key)),
    )


@given(indexes())
def test_the_same_is_no_change(index: EditionIndex) -> None:
    assert compare(index, index).changes == ()
    assert summary(compare(index, index)) == NOTHING


@given(indexes(), indexes())
def test_applied_to_the_older_edition_the_changes_give_the_ids_of_the_newer(
    old: EditionIndex, new: EditionIndex
) -> None:
    found = compare(old, new)
    keys = set(old.by_key)
    keys -= {one.key for one in found.of("retired")}
    renamed = [one for one in found.changes if one.was is not None]
    keys -= {(one.was.kind, one.was.id) for one in renamed if one.was is not None}
    keys |= {one.key for one in renamed}
    keys |= {one.key for one in found.of("added")}
    assert keys == set(new.by_key)


@given(indexes(), indexes())
def test_an_item_is_reworded_exactly_where_its_words_differ(old: EditionIndex, new: EditionIndex) -> None:
    told = {one.thing.id for one in compare(old, new).of("reworded", "item")}
    both = [(one, new.by_key[one.key]) for one in old.of_kind("item") if one.key in new.by_key]
    assert told == {was.id for was, now in both if was.text != now.text}


@given(indexes(), indexes())
def test_items_that_did_not_move_stand_in_the_same_order_below_the_same_heading(
    old: EditionIndex, new: EditionIndex
) -> None:
    found = compare(old, new)
    moved = {one.thing.id for one in found.of("moved", "item")}
    stayed = [one for one in old.of_kind("item") if one.key in new.by_key and one.id not in moved]
    now = [new.by_key[one.key] for one in stayed]
    by_place = [sorted(range(len(stayed)), key=lambda index: list_[index].place.position) for list_ in (stayed, now)]
    assert by_place[0] == by_place[1]


@given(indexes(), indexes())
def test_people_see_every_item_and_every_metric_that_changed_once(old: EditionIndex, new: EditionIndex) -> None:
    found = compare(old, new)
    shown = [row.first.key for group in groups(found) for row in group.rows]
    assert len(shown) == len(set(shown))
    changed = {one.key for one in found.changes if one.thing.kind in ("item", "metric")}
    assert changed <= set(shown)
    assert list(lines(found))


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_out_of_the_pieces(was: str, now: str) -> None:
    found = pieces(was, now)
    assert "".join(one.text for one in found if one.sign != "new").split() == was.split()
    assert "".join(one.text for one in found if one.sign != "old").split() == now.split()
    assert all(one.text for one in found)
    # What was cut down keeps all that changed.
    assert [one for one in shortened(found) if one.sign != "same"] == [one for one in found if one.sign != "same"]


@settings(max_examples=times(10))
@given(st.lists(WORDS, max_size=100), st.lists(WORDS, max_size=100))
def test_texts_that_are_compared_line_by_line_are_told_as_completely(was: list[str], now: list[str]) -> None:
    found = pieces("\n".join(was), "\n".join(now))
    assert "".join(one.text for one in found if one.sign != "new").split() == " ".join(was).split()
    assert "".join(one.text for one in found if one.sign != "old").split() == " ".join(now).split()
