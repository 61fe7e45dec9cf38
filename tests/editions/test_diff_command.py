"""`playbook diff`: what changed as text, as data and as a draft of the changelog."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from playbook.diff_command import diff
from playbook.editions.diff import compare
from playbook.schemas import schemas
from tests.three_editions import FIRST, SECOND, THIRD
from tests.worlds import World


def run(world: World, *words: str) -> Result:
    return CliRunner().invoke(diff, [*words, "--root", str(world.root)])


def test_the_command_tells_it_as_text(world) -> None:
    result = run(world, FIRST)
    assert result.exit_code == 0, result.output
    assert f"From edition {FIRST} to {THIRD}. " in result.output
    assert "text: Sound the horn [-twice.-] {+four times at dusk.+}" in result.output
    assert "why: Everybody heard it." in result.output


def test_the_command_tells_it_as_data(world) -> None:
    data = json.loads(run(world, FIRST, SECOND, "--json").output)
    Draft202012Validator(schemas()["changes"]["$defs"]["Changes"] | {"$defs": schemas()["changes"]["$defs"]}).validate(
        data
    )
    changes = {(one["what"], one["thing"]["kind"], one["thing"]["id"]) for one in data["changes"]}
    found = compare(*world.book().editions).changes
    assert changes == {(one.what, one.thing.kind, one.thing.id) for one in found}


def test_the_command_drafts_the_changelog(world) -> None:
    text = run(world, SECOND, "now", "--changelog").output
    assert text.startswith(f"## {THIRD}\n")
    assert "- Checklist item “Write down what you heard.” retired. Why: Everybody heard it." in text
    assert "### Listen to the sailors" in text


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (("2025.1",), "there is no edition 2025.1 — those in"),
        ((FIRST, SECOND, "--json", "--changelog"), "choose one of them"),
    ],
)
def test_the_command_says_what_is_wrong(world, words, wrong) -> None:
    result = run(world, *words)
    assert result.exit_code == 1
    assert wrong in result.output
    assert "Traceback" not in result.output


def test_without_editions_only_now_is_known(small) -> None:
    result = run(small, FIRST)
    assert result.exit_code == 1
    assert "none was released yet" in result.output
