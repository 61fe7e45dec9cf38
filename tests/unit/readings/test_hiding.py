"""Nobody can work out a hidden n: not from the table, its files or its drawing, nor as a total less its parts."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from macros.readings import shown_table
from playbook.authoring.context import PageContext
from playbook.model import Page
from playbook.readings import Reading, readings
from playbook.readings.feed import as_json, metrics_feed
from tests.unit.readings.harbor import Row, book, metric


def everything(rows: list[Row]) -> str:
    """All that a reader can get of a metric: the page's HTML, the table's CSV and JSON, and the site's feed."""
    world = book(rows, metric(targets=[{"value": 50, "source": "log"}]))
    files: dict[str, str] = {}
    document = Page(title="Harbor", description="A harbor.", reviewed=date(2026, 1, 1)).placed(
        "docs/harbor.md", {(): 1}
    )
    page = PageContext(world, document.with_body("harbor", "", 1), lambda path: path)
    page.publish = lambda path, text: files.setdefault(path, text) and path
    html = shown_table(page, "Calm", readings(world))
    assert len(files) == 2
    return "\n".join([html, *files.values(), as_json(metrics_feed(world, lambda path: path))])


def hidden(rows: list[Row]) -> set[str]:
    return {f"{one.group} {one.period}" for one in readings(book(rows)) if one.disclosure == "hidden"}


few = st.integers(1, 9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
many = st.integers(30, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(st.lists(many, min_size=1, max_size=5), few, few, st.data())
def test_a_hidden_row_leaves_no_trace(
    shown: list[tuple[int, int]], one: tuple[int, int], other: tuple[int, int], data: st.DataObject
) -> None:
    # If two different small rows give the same bytes everywhere, nothing of them can be read from any of it.
    place = data.draw(st.integers(0, len(shown)))
    groups = data.draw(st.sampled_from(["one group", "own groups"]))

    def world(small: tuple[int, int]) -> list[Row]:
        all_rows = [*shown[:place], small, *shown[place:]]
        name = (lambda i: "Pier") if groups == "one group" else (lambda i: f"Pier {i}")
        return [(f"FY{2010 + i} Q1", name(i), *row) for i, row in enumerate(all_rows)]

    assert everything(world(one)) == everything(world(other))


@given(st.lists(st.integers(1, 60), min_size=2, max_size=7), st.integers(0, 7))
def test_a_total_less_its_shown_parts_is_never_one_row(sizes: list[int], place: int) -> None:
    parts = [("FY2024 Q1", f"Part {i}", 0, n) for i, n in enumerate(sizes)]
    rows = [*parts[:place], ("FY2024 Q1", "All", 0, sum(sizes)), *parts[place:]]
    found = {one.group: one for one in readings(book(rows))}
    kept = [n for (_, group, _, n) in parts if found[group].disclosure == "hidden"]
    assert all(found[group].n is None for (_, group, _, n) in parts if n < 10)
    if found["All"].n is not None and kept:
        # What the reader knows is the sum of those kept; it must not say what each of them is.
        assert len(kept) > 1
        assert sum(kept) > len(kept) or len(kept) == len(parts)


def test_the_next_smallest_part_is_hidden_with_a_small_one() -> None:
    rows = [("FY2024", "All", 0, 127), ("FY2024", "Pier", 0, 80), ("FY2024", "Quay", 0, 40), ("FY2024", "Mole", 0, 7)]
    assert hidden(rows) == {"Mole FY2024", "Quay FY2024"}


def test_without_a_total_only_the_small_one_is_hidden() -> None:
    assert hidden([("FY2024", "Pier", 0, 80), ("FY2024", "Quay", 0, 40), ("FY2024", "Mole", 0, 7)]) == {"Mole FY2024"}


def test_a_quarter_cannot_be_worked_out_from_its_year() -> None:
    quarters: list[Row] = [(f"FY2024 Q{i}", "Pier", 0, n) for i, n in enumerate((80, 7, 40, 50), start=1)]
    rows = [*quarters, ("FY2024", "Pier", 0, 177)]
    assert hidden(rows) == {"Pier FY2024 Q2", "Pier FY2024 Q3"}
    assert hidden([*quarters, ("FY2024", "Pier", 0, 178)]) == {"Pier FY2024 Q2"}


def test_what_was_hidden_for_one_total_does_not_open_another() -> None:
    # The pier's second quarter goes with the first; then the quay's must go too, or the quarter's total gives it away.
    rows = [
        *[("FY2024 Q1", "All", 0, 107), ("FY2024 Q1", "Pier", 0, 7), ("FY2024 Q1", "Quay", 0, 100)],
        *[("FY2024 Q2", "All", 0, 320), ("FY2024 Q2", "Pier", 0, 20), ("FY2024 Q2", "Quay", 0, 300)],
        ("FY2024", "Pier", 0, 27),
    ]
    found = {(one.group, one.period): one.n for one in readings(book(rows))}
    for period in ("FY2024 Q1", "FY2024 Q2"):
        known = [found["Pier", period], found["Quay", period]]
        assert known == [None, None]


def test_the_choice_of_rows_changes_nothing_about_what_is_hidden() -> None:
    rows = [("FY2024", "All", 0, 127), ("FY2024", "Pier", 0, 80), ("FY2024", "Quay", 0, 40), ("FY2024", "Mole", 0, 7)]
    world = book(rows)

    def of(*groups: str) -> list[Reading]:
        return list(readings(world, groups=groups))

    assert [one.disclosure for one in of("Quay")] == ["hidden"]
    assert {one.group: one.disclosure for one in of("Quay", "Pier")} == {"Pier": "wide", "Quay": "hidden"}
