"""A change in one play makes that play's PDF and the whole anew, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.load import load
from playbook.pdf import kept
from playbook.pdf.kept import fingerprint, render_kept
from playbook.pdf.make import make
from playbook.pdf.volume import of_play, whole
from tests.pdf.small_pdf import tree
from tests.tools import build

DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="{}"/></svg>'
BODY = '<p>Sound the horn.</p><p><img src="dot.svg" alt="Moon"></p>'


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of what was set, not taken from the cache, in this order."""
    titles: list[str] = []

    def render(root: Element, site: Path, paper: str) -> bytes:
        titles.append(root.findtext("head/title", ""))
        return f"%PDF {len(titles)}".encode()

    monkeypatch.setattr(kept, "render", render)
    return titles


def test_a_change_in_one_play_makes_that_play_and_the_whole_anew(
    harbor: Path, tmp_path: Path, rendered: list[str]
) -> None:
    root = tmp_path / "harbor"
    shutil.copytree(harbor, root)
    _make_all(root)
    first = rendered.copy()
    assert len(first) == len(load(root).book.plays) + 1
    _make_all(root)
    assert rendered == first
    play = root / "plays" / "mend.md"
    text = play.read_text(encoding="utf-8")
    assert "than the chart" in text
    play.write_text(text.replace("than the chart", "than any chart"), encoding="utf-8")
    result = build(root, root / "site")
    assert result.returncode == 0, result.stderr
    _make_all(root)
    book = load(root).book
    assert rendered[len(first) :] == [first[0], first[1 + [*book.plays].index("mend")]]


def test_the_same_page_is_taken_from_the_cache(tmp_path: Path, rendered: list[str]) -> None:
    made = [render_kept(tree("<p>Horn</p>"), tmp_path, "letter", tmp_path / "cache" / "pdf") for _ in range(2)]
    assert made == [b"%PDF 1"] * 2
    assert len(rendered) == 1


def test_without_a_cache_all_is_made_anew(tmp_path: Path, rendered: list[str]) -> None:
    for _ in range(2):
        render_kept(tree("<p>Horn</p>"), tmp_path, "letter", None)
    assert len(rendered) == 2


def test_a_broken_cache_is_made_anew(tmp_path: Path, rendered: list[str]) -> None:
    cache = tmp_path / "cache" / "pdf"
    render_kept(tree("<p>Horn</p>"), tmp_path, "letter", cache)
    [file] = cache.glob("*.pdf")
    file.write_bytes(file.read_bytes()[:-1])
    assert render_kept(tree("<p>Horn</p>"), tmp_path, "letter", cache) == b"%PDF 2"
    assert render_kept(tree("<p>Horn</p>"), tmp_path, "letter", cache) == b"%PDF 2"


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path, rendered: list[str]) -> None:
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    assert render_kept(tree("<p>Horn</p>"), tmp_path, "letter", tmp_path / "cache" / "pdf") == b"%PDF 1"


def test_a_link_in_place_of_the_cache_is_not_followed(tmp_path: Path, rendered: list[str]) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "elsewhere")
    render_kept(tree("<p>Horn</p>"), tmp_path, "letter", tmp_path / "cache" / "pdf")
    assert list((tmp_path / "elsewhere").rglob("*")) == []


def test_old_pdfs_do_not_pile_up(tmp_path: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    cache = tmp_path / "cache" / "pdf"
    for number in range(6):
        render_kept(tree(f"<p>Horn {number}</p>"), tmp_path, "letter", cache)
    assert len(list(cache.iterdir())) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda root, site: root.find("body/p").set("class", "lead"),
        lambda root, site: (site / "dot.svg").write_text(DOT.format(2), encoding="utf-8"),
        lambda root, site: (site / "dot.svg").unlink(),
    ],
    ids=["the tree", "a picture", "a picture that is gone"],
)
def test_what_changes_the_page_changes_the_fingerprint(
    tmp_path: Path, change: Callable[[Element, Path], object]
) -> None:
    (tmp_path / "dot.svg").write_text(DOT.format(3), encoding="utf-8")
    before = fingerprint(tree(BODY), tmp_path, "letter")
    assert fingerprint(tree(BODY), tmp_path, "letter") == before
    assert fingerprint(tree(BODY), tmp_path, "a4") != before
    changed = tree(BODY)
    change(changed, tmp_path)
    assert fingerprint(changed, tmp_path, "letter") != before


def test_the_design_is_part_of_the_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(tree(BODY), tmp_path, "letter")
    monkeypatch.setattr(kept, "design_css", lambda paper: "p { color: red }")
    assert fingerprint(tree(BODY), tmp_path, "letter") != before


def test_the_site_may_lie_anywhere(tmp_path: Path) -> None:
    for name in ("here", "über dort"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "dot.svg").write_text(DOT.format(3), encoding="utf-8")
    here, there = (fingerprint(tree(BODY), tmp_path / name, "letter") for name in ("here", "über dort"))
    assert here == there


def _make_all(root: Path) -> None:
    book = load(root).book
    for volume in [whole(book), *(of_play(book, id) for id in book.plays)]:
        make(book, root / "site", volume, cache=root / ".cache" / "pdf")
