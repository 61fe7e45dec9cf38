"""A file is there whole, or as it was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.written import keep, replace_file


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 250 + ".pdf")
    for content in (b"one", b"two"):
        replace_file(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("fault", [OSError("full"), KeyboardInterrupt()], ids=["full", "stopped"])
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_what_was_there_stays_where_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise fault

    file = tmp_path / "plan.json"
    file.write_bytes(b"mine")
    with monkeypatch.context() as patch:
        patch.setattr(Path, step, fail)
        with pytest.raises(type(fault)):
            replace_file(file, b"new")
    assert file.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_being_written_is_read_by_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts: list[Path] = []
    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda file, content: drafts.append(file) or write(file, content))
    for _ in range(2):
        replace_file(tmp_path / "plan.json", b"new")
    first, second = drafts
    assert first != second
    assert {first.parent, second.parent} == {tmp_path}


def test_a_cache_keeps_a_file_and_never_fails(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "pdf" / "one.pdf"
    assert keep(file, b"one")
    assert file.read_bytes() == b"one"
    (tmp_path / "stone").write_bytes(b"")
    assert not keep(tmp_path / "stone" / "two.pdf", b"two")


@pytest.mark.parametrize("depth", [1, 2])
def test_nothing_is_kept_through_a_link(tmp_path: Path, depth: int) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "pdf").mkdir(parents=True)
    (tmp_path / "cache").symlink_to(elsewhere)
    folder = tmp_path / "cache" / "pdf" if depth == 2 else tmp_path / "cache"
    assert not keep(folder / "one.pdf", b"one")
    assert [path for path in elsewhere.rglob("*") if path.is_file()] == []
