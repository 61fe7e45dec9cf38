"""Drawings are kept in the playbook's own folder, and only for the chart they were drawn for."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.charts import cache_of, draw
from playbook.charts.row_drawing import rows_spec
from playbook.charts.rows import Row, Rows
from playbook.charts.style import Spec


def spec(label: str) -> Spec:
    return rows_spec(Rows((Row(label, 50, 40, 60, "50.0%", "100"),), "percent"), "wide")


def test_the_cache_belongs_to_the_playbook_and_not_to_where_a_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").touch()
    draw(spec("Pier"), cache_of(tmp_path / "book"))
    assert len([*(tmp_path / "book" / ".cache" / "charts").iterdir()]) == 1
    assert cache_of(None) is None
    assert not (tmp_path / ".cache").exists()


def test_a_drawing_of_another_chart_is_not_taken(tmp_path: Path) -> None:
    cache = cache_of(tmp_path)
    assert cache is not None
    pier = draw(spec("Pier"), cache)
    (kept,) = cache.iterdir()
    quay = draw(spec("Quay"), cache)
    (other,) = [file for file in cache.iterdir() if file != kept]
    kept.write_bytes(other.read_bytes())
    assert quay != pier == draw(spec("Pier"), cache)
