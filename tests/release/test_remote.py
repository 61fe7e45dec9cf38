"""What others have already counts, whether or not it was fetched."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from playbook.release import Order, ReleaseError, undo
from playbook.release import release as make_release
from playbook.release.release import Released
from playbook.release_command import release as release_command
from tests.once import once
from tests.release.quick import small_site
from tests.release.scratch import Scratch, as_keeper, run_git


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playbook.release.prepare.build_site", small_site)


def release(scratch: Scratch, edition: str) -> Released:
    return make_release(scratch.root, Order(edition, downloads=False))


def clone(folder: Path, *options: str) -> Scratch:
    """Clone the repository that all share, `server.git` beside the folder."""
    run_git(folder.parent, "clone", "--quiet", *options, f"file://{folder.with_name('server.git')}", str(folder))
    return as_keeper(folder)


def push(scratch: Scratch, edition: str) -> None:
    scratch.git("push", "--quiet", "--atomic", "origin", "main", "gh-pages", edition)


@pytest.fixture(scope="session")
def shared(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a server, on which edition 2026.1 is published, and the clone that did it."""

    def make(folder: Path) -> None:
        run_git(folder, "clone", "--quiet", "--bare", str(fresh), "server.git")
        first = clone(folder / "first")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("playbook.release.prepare.build_site", small_site)
            assert release(first, "2026.1").remote == "origin"
        push(first, "2026.1")

    return once(tmp_path_factory, "release-server", make)


@pytest.fixture
def place(shared: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    folder = shutil.copytree(shared, tmp_path / "place")
    run_git(folder / "first", "remote", "set-url", "origin", f"file://{folder / 'server.git'}")
    return folder


@pytest.mark.parametrize("options", [(), ("--depth", "1")], ids=["all", "shallow"])
def test_a_fresh_clone_goes_on_from_what_is_published(
    place: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    other = clone(place / "other", *options)
    other.commit({}, edition="2026.2")
    release(other, "2026.2")
    assert "The branch gh-pages is missing here; the edition goes on top of origin's." in capsys.readouterr().out
    assert other.git("rev-parse", "gh-pages^") == Scratch(place / "first").git("rev-parse", "gh-pages")
    assert {"2026.1/index.html", "2026.2/index.html"} < set(other.files())
    push(other, "2026.2")


def test_a_branch_that_is_behind_catches_up(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other, first = clone(place / "other"), Scratch(place / "first")
    other.commit({}, edition="2026.2")
    release(other, "2026.2")
    push(other, "2026.2")
    first.git("pull", "--quiet", "origin", "main")
    first.commit({}, edition="2026.3")
    release(first, "2026.3")
    assert "The branch gh-pages is behind here" in capsys.readouterr().out
    assert {"2026.1/index.html", "2026.2/index.html", "2026.3/index.html"} < set(first.files())


def test_the_name_is_used_there(place: Path) -> None:
    other = clone(place / "other", "--single-branch", "--no-tags")
    other.git("reset", "--quiet", "--hard", "HEAD^")
    other.git("switch", "--quiet", "--create", "again")
    with pytest.raises(ReleaseError) as refused:
        release(other, "2026.1")
    assert "origin has a tag 2026.1" in str(refused.value)
    assert "the branch gh-pages holds an edition 2026.1" in str(refused.value)


def test_a_branch_that_others_have_taken_further(place: Path) -> None:
    other, first = clone(place / "other"), Scratch(place / "first")
    other.commit({}, edition="2026.2")
    other.git("push", "--quiet", "origin", "main")
    first.commit({"docs/notes.md": lambda text: text + "\nMore.\n"}, edition="2026.2")
    with pytest.raises(ReleaseError, match="origin has commits that this branch has not"):
        release(first, "2026.2")


def test_branches_that_went_different_ways(place: Path) -> None:
    other = clone(place / "other")
    other.git("branch", "--no-track", "gh-pages", "main")
    other.commit({}, edition="2026.2")
    with pytest.raises(ReleaseError, match=r"different ways.*git branch --force gh-pages"):
        release(other, "2026.2")


def test_a_server_that_does_not_answer(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = Scratch(place / "first")
    shutil.rmtree(place / "server.git")
    first.commit({}, edition="2026.2")
    release(first, "2026.2")
    assert "origin could not be asked what is published" in capsys.readouterr().out
    with pytest.raises(ReleaseError, match="origin cannot be asked whether it has the edition"):
        undo(first.root, "2026.2")


def test_what_was_pushed_stays(place: Path) -> None:
    first = Scratch(place / "first")
    before = first.state()
    with pytest.raises(ReleaseError, match="others may cite it"):
        undo(first.root, "2026.1")
    assert first.state() == before


def test_what_was_pushed_in_part_stays_and_the_rest_can_be_taken_back(place: Path) -> None:
    first = Scratch(place / "first")
    first.commit({}, edition="2026.2")
    before = first.state()
    release(first, "2026.2")
    undo(first.root, "2026.2")
    assert first.state() == before
    release(first, "2026.2")
    first.git("push", "--quiet", "origin", "2026.2")
    with pytest.raises(ReleaseError, match="others may cite it"):
        undo(first.root, "2026.2")


def test_the_command_that_is_printed_publishes_all_of_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Scratch(place / "first")
    first.commit({}, edition="2026.2")
    arguments = ["2026.2", "--without-downloads", "--root", str(first.root)]
    said = CliRunner().invoke(release_command, arguments).output
    assert "make undo EDITION=2026.2" in said
    assert 'set edition to "2026.3"' in said
    (push_it,) = re.findall(r"git push .*", said)
    run_git(first.root, *push_it.split()[1:])
    listed = run_git(place / "server.git", "for-each-ref", "--format=%(refname:short) %(objectname)").splitlines()
    ours = {f"{ref} {first.git('rev-parse', ref)}" for ref in ("main", "gh-pages", "2026.2")}
    assert ours <= set(listed)
    refused = CliRunner().invoke(release_command, ["2026.2", "--undo", "--root", str(first.root)])
    assert refused.exit_code == 1
    assert refused.output.startswith("Error: origin has edition 2026.2 already")
