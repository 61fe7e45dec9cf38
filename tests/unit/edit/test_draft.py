"""A change is made whole, or not at all; and nothing is written through a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from playbook.cli import main
from playbook.edit import Draft, EditError, draft
from tests.worlds import World


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def linked(small: World) -> World:
    """The small world with files beside its content that link to a play."""
    link = "See [the lamp]({}plays/mend.md).\n"
    return small.change({"README.md": link.format(""), ".github/a.md": link.format("../")})


def test_a_refused_change_leaves_files_beside_the_content_alone(linked: World) -> None:
    before = contents(linked.root)
    done = CliRunner().invoke(main, ["rename", "--root", str(linked.root), "plays/mend.md", "row"])
    assert "Nothing was changed." in done.output
    assert contents(linked.root) == before


def test_a_change_reaches_them(linked: World) -> None:
    done = CliRunner().invoke(main, ["rename", "--root", str(linked.root), "plays/mend.md", "repair"])
    assert done.exit_code == 0, done.output
    assert "(../plays/repair.md)" in linked.text(".github/a.md")
    assert "(plays/repair.md)" in linked.text("README.md")


def test_a_folder_that_is_a_link_is_not_written_through(
    linked: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "shared"
    (linked.root / ".github").rename(elsewhere)
    (linked.root / ".github").symlink_to(elsewhere)
    before = contents(elsewhere)
    done = CliRunner().invoke(main, ["rename", "--root", str(linked.root), "plays/mend.md", "repair"])
    assert done.exit_code == 0, done.output
    mine = Draft(linked.root)
    mine.write(".github/a.md", "Mine.\n")
    with pytest.raises(EditError, match=r"\.github: it is a link"):
        mine.apply()
    assert contents(elsewhere) == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("after", [False, True])
def test_what_is_interrupted_is_undone(
    linked: World, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException], after: bool
) -> None:
    """It stops before or after the third file is written."""
    linked.change({"README.md": b"\xef\xbb\xbf" + linked.text("README.md").encode()})
    before, write, written = contents(linked.root), draft.replace_file, list[Path]()

    def stopping(file: Path, content: bytes) -> None:
        mine = file.is_relative_to(linked.root)
        if not mine or len(written) >= 3:
            write(file, content)
            return
        written.append(file)
        if len(written) < 3 or after:
            write(file, content)
        if len(written) == 3:
            raise stop

    monkeypatch.setattr(draft, "replace_file", stopping)
    done = CliRunner().invoke(main, ["rename", "--root", str(linked.root), "plays/mend.md", "repair"])
    assert done.exit_code == 1
    assert len(written) == 3
    assert contents(linked.root) == before
