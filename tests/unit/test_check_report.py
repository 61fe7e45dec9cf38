"""The check's report for GitHub."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from playbook.annotations import annotation, workflow_commands
from playbook.changed_lines import NoSuchCommitError, changed_lines
from playbook.cli import main
from playbook.place import Place, Problem
from tests.worlds import World, world


def test_an_error_and_a_warning() -> None:
    place = Place("plays/mend.md", 7)
    assert annotation(Problem(place, "the lamp is dark", "light it")) == (
        "::error file=plays/mend.md,line=7,title=the lamp is dark::light it"
    )
    assert annotation(Problem(place, "50%, at 8:00", "say: 60%, or less", is_error=False)) == (
        "::warning file=plays/mend.md,line=7,title=50%25%2C at 8%3A00::say: 60%25, or less"
    )


def test_a_long_title_is_told_in_full_below() -> None:
    wrong = "dark " * 40
    told = annotation(Problem(Place("a.md"), wrong, "light it"))
    assert told.endswith(f"::{wrong.strip()} — light it")
    assert len(told.split("title=")[1].split("::")[0]) <= 110


@given(st.text(), st.text(), st.text())
def test_no_text_begins_a_command_of_its_own(file: str, wrong: str, remedy: str) -> None:
    line = annotation(Problem(Place(file), wrong, remedy))
    head = line.removeprefix("::").partition("::")[0]
    assert not {"\n", "\r"} & set(line)
    assert head.startswith("error file=")
    assert [part.partition("=")[0] for part in head.removeprefix("error ").split(",")] == ["file", "line", "title"]
    assert ":" not in head


def test_changed_lines_come_first_then_changed_files() -> None:
    places = [Place("a.md", 1), Place("b.md", 1), Place("b.md", 9)]
    problems = [Problem(place, "dark", "light") for place in places]
    told = list(workflow_commands(problems, frozenset({Place("b.md", 9)})))
    assert [line.split(",title")[0] for line in told] == [
        "::error file=b.md,line=9",
        "::error file=b.md,line=1",
        "::error file=a.md,line=1",
    ]


@pytest.fixture
def repository_of(small: World) -> World:
    """The small world in a Git repository that holds all of it."""
    for command in (
        ["init", "--quiet"],
        ["add", "--all"],
        ["-c", "user.name=Keeper", "-c", "user.email=keeper@example.org", "commit", "--quiet", "-m", "All"],
    ):
        subprocess.run(["git", *command], cwd=small.root, check=True, capture_output=True)
    return small


def test_lines_that_differ_from_a_commit(repository_of: World) -> None:
    root = repository_of.append("plays/mend.md", "\nMore.\n").root
    last = len((root / "plays/mend.md").read_text("utf-8").split("\n")) - 1
    assert changed_lines(root, "HEAD") == {Place("plays/mend.md", last - 1), Place("plays/mend.md", last)}
    # Paths go from the playbook's folder, also where that is a part of a repository.
    assert changed_lines(root / "plays", "HEAD") == {Place("mend.md", last - 1), Place("mend.md", last)}


@pytest.mark.parametrize("commit", ["nowhere", "--output=x", ""])
def test_a_commit_that_is_not_there(repository_of: World, commit: str) -> None:
    with pytest.raises(NoSuchCommitError):
        changed_lines(repository_of.root, commit)
    assert not (repository_of.root / "x").exists()


def test_the_command(repository_of: World) -> None:
    root = repository_of.replace("plays/tell.md", "case_studies: []", "case_studies: [red-rock]").root
    repository_of.replace("plays/mend.md", "metrics: [delay]", "metrics: [calm, delay]")
    done = CliRunner().invoke(main, ["check", "--root", str(root), "--format", "github", "--since", "HEAD"])
    lines = done.output.splitlines()
    assert done.exit_code == 1
    report = [line for line in lines if not line.startswith("::")]
    assert any(line.startswith("plays/tell.md:10: there is no case study 'red-rock' — ") for line in report)
    assert any(line.startswith("::error file=plays/tell.md,line=10,title=there is no case study") for line in lines)
    assert report[-1] == "2 errors, 0 warnings."


@pytest.fixture
def part_of_a_repository(tmp_path: Path) -> World:
    """The small world in a folder of a Git repository."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True, capture_output=True)
    return world(tmp_path / "books" / "höhle, 1", {})


def test_paths_go_from_the_top_of_the_repository(part_of_a_repository: World) -> None:
    root = part_of_a_repository.replace("plays/tell.md", "case_studies: []", "case_studies: [red-rock]").root
    lines = CliRunner().invoke(main, ["check", "--root", str(root), "--format", "github"]).output.splitlines()
    assert any(line.startswith("plays/tell.md:10: there is no case study 'red-rock' — ") for line in lines)
    assert any(line.startswith("::error file=books/höhle%2C 1/plays/tell.md,line=10,title=") for line in lines)


def test_an_unknown_commit_changes_only_the_order(small: World) -> None:
    small.replace("plays/tell.md", "case_studies: []", "case_studies: [red-rock]")
    done = CliRunner().invoke(main, ["check", "--root", str(small.root), "--format", "github", "--since", "HEAD"])
    assert done.exit_code == 1
    assert "::error file=plays/tell.md,line=10," in done.output
    assert "Nothing is known of changed lines since HEAD" in done.output


def test_the_plain_report_has_no_commands(small: World) -> None:
    small.replace("plays/tell.md", "case_studies: []", "case_studies: [red-rock]")
    done = CliRunner().invoke(main, ["check", "--root", str(small.root)])
    assert "::" not in done.output


def test_hosted_checks_run_strangers_code_without_secrets(repository: Path) -> None:
    for file in (repository / ".github" / "workflows").glob("*.yml"):
        text = "\n".join(line.partition("#")[0] for line in file.read_text("utf-8").split("\n"))
        if "pull_request" in text:
            assert "pull_request_target" not in text, file.name
            assert "secrets." not in text, file.name
            assert "permissions:\n  contents: read\n" in text, file.name
            assert "write" not in text, file.name
            assert "persist-credentials: false" in text, file.name
