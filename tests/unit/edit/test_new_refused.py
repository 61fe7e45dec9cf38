"""What `playbook new` refuses, in words and without a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from playbook.cli import main
from tests.unit.edit.new_content import ALL, CHECKLIST, METRIC, PLAY, new, options
from tests.worlds import World


@pytest.mark.parametrize(
    ("kind", "change", "told"),
    [
        ("play", {"id": "mend"}, "there is a play 'mend' already"),
        ("play", {"id": "Row Out"}, "'Row Out' is no id"),
        ("play", {"roles": "captain"}, "there is no role 'captain'"),
        ("play", {"roles": " "}, "name at least 1"),
        ("play", {"title": "Mend the lamp"}, "the title is the same as that of plays/mend.md"),
        ("play", {"short": "x" * 17}, "it has 17 characters"),
        ("checklist", {"play": "mind"}, "there is no play 'mind' — did you mean 'mend'?"),
        ("checklist", {"item": "Read {{ sources() }} aloud."}, "an item's sentence holds a macro call"),
        ("case", {"sources": "log-2021"}, "there is no source 'log-2021'"),
        ("case", {"sector": "moon"}, "'moon' is not one of"),
        ("case", {"after": "75%"}, "the number '75%' is written as text"),
        ("case", {"n": "many"}, "'many' is no whole number from 1"),
        ("metric", {"id": "calm"}, "there is a metric 'calm' already"),
        ("source", {"url": "example.org"}, "write a web address that begins with https://"),
        ("source", {"date": "May 2021"}, "'date' is 'May 2021'"),
        (
            "source",
            {"url": "https://example.org/log"},
            "the source 'log-2020' at data/sources.yml:1 has this address already",
        ),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(
    small: World, kind: str, change: dict[str, str], told: str
) -> None:
    small.change({"data/retired.yml": "[]\n"})
    before = contents(small)
    done = new(small, kind, ALL[kind] | change)
    assert done.exit_code != 0
    assert told in " ".join(done.output.split()), done.output
    assert "Traceback" not in done.output
    assert contents(small) == before


def test_an_id_that_was_retired_never_comes_back(small: World) -> None:
    done = CliRunner().invoke(main, ["new", "play", "--root", str(small.root), *options(PLAY)])
    assert "the play 'row' was retired, and its id never comes back" in done.output


@pytest.mark.parametrize("more", [("--series", "light"), ("--row", "a,b,1,2,log-2020")])
def test_a_series_needs_its_first_row(small: World, more: tuple[str, str]) -> None:
    assert "give both, or neither" in new(small, "metric", METRIC, *more).output


def test_old_mistakes_do_not_stand_in_the_way(small: World) -> None:
    small.replace("plays/tell.md", "case_studies: []", "case_studies: [blue-rock]")
    done = new(small, "checklist", CHECKLIST)
    assert done.exit_code == 0, done.output
    assert len(small.problems()) == 1


@pytest.mark.parametrize("text", ["x: [\n", "- &a [*a]\n", "x: 1\n", "a: {id: x}\n", "- id: &a x\n"])
@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("file", ["data/metrics.yml", "data/sources.yml", "data/playbook.yml"])
def test_a_data_file_that_cannot_be_read_is_told_before_anything_is_asked(
    small: World, kind: str, file: str, text: str
) -> None:
    before = contents(small.change({file: text}))
    done = CliRunner().invoke(main, ["new", kind, "--root", str(small.root)])
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)  # and no traceback
    assert f"{file}:" in done.output
    assert "Mend these first" in done.output
    assert contents(small) == before


def test_a_folder_without_a_playbook(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["new", "source", "--root", str(tmp_path)])
    assert "there is no playbook in" in done.output
    assert done.exit_code == 1


def contents(world: World) -> dict[str, bytes]:
    files = sorted(path for path in world.root.rglob("*") if path.is_file())
    return {path.relative_to(world.root).as_posix(): path.read_bytes() for path in files}
