from __future__ import annotations

import pytest

from playbook.load.fences import outside_fences


def outside(text: str) -> list[str]:
    return [line for _, line in outside_fences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "a\n```\nX\n```\nb",
        "a\n~~~\nX\n~~~\nb",
        "a\n``` python\nX\n```\nb",
        "a\n````\nX\n```\nX\n````\nb",
        "a\n```\n~~~\nX\n```\nb",
        "a\n~~~\n```\nX\n~~~\nb",
        "a\n```\nX\n``` not an end\nX\n`````\nb",
        "a\n    ```\n    X\n    ```\nb",
    ],
)
def test_fenced_lines_are_left_out(text: str) -> None:
    assert outside(text) == ["a", "b"]


def test_lines_keep_their_numbers() -> None:
    assert list(outside_fences("a\n```\nX\n```\nb")) == [(1, "a"), (5, "b")]


def test_a_fence_without_an_end_runs_to_the_end() -> None:
    assert outside("a\n```\nX\nX") == ["a"]


def test_code_within_a_line_is_no_fence() -> None:
    assert outside("a\n```b```\nc") == ["a", "```b```", "c"]
