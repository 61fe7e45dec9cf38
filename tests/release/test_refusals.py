"""What keeps an edition from being released is said at once, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.release import Order, ReleaseError, release
from playbook.release.build import canonical_top
from tests.release.scratch import Scratch


def reasons(scratch: Scratch, edition: str = "2026.1", **more: bool) -> list[str]:
    """Release an edition, which must be refused without a change; return the reasons."""
    before = scratch.state()
    with pytest.raises(ReleaseError) as refused:
        release(scratch.root, Order(edition, downloads=False, **more))
    assert scratch.state() == before
    return str(refused.value).splitlines()


@pytest.mark.parametrize("name", ["2026", "26.1", "v2026.1", "2026.1.1", "latest", "2026.1\n", "../x", "-f", ""])
def test_a_name_is_a_year_and_a_number(scratch: Scratch, name: str) -> None:
    assert "is no name of an edition" in " ".join(reasons(scratch, name))


def test_all_reasons_at_once(scratch: Scratch) -> None:
    scratch.git("tag", "2026.2")
    scratch.commit({"docs/notes.md": lambda text: text + "\nSee [this](gone.md).\n"})
    scratch.git("config", "--unset", "user.name")
    scratch.world.change({"stray.txt": "?", "docs/tides.md": lambda text: text + "\nAnd more.\n"})
    said = "\n".join(reasons(scratch, "2026.2"))
    assert "not everything is committed: docs/tides.md, stray.txt" in said
    assert "git config user.name" in said
    assert "the tag 2026.2 exists" in said
    assert "docs/notes.md:9:" in said
    assert "the edition that is being written is 2026.1 — set edition to 2026.2" in said


def test_a_file_that_git_ignores_is_no_reason(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch.world.change({"site/index.html": "x"})
    scratch.git("tag", "2026.1")
    assert [one for one in reasons(scratch) if "committed" in one] == []


def test_a_staged_file_is_a_reason(scratch: Scratch) -> None:
    scratch.world.append("docs/notes.md", "\nMore.\n")
    scratch.git("add", "--all")
    (said,) = reasons(scratch)
    assert said == ("not everything is committed: docs/notes.md — commit these files, ignore them, or put them away")


def test_a_warning_stops_a_release_as_it_stops_a_strict_build(scratch: Scratch) -> None:
    series = scratch.world.text("data/series/delay-by-week.csv")
    scratch.commit({"data/series/lost.csv": series})
    (said,) = reasons(scratch)
    assert said.startswith("data/series/lost.csv:1: warning: no metric uses this series")


def test_an_index_of_that_name(scratch: Scratch) -> None:
    scratch.commit({"editions/2026.1.json": "{}"})
    assert any("editions/2026.1.json exists" in one for one in reasons(scratch))


@pytest.mark.parametrize(("published", "word"), [("2026.1", "holds an edition 2026.1"), ("2026.2", "is newer than")])
def test_the_branch_has_it_or_a_newer_one(scratch: Scratch, published: str, word: str) -> None:
    scratch.git("switch", "--quiet", "--orphan", "gh-pages")
    entry = f'[{{"version": "{published}", "title": "{published}", "aliases": ["latest"]}}]'
    scratch.world.change({"versions.json": entry})
    scratch.git("add", "versions.json")
    scratch.git("commit", "--quiet", "--message", "Published before")
    scratch.git("switch", "--quiet", "main")
    (said,) = reasons(scratch)
    assert word in said


def test_the_branch_of_editions_cannot_be_read(scratch: Scratch) -> None:
    scratch.git("switch", "--quiet", "--orphan", "gh-pages")
    scratch.world.change({"versions.json": "{"})
    scratch.git("add", "versions.json")
    scratch.git("commit", "--quiet", "--message", "Broken")
    scratch.git("switch", "--quiet", "main")
    assert reasons(scratch) == ["versions.json on the branch gh-pages cannot be read — mend it, or undo the commit"]


def test_no_branch_is_checked_out(scratch: Scratch) -> None:
    scratch.git("checkout", "--quiet", "--detach")
    assert "no branch is checked out" in reasons(scratch)[0]


def test_the_branch_of_editions_is_checked_out(scratch: Scratch) -> None:
    scratch.git("switch", "--quiet", "--create", "gh-pages")
    assert "holds editions only" in reasons(scratch)[0]


def test_the_branch_of_editions_is_checked_out_elsewhere(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("worktree", "add", "--quiet", "-b", "gh-pages", str(tmp_path / "pages"))
    assert "git worktree remove" in reasons(scratch)[0]


def test_no_repository_and_nothing_committed(tmp_path: Path, scratch: Scratch) -> None:
    (tmp_path / "bare").mkdir()
    with pytest.raises(ReleaseError, match="is in no git repository"):
        release(tmp_path / "bare", Order("2026.1"))
    empty = Scratch(tmp_path / "bare")
    empty.git("init", "--quiet")
    with pytest.raises(ReleaseError, match="nothing is committed yet"):
        release(empty.root, Order("2026.1"))


def test_what_downloads_need(scratch: Scratch) -> None:
    scratch.commit({"mkdocs.offline.yml": None})
    with pytest.raises(ReleaseError, match=r"mkdocs\.offline\.yml is missing"):
        release(scratch.root, Order("2026.1"))


@pytest.mark.parametrize("address", [None, "https://harbor.example/cx-playbook/", "https://harbor.example/latest"])
def test_a_site_whose_pages_do_not_name_the_latest_edition(address: str | None) -> None:
    with pytest.raises(ReleaseError, match="canonical_version: latest"):
        canonical_top(address)


def test_a_build_that_fails_says_why(scratch: Scratch) -> None:
    scratch.commit({"mkdocs.yml": lambda text: text + "hooks: [lost.py]\n"})
    said = "\n".join(reasons(scratch))
    assert "lost.py" in said
    assert "the site cannot be made of what is committed" in said


def test_one_release_at_a_time(scratch: Scratch) -> None:
    from playbook.release.lock import alone

    with alone(scratch.root / ".git/playbook-release.lock"):
        assert reasons(scratch) == ["another release is at work in this repository — wait until it ends"]
