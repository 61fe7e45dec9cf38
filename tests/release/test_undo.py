"""An edition can be taken back as long as nobody builds on it; a rehearsal leaves a branch of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from playbook.release import Order, ReleaseError, release, undo
from playbook.release.undo import end_rehearsal
from tests.release import quick
from tests.release.scratch import Scratch


@pytest.fixture(autouse=True)
def small_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playbook.release.prepare.build_site", quick.small_site)


def test_there_and_back(scratch: Scratch) -> None:
    before = scratch.state()
    release(scratch.root, Order("2026.1", downloads=False))
    after_first = scratch.state()
    scratch.commit({}, edition="2026.2")
    second = scratch.state()
    release(scratch.root, Order("2026.2", downloads=False))
    undo(scratch.root, "2026.2")
    assert scratch.state() == second
    scratch.git("reset", "--quiet", "--keep", "2026.1")
    assert scratch.state() == after_first
    undo(scratch.root, "2026.1")
    assert scratch.state() == before
    assert not (scratch.root / "editions").exists()


def test_what_somebody_builds_on_stays(scratch: Scratch) -> None:
    release(scratch.root, Order("2026.1", downloads=False))
    scratch.commit({}, edition="2026.2")
    before = scratch.state()
    with pytest.raises(ReleaseError, match=r"commits were made after edition 2026\.1"):
        undo(scratch.root, "2026.1")
    release(scratch.root, Order("2026.2", downloads=False))
    scratch.git("switch", "--quiet", "--create", "old", "2026.1")
    with pytest.raises(ReleaseError, match=r"does not end with edition 2026\.1"):
        undo(scratch.root, "2026.1")
    assert before[0].items() <= {**scratch.state()[0], **before[0]}.items()


def test_what_is_not_there(scratch: Scratch) -> None:
    with pytest.raises(ReleaseError, match="there is no tag"):
        undo(scratch.root, "2026.1")
    with pytest.raises(ReleaseError, match="is no name of an edition"):
        undo(scratch.root, "main")


def test_edits_that_are_not_committed_stay(scratch: Scratch) -> None:
    release(scratch.root, Order("2026.1", downloads=False))
    scratch.world.append("docs/notes.md", "\nNew.\n")
    undo(scratch.root, "2026.1")
    assert scratch.world.text("docs/notes.md").endswith("New.\n")
    assert scratch.git("status", "--porcelain") == "M docs/notes.md"


def test_an_index_that_was_edited_is_not_thrown_away(scratch: Scratch) -> None:
    release(scratch.root, Order("2026.1", downloads=False))
    scratch.world.append("editions/2026.1.json", " ")
    with pytest.raises(ReleaseError, match="was edited"):
        undo(scratch.root, "2026.1")
    assert "2026.1" in scratch.git("tag")


def test_a_rehearsal_changes_one_branch(scratch: Scratch) -> None:
    before, status = scratch.state()
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    after, status_after = scratch.state()
    assert after.keys() - before.keys() == {"refs/heads/gh-pages-rehearsal"}
    assert {**after, **before} == after
    assert status_after == status
    assert "2026.1/index.html" in scratch.files("gh-pages-rehearsal")
    release(scratch.root, Order("2026.1", rehearsal=True, downloads=False))
    assert scratch.git("rev-list", "--count", "gh-pages-rehearsal") == "1"
    assert end_rehearsal(scratch.root)
    assert scratch.state() == (before, status)
    assert not end_rehearsal(scratch.root)


def test_a_playbook_in_a_folder_of_a_repository(scratch: Scratch, tmp_path: Path) -> None:
    (scratch.root / "guide").mkdir()
    for name in scratch.git("ls-tree", "--name-only", "HEAD").splitlines():
        scratch.git("mv", name, f"guide/{name}")
    scratch.git("commit", "--quiet", "--message", "Into a folder")
    before = scratch.state()
    release(scratch.root / "guide", Order("2026.1", downloads=False))
    assert (scratch.root / "guide/editions/2026.1.json").is_file()
    assert scratch.git("status", "--porcelain") == ""
    assert "guide/editions/2026.1.json" in scratch.files("2026.1")
    undo(scratch.root / "guide", "2026.1")
    assert scratch.state() == before


def test_exactly_what_is_committed_is_built(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch.commit({".gitattributes": "docs/notes.md export-ignore\n", ".gitignore": "*.draft.md\n"})
    scratch.world.change({"docs/stray.draft.md": "Not committed."})
    found: list[str] = []

    def build(source: Path, site: Path, edition: str) -> None:
        found.extend(path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file())
        quick.small_site(source, site, edition)

    monkeypatch.setattr("playbook.release.prepare.build_site", build)
    release(scratch.root, Order("2026.1", downloads=False))
    assert sorted(found) == scratch.files("main^")


def test_editions_that_mike_alone_has_put_there_stay_as_they_are(
    scratch: Scratch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Among them one in another encoding, one whose folder is gone, and a name that is none of ours."""
    scratch.git("switch", "--quiet", "--orphan", "gh-pages")
    names = ("2025.1", "2025.2", "dev")
    versions = [{"version": name, "title": name, "aliases": []} for name in names]
    foreign = b"<title>Caf\xe9</title>"
    ours = b"<!-- cx:edition banner --><!-- /cx:edition --><title>Caf\xe9</title>"
    scratch.world.change({"versions.json": json.dumps(versions), "dev/index.html": foreign})
    scratch.world.change({"2025.1/index.html": foreign, "2025.1/plays/listen/index.html": ours})
    scratch.git("add", "versions.json", "dev", "2025.1")
    scratch.git("commit", "--quiet", "--message", "By mike")
    scratch.git("switch", "--quiet", "main")
    release(scratch.root, Order("2026.1", downloads=False))
    changed = scratch.git("diff", "--name-only", "--diff-filter=M", "gh-pages^", "gh-pages").splitlines()
    assert changed == ["2025.1/plays/listen/index.html", "versions.json"]
    page = subprocess.run(["git", "show", f"gh-pages:{changed[0]}"], cwd=scratch.root, capture_output=True).stdout
    assert b"The latest is 2026.1." in page
    assert page.endswith(b"<title>Caf\xe9</title>")
    assert "2025.1 takes no banner" not in capsys.readouterr().out
