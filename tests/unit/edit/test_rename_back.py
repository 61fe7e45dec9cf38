"""A play or a case study goes back to a name it had, as long as no reader knows the names in between."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from playbook.cli import main
from playbook.editions.index import index_of, write_index
from playbook.redirects import destination
from tests.worlds import World


def rename(small: World, old: str, new: str) -> Result:
    return CliRunner().invoke(main, ["rename", "--root", str(small.root), old, new])


def through(small: World, folder: str, *names: str) -> None:
    for old, new in pairwise(names):
        done = rename(small, f"{folder}/{old}.md", new)
        assert done.exit_code == 0, done.output


def release(small: World) -> None:
    index = index_of(small.book(), small.root)
    (small.root / "editions").mkdir()
    write_index(small.root / "editions" / f"{index.edition}.json", index)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("folder", "id", "between"),
    [("plays", "mend", ("repair",)), ("plays", "mend", ("repair", "renew")), ("case_studies", "grey-rock", ("rock",))],
)
def test_all_is_as_it_was(small: World, folder: str, id: str, between: tuple[str, ...]) -> None:
    release(small)  # under the name that comes back
    before = contents(small.root)
    through(small, folder, id, *between, id)
    assert contents(small.root) == before


def test_the_last_step_alone_can_be_taken_back(small: World) -> None:
    through(small, "plays", "mend", "repair", "renew", "repair")
    assert [(one.id, one.replaced_by) for one in small.book().retired if one.replaced_by == "repair"] == [
        ("mend", "repair")
    ]
    assert destination(small.book(), "plays/mend/") == "plays/repair/"
    through(small, "plays", "repair", "mend")
    assert small.problems() == []


@pytest.mark.parametrize("after", [(), ("renew",)])
def test_not_if_a_released_edition_has_a_name_in_between(small: World, after: tuple[str, ...]) -> None:
    through(small, "plays", "mend", "repair")
    release(small)
    through(small, "plays", "repair", *after)
    before = contents(small.root)
    done = rename(small, f"plays/{(*after, 'repair')[0]}.md", "mend")
    assert done.exit_code == 1
    assert "the play id 'mend' was retired on" in done.output
    assert contents(small.root) == before


def test_not_if_it_was_retired_for_another_reason(small: World) -> None:
    small.append(
        "data/retired.yml",
        "- id: oil\n  kind: play\n  retired: 2025-03-02\n  why: Lamps burn gas.\n  replaced_by: mend\n",
    )
    assert (
        "the play id 'oil' was retired on 2025-03-02 and is used again" in rename(small, "plays/mend.md", "oil").output
    )
