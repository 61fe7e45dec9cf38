"""A page of the newest released edition that is gone leads on, or the check says so."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from playbook.cli import main
from playbook.editions.index import index_of, write_index
from tests.worlds import World

PAGE = "---\ntitle: Fog\ndescription: What to do in it.\nreviewed: 2026-02-01\n---\n\nWait.\n"


@pytest.fixture
def released(small: World) -> World:
    """The small world with a page more, released."""
    small.change({"docs/fog.md": PAGE})
    index = index_of(small.book(), small.root)
    (small.root / "editions").mkdir()
    write_index(small.root / "editions" / f"{index.edition}.json", index)
    return small


def test_nothing_is_gone(released: World) -> None:
    assert released.problems() == []


def test_a_page_that_is_deleted(released: World) -> None:
    edition = released.book().settings.edition
    assert released.change({"docs/fog.md": None}).problems() == [
        f"data/redirects.yml:1: warning: edition {edition} has a page at 'fog/', which is gone and leads nowhere — "
        "write an entry with 'from: fog/' here ('playbook rename' does it where a page moves)"
    ]
    released.append("data/redirects.yml", "- from: fog/\n  to: docs/index.md\n")
    assert released.problems() == []


@pytest.mark.parametrize(("old", "new"), [("docs/fog.md", "mist"), ("plays/mend.md", "repair")])
def test_a_page_that_is_renamed(released: World, old: str, new: str) -> None:
    assert CliRunner().invoke(main, ["rename", "--root", str(released.root), old, new]).exit_code == 0
    assert released.problems() == []


def test_a_page_that_cannot_be_read_is_not_gone(released: World) -> None:
    released.change({"docs/fog.md": PAGE.replace("title", "titel")})
    assert {problem.place.file for problem in released.checked().problems} == {"docs/fog.md"}


def test_an_older_edition_does_not_count(released: World) -> None:
    newest = index_of(released.change({"docs/fog.md": None}).book(), released.root)
    year, _, number = newest.edition.partition(".")
    newer = newest.model_copy(update={"edition": f"{int(year) + 1}.{number}"})
    write_index(released.root / "editions" / f"{newer.edition}.json", newer)
    assert released.problems() == []
