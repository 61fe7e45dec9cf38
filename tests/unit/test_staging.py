from __future__ import annotations

import os
from pathlib import Path

import pytest

from playbook.staging import Staging


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A good site that was built before."""
    return write(tmp_path / "site", "old")


def write(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text)
    return folder


def begun(site: Path, text: str = "new") -> Staging:
    staging = Staging(site)
    staging.begin()
    write(staging.folder, text)
    return staging


def read(site: Path) -> str:
    return (site / "index.html").read_text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_publishing_puts_the_new_site_in_place_of_the_old_one(site: Path) -> None:
    staging = begun(site)
    assert read(site) == "old"
    staging.publish()
    assert read(site) == "new"
    assert names(site.parent) == ["site"]


def test_files_that_are_gone_from_the_content_are_gone_from_the_site(site: Path) -> None:
    (site / "gone.html").write_text("x")
    begun(site).publish()
    assert names(site) == ["index.html"]


def test_the_first_site_is_published_where_none_was(tmp_path: Path) -> None:
    begun(tmp_path / "site").publish()
    assert read(tmp_path / "site") == "new"


def test_discarding_leaves_the_old_site(site: Path) -> None:
    begun(site, "half").discard()
    assert (read(site), names(site.parent)) == ("old", ["site"])


def test_discarding_before_anything_was_written(site: Path) -> None:
    Staging(site).discard()
    assert read(site) == "old"


def test_what_a_build_did_not_make_stays(site: Path) -> None:
    (site / ".nojekyll").write_text("")
    write(site / ".git", "history")
    write(site.with_name("site.old"), "a backup of somebody's own")
    begun(site).publish()
    assert names(site) == [".git", ".nojekyll", "index.html"]
    assert names(site.parent) == ["site", "site.old"]


def test_leftovers_of_a_build_killed_long_ago_go_and_those_of_a_running_one_stay(site: Path) -> None:
    old, running = begun(site, "killed").folder, begun(site, "running").folder
    os.utime(old, (0, 0))
    begun(site).publish()
    assert names(site.parent) == [running.name, "site"]


def test_two_builds_at_once_leave_one_whole_site(site: Path) -> None:
    one, two = begun(site, "one"), begun(site, "two")
    one.publish()
    two.publish()
    assert read(site) == "two"
    assert names(site.parent) == ["site"]


def test_a_site_behind_a_link_is_replaced_where_it_stands(site: Path) -> None:
    link = site.with_name("link")
    link.symlink_to(site)
    for text in ("first", "second"):
        begun(link, text).publish()
    assert link.is_symlink()
    assert (read(link), read(site)) == ("second", "second")


def test_a_folder_that_cannot_be_renamed_gets_the_new_content(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / ".git").write_text("")
    staging = begun(site)

    def refuse(*_: object) -> None:
        raise OSError("busy, as a mount point is")

    monkeypatch.setattr(Path, "rename", refuse)
    staging.publish()
    assert names(site) == [".git", "index.html"]
    assert read(site) == "new"


def test_a_file_in_the_sites_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(NotADirectoryError, match="is a file — remove it"):
        Staging(tmp_path / "site").begin()
