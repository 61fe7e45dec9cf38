"""What a drawing is made of: what a page needs, the same each time, and kept for the next build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook.charts import drawing
from playbook.charts.clean import cleaned
from playbook.charts.row_drawing import rows_spec
from playbook.charts.rows import Row, Rows

ONE = Rows((Row("Pier & <quay>", 90.0, 88.0, 92.0, "90.0%", "1,000"),), "percent")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the library was asked to draw."""
    found: list[str] = []
    real = drawing.vl_convert.vegalite_to_svg
    monkeypatch.setattr(drawing.vl_convert, "vegalite_to_svg", lambda text: found.append(text) or real(text))
    return found


def test_a_drawing_has_no_ids_roles_labels_typefaces_styles_or_backgrounds() -> None:
    markup = drawing.draw(rows_spec(ONE, "wide"), None).markup
    for unwanted in (
        " id=",
        "role",
        "aria",
        "tabindex",
        "font-family",
        "<style",
        "@font-face",
        "class=",
        "xmlns",
        "url(",
    ):
        assert unwanted not in markup
    assert 'fill="#fff' not in markup and 'fill="white' not in markup
    assert "var(--cx-chart-1)" in markup


def test_text_stays_text_and_is_escaped() -> None:
    markup = drawing.draw(rows_spec(ONE, "wide"), None).markup
    assert ">Pier &amp; &lt;quay&gt;</text>" in markup


def test_all_colors_are_tokens() -> None:
    markup = drawing.draw(rows_spec(ONE, "narrow"), None).markup
    colors = {part.split('"')[0] for name in (" fill=", " stroke=") for part in markup.split(f'{name}"')[1:]}
    assert {color for color in colors if not color.startswith("var(--cx-chart-")} <= {"none"}


def test_two_drawings_of_one_spec_are_the_same() -> None:
    assert drawing.draw(rows_spec(ONE, "wide"), None) == drawing.draw(rows_spec(ONE, "wide"), None)


def test_a_drawing_is_kept_and_not_made_twice(tmp_path: Path, asked: list[str]) -> None:
    cache = tmp_path / ".cache" / "charts"
    first = drawing.draw(rows_spec(ONE, "wide"), cache)
    assert drawing.draw(rows_spec(ONE, "wide"), cache) == first
    assert len(asked) == 1
    drawing.draw(rows_spec(ONE, "narrow"), cache)
    assert len(asked) == 2


def test_another_version_of_the_library_draws_anew(
    tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing.draw(rows_spec(ONE, "wide"), tmp_path)
    monkeypatch.setattr(drawing, "_VERSION", "another")
    drawing.draw(rows_spec(ONE, "wide"), tmp_path)
    assert len(asked) == 2


ALTERED = b'0\n<svg viewBox="0 0 1 1"><path d="M0,0"/></svg>'


@pytest.mark.parametrize("broken", [b"", b"\xff\xfe", b"no digest", b"0\n<svg", ALTERED])
def test_a_broken_cache_is_drawn_over(tmp_path: Path, asked: list[str], broken: bytes) -> None:
    first = drawing.draw(rows_spec(ONE, "wide"), tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(broken)
    assert drawing.draw(rows_spec(ONE, "wide"), tmp_path) == first
    assert drawing.draw(rows_spec(ONE, "wide"), tmp_path) == first
    assert len(asked) == 2


def test_a_cache_that_is_a_link_or_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "file").write_text("in the way")
    pictures = {
        drawing.draw(rows_spec(ONE, "wide"), cache)
        for cache in (tmp_path / "link", tmp_path / "link" / "charts", tmp_path / "file" / "charts", None)
    }
    assert len(pictures) == 1
    assert list((tmp_path / "outside").iterdir()) == []


def test_what_could_run_does_not_pass() -> None:
    evil = '<svg viewBox="0 0 1 1"><g onload="x()"><script>x()</script><a href="javascript:x()"><path d="M0,0"/></a>'
    found = cleaned(f'{evil}<path d="M1,1" onclick="x()" style="a:b" href="//x"/></g></svg>')
    assert found.markup == '<path d="M1,1" />'


def test_specs_hold_no_addresses() -> None:
    spec = rows_spec(ONE, "wide")
    spec.pop("$schema")
    assert "http" not in json.dumps(spec)
    assert "url" not in json.dumps(spec)
