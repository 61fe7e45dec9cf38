"""Text that makes a parser slow is stopped and named; it cannot hold up a build server."""

from __future__ import annotations

import time

import pytest

from playbook.time_limit import TooSlowError, time_limit
from tests.worlds import World


def test_the_limit_stops_what_runs_too_long() -> None:
    started = time.monotonic()
    with pytest.raises(TooSlowError), time_limit(0.2):
        while True:
            sum(range(1000))
    assert time.monotonic() - started < 20


def test_the_limit_leaves_quick_work_alone() -> None:
    with time_limit(0.2):
        result = sum(range(1000))
    time.sleep(0.3)
    assert result == 499500


def test_a_wall_of_brackets_in_a_page_is_a_problem_of_that_page(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playbook.time_limit.time_limit.__wrapped__.__defaults__", (0.5,))
    small.append("docs/index.md", "\n" + ("[" * 9_000 + "\n") * 3)
    problem = small.only_problem()
    assert problem.place.file == "docs/index.md"
    assert "seconds to read" in problem.wrong


def test_a_wall_of_brackets_in_a_data_file_is_a_problem_of_that_file(small: World) -> None:
    small.change({"data/roles.yml": "- id: x\n  name: '&'\n  description: " + ("[" * 9_000 + "\n  ") * 33})
    started = time.process_time()
    found = [problem for problem in small.checked().problems if problem.place.file == "data/roles.yml"]
    assert len(found) == 1
    assert time.process_time() - started < 40


def test_rows_of_blanks_below_a_row_of_cells_cost_nothing(small: World) -> None:
    small.append("docs/index.md", "\n" + ("| a |\n" + " " * 9_990 + "x\n\n") * 45)
    started = time.process_time()
    small.problems()
    assert time.process_time() - started < 10  # CPU seconds; a careless pattern takes half a minute
