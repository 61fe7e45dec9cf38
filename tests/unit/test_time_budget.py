from __future__ import annotations

import time

import pytest

from playbook.time_limit import NoTimeLeftError, TooSlowError, time_budget, time_limit
from tests.worlds import World


def waste() -> None:
    while True:
        sum(range(1000))


def test_slow_work_uses_up_the_time_for_all() -> None:
    with time_budget(0.3):
        for _ in range(2):
            with pytest.raises(TooSlowError), time_limit(0.2):
                waste()
        with pytest.raises(NoTimeLeftError), time_limit(0.2):
            pass


def test_quick_work_costs_nothing() -> None:
    with time_budget(0.1):
        for _ in range(5):
            with time_limit(5):
                time.sleep(0.05)


def test_the_next_check_begins_anew() -> None:
    with time_budget(0.1), pytest.raises(TooSlowError), time_limit(0.2):
        waste()
    with time_budget(0.1), time_limit(0.2):
        pass


def test_many_slow_files_cost_little_more_than_a_few(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playbook.time_limit.time_limit.__wrapped__.__defaults__", (0.5,))
    monkeypatch.setattr("playbook.time_limit.time_budget.__wrapped__.__defaults__", (1.0,))
    for n in range(30):
        front = f"---\ntitle: S{n}\ndescription: D{n}.\nreviewed: 2026-02-01\n---\n\n"
        small.change({f"docs/slow-{n}.md": front + ("[" * 9_000 + "\n") * 3})
    started = time.process_time()
    wrong = [problem.wrong for problem in small.checked().errors if "slow-" in problem.place.file]
    assert time.process_time() - started < 20  # CPU seconds; without the limit it takes minutes
    assert sum("takes more than 0.5 seconds" in text for text in wrong) == 2
    assert sum("other files took too long" in text for text in wrong) == 28
