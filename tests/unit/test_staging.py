from __future__ import annotations

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


def read(site: Path) -> str:
    return (site / "index.html").read_text()


def names(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def test_publishing_puts_the_new_site_in_place_of_the_old_one(site: Path) -> None:
    staging = Staging(site)
    staging.begin()
    write(staging.folder, "new")
    assert read(site) == "old"
    staging.publish()
    assert read(site) == "new"
    assert names(site) == ["site"]


def test_files_that_are_gone_from_the_content_are_gone_from_the_site(site: Path) -> None:
    (site / "gone.html").write_text("x")
    staging = Staging(site)
    staging.begin()
    write(staging.folder, "new")
    staging.publish()
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_the_first_site_is_published_where_none_was(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    staging.begin()
    write(staging.folder, "new")
    staging.publish()
    assert read(tmp_path / "site") == "new"


def test_discarding_leaves_the_old_site(site: Path) -> None:
    staging = Staging(site)
    staging.begin()
    write(staging.folder, "half")
    staging.discard()
    assert (read(site), names(site)) == ("old", ["site"])


def test_discarding_before_anything_was_written(site: Path) -> None:
    Staging(site).discard()
    assert read(site) == "old"


def test_leftovers_of_an_interrupted_build_do_not_come_into_the_new_site(site: Path) -> None:
    staging = Staging(site)
    write(staging.folder, "half")
    (staging.folder / "stale.html").write_text("x")
    staging.begin()
    write(staging.folder, "new")
    staging.publish()
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_a_site_that_was_moved_aside_when_publishing_was_interrupted_comes_back(site: Path) -> None:
    site.rename(site.with_name("site.old"))
    staging = Staging(site)
    staging.begin()
    staging.discard()
    assert (read(site), names(site)) == ("old", ["site"])


def test_an_old_site_left_beside_a_published_one_does_not_come_back(site: Path) -> None:
    write(site.with_name("site.old"), "older")
    staging = Staging(site)
    staging.begin()
    assert read(site) == "old"
    write(staging.folder, "new")
    staging.publish()
    assert (read(site), names(site)) == ("new", ["site"])
