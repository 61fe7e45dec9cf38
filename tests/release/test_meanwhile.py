"""What others do in the repository while a release is at work: nothing of theirs is lost, and there is a way on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.release import Order, ReleaseError, release, undo
from playbook.release.git import Git
from playbook.release.record import Move, Record, write_record
from playbook.release.remote import Remote
from tests.release import quick
from tests.release.scratch import Scratch

QUICK = Order("2026.1", downloads=False)
Deed = Callable[[Scratch], None]


@pytest.fixture(autouse=True)
def no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playbook.release.refusals.of_content", lambda *_: iter(()))


@pytest.fixture
def meanwhile(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> Callable[[Deed], None]:
    """A function that takes what somebody does while the site is built."""

    def during(deed: Deed) -> None:
        def build(source: Path, site: Path, edition: str) -> None:
            quick.small_site(source, site, edition)
            deed(scratch)

        monkeypatch.setattr("playbook.release.prepare.build_site", build)

    during(lambda _: None)
    return during


def commit(scratch: Scratch) -> None:
    scratch.commit({"docs/notes.md": lambda text: text + "\nMore.\n"})


def left_over(scratch: Scratch) -> set[str]:
    """What a release has left behind that the next one would find."""
    records = {path.name for path in (scratch.root / ".git").glob("playbook-release*.json")}
    return records | {ref for ref in scratch.refs() if "scratch" in ref}


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (commit, "main has changed during the release"),
        (lambda scratch: scratch.git("switch", "--quiet", "--create", "other"), "go back to main"),
        (lambda scratch: scratch.git("branch", "gh-pages"), "gh-pages has changed"),
        (lambda scratch: scratch.git("tag", "2026.1"), "2026.1 has changed"),
    ],
    ids=["commit", "switch", "pages", "tag"],
)
def test_what_happened_during_the_build_refuses_the_release(
    scratch: Scratch, meanwhile: Callable[[Deed], None], deed: Deed, words: str
) -> None:
    after: list[object] = []

    def both(scratch: Scratch) -> None:
        deed(scratch)
        after.append(scratch.refs())

    meanwhile(both)
    with pytest.raises(ReleaseError, match=words) as refused:
        release(scratch.root, QUICK)
    assert "release it again" in str(refused.value)
    assert [{ref: id for ref, id in scratch.refs().items() if "scratch" not in ref}] == after
    assert not [name for name in left_over(scratch) if name.endswith(".json")]


def test_after_a_commit_during_the_build_the_release_can_be_made_again(
    scratch: Scratch, meanwhile: Callable[[Deed], None]
) -> None:
    meanwhile(commit)
    with pytest.raises(ReleaseError):
        release(scratch.root, QUICK)
    meanwhile(lambda _: None)
    release(scratch.root, QUICK)
    assert scratch.git("log", "--format=%s").splitlines()[1:] == ["Edit", "The playbook"]
    assert scratch.page("docs/notes.md", "2026.1").endswith("More.")
    assert left_over(scratch) == set()


def test_a_commit_during_a_rehearsal_matters_to_nobody(scratch: Scratch, meanwhile: Callable[[Deed], None]) -> None:
    meanwhile(commit)
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    assert "2026.1/index.html" in scratch.files("gh-pages-rehearsal")
    assert scratch.git("log", "-1", "--format=%s", "main") == "Edit"


def test_what_was_committed_at_the_beginning_is_built(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """To ask a server may take half a minute."""
    built: list[str] = []

    def ask(*_: object) -> Remote:
        commit(scratch)
        return Remote()

    def build(source: Path, site: Path, edition: str) -> None:
        built.append((source / "docs/notes.md").read_text("utf-8"))
        quick.small_site(source, site, edition)

    before = scratch.world.text("docs/notes.md")
    monkeypatch.setattr(sys.modules["playbook.release.release"], "ask_remote", ask)
    monkeypatch.setattr("playbook.release.prepare.build_site", build)
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    assert built == [before]


def test_exactly_one_commit_is_released_whatever_comes_after(
    scratch: Scratch, meanwhile: Callable[[Deed], None]
) -> None:
    """Also a commit that comes and goes again."""
    first = scratch.git("rev-parse", "main")

    def come_and_go(scratch: Scratch) -> None:
        commit(scratch)
        scratch.git("reset", "--quiet", "--hard", first)

    meanwhile(come_and_go)
    assert release(scratch.root, QUICK).source == "main"
    assert scratch.git("rev-parse", "2026.1^") == first


@pytest.mark.parametrize("is_undo", [False, True], ids=["release", "undo"])
def test_what_never_began_to_change_anything_can_be_dropped(
    scratch: Scratch, meanwhile: Callable[[Deed], None], monkeypatch: pytest.MonkeyPatch, is_undo: bool
) -> None:
    """The record is written, no ref has moved, then somebody commits: neither may stand in the other's way."""
    if is_undo:
        release(scratch.root, QUICK)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("playbook.release.finish.move_all", interrupt)
        undo(scratch.root, "2026.1") if is_undo else release(scratch.root, QUICK)
    commit(scratch)
    before = {ref: id for ref, id in scratch.refs().items() if "scratch" not in ref}
    with pytest.raises(ReleaseError, match=r"make undo EDITION=2026\.1" if is_undo else "main has changed meanwhile"):
        release(scratch.root, QUICK)
    if is_undo:
        with pytest.raises(ReleaseError, match=r"git reset --keep 2026\.1.*or keep the edition"):
            undo(scratch.root, "2026.1")
    else:
        undo(scratch.root, "2026.1")
    assert scratch.state() == (before, "")
    assert left_over(scratch) == set()


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_half_of_a_release_is_taken_back_and_a_commit_stays(
    scratch: Scratch, meanwhile: Callable[[Deed], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a power cut between two refs."""
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("playbook.release.finish.move_all", first_only)
        release(scratch.root, QUICK)
    assert "gh-pages" in scratch.git("branch")
    commit(scratch)
    before = scratch.refs()
    with pytest.raises(ReleaseError, match=r"make undo EDITION=2026\.1"):
        release(scratch.root, QUICK)
    undo(scratch.root, "2026.1")
    assert scratch.refs() == {"refs/heads/main": before["refs/heads/main"]}
    assert left_over(scratch) == set()


def first_only(git: Git, moves: tuple[Move, ...], remedy: str) -> None:
    git.run("update-ref", moves[0].ref, moves[0].new)
    raise KeyboardInterrupt


@pytest.mark.parametrize("text", ["{} ", None], ids=["edited", "deleted"])
def test_a_rehearsal_leaves_an_index_in_the_working_folder_alone(
    scratch: Scratch, meanwhile: Callable[[Deed], None], text: str | None
) -> None:
    file = "editions/2026.1.json"
    scratch.commit({file: "{}"})
    git = Git(scratch.root)
    record = Record(
        edition="2026.1", moves=(Move(ref="refs/heads/gh-pages-rehearsal", old="", new=git.commit("main")),)
    )
    write_record(git, record)
    scratch.world.change({file: text})
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    assert (scratch.world.text(file) if text else None) == text
    assert (scratch.root / file).exists() == bool(text)
    assert scratch.git("branch", "--list", "gh-pages-rehearsal")


def test_a_rehearsal_leaves_a_stray_index_alone(scratch: Scratch, meanwhile: Callable[[Deed], None]) -> None:
    """Somebody puts it there while the site is built."""
    meanwhile(lambda scratch: scratch.world.change({"editions/2026.1.json": "mine"}) and None)
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    assert scratch.world.text("editions/2026.1.json") == "mine"
