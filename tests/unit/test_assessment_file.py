"""The format of saved assessments: the model, its JSON Schema and the page's script say the same."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from playbook.model import assessment_file
from playbook.model.assessment_file import AssessmentFile
from playbook.schemas import schemas
from tests.unit.saved_assessment import ANSWER, EARLIER, SAVED

SCHEMA = Draft202012Validator(schemas()["assessment"], format_checker=FormatChecker(("date",)))
GONE = object()


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    file = copy.deepcopy(SAVED)
    part: Any = file
    for step in path[:-1]:
        part = part[step]
    if value is GONE:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    return file


def both_say(file: object) -> bool:
    """Return what the schema says, and claim that the model says the same."""
    valid = SCHEMA.is_valid(file)
    try:
        AssessmentFile.model_validate(file)
    except ValidationError:
        assert not valid, "the model refuses what the schema takes"
    else:
        assert valid, [error.message for error in SCHEMA.iter_errors(file)]
    return valid


def test_an_assessment_and_the_emptiest_one() -> None:
    assert both_say(SAVED)
    assert both_say({**{key: SAVED[key] for key in SAVED if key not in ("targets", "results")}, "answers": []})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("saved",), ""),
        (("saved",), "2028-02-29"),
        (("name",), "=1+1 <script>"),
        (("kind",), "quick"),
        (("answers", 0), {"id": "gone.of-an-older-edition", "answer": "yes"}),
        (("answers", 2, "reason"), GONE),
        (("answers", 0, "note"), "é" * 2_000),
        (("answers", 0, "text"), ""),
        (("targets", 0, "level"), 1),
        (("results",), []),
        (("results", 0, "targets"), GONE),
    ],
)
def test_what_may_be_left_out_or_be_blank(path: tuple[str | int, ...], value: object) -> None:
    assert both_say(changed(path, value))


@pytest.mark.parametrize("key", ["format", "version", "playbook", "edition", "saved", "name", "kind", "answers"])
def test_what_may_not_be_left_out(key: str) -> None:
    assert not both_say(changed((key,), GONE))


@pytest.mark.parametrize("key", ["edition", "saved", "name", "kind", "answers"])
def test_what_an_earlier_result_must_have(key: str) -> None:
    assert not both_say(changed(("results", 0, key), GONE))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "cx-playbook-plan"),
        (("version",), 2),
        (("version",), "1"),
        (("playbook",), "x" * 501),
        (("edition",), "next"),
        (("edition",), "2026.1\n"),
        (("saved",), "2027-02-30"),
        (("saved",), "2026-11-22T09:30:00Z"),
        (("saved",), "2026-11-22\n"),
        (("saved",), "\n"),
        (("name",), "x" * 121),
        (("name",), None),
        (("kind",), "half"),
        (("answers",), {}),
        (("answers",), [{**ANSWER, "id": f"crew.rota-{number}"} for number in range(501)]),
        (("answers", 0), "crew.rota"),
        (("answers", 0, "id"), GONE),
        (("answers", 0, "id"), "rota"),
        (("answers", 0, "id"), "__proto__"),
        (("answers", 0, "id"), "crew.rota\n"),
        (("answers", 0, "id"), f"crew.{'r' * 196}"),
        (("answers", 0, "answer"), "Draft"),
        (("answers", 0, "answer"), "draft\n"),
        (("answers", 0, "answer"), ""),
        (("answers", 0, "answer"), 3),
        (("answers", 0, "reason"), "x" * 2_001),
        (("answers", 0, "note"), "x" * 2_001),
        (("answers", 0, "level"), 2),
        (("targets", 0, "level"), 0),
        (("targets", 0, "level"), 6),
        (("targets", 0, "level"), 2.5),
        (("targets", 0, "level"), "2"),
        (("targets", 0, "dimension"), "Crew"),
        (("targets", 0, "dimension"), GONE),
        (("results",), [EARLIER] * 201),
        (("results", 0, "results"), []),
        (("results", 0, "format"), "cx-playbook-assessment"),
        (("surprise",), 1),
        (("answers", 0, "__proto__"), {}),
    ],
    ids=lambda part: "gone" if part is GONE else str(part)[:60],
)
def test_what_is_refused(path: tuple[str | int, ...], value: object) -> None:
    assert not both_say(changed(path, value))


@pytest.mark.parametrize(
    ("path", "value", "id"),
    [
        (("answers",), [ANSWER, ANSWER], "crew.rota"),
        (("targets",), [{"dimension": "crew", "level": 4}, {"dimension": "crew", "level": 5}], "crew"),
        (("results", 0, "answers"), [ANSWER, ANSWER], "crew.rota"),
    ],
)
def test_nothing_stands_twice(path: tuple[str | int, ...], value: object, id: str) -> None:
    with pytest.raises(ValidationError, match=f"{re.escape(id)} stands twice"):
        AssessmentFile.model_validate(changed(path, value))


def test_the_pages_script_has_the_same_limits(repository: Path) -> None:
    text = (repository / "theme/js/assessment/core/40-file-format.js").read_text("utf-8")
    block = re.search(r"LIMITS = \{(.*?)\}", text, re.DOTALL)
    assert block is not None
    limits = {key: int(value.replace("_", "")) for key, value in re.findall(r"(\w+): ([\d_]+)", block[1])}
    said = assessment_file
    assert (
        limits
        | {
            "statements": said.MOST_STATEMENTS,
            "targets": said.MOST_TARGETS,
            "results": said.MOST_RESULTS,
            "id": said.MOST_ID,
            "name": said.MOST_NAME,
            "playbook": said.MOST_PLAYBOOK,
            "text": said.MOST_TEXT,
            "reason": said.MOST_TEXT,
            "note": said.MOST_TEXT,
        }
        == limits
    )
