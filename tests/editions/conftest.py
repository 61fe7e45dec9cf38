"""Three editions of the small world, made once; no test changes them."""

from __future__ import annotations

import pytest

from playbook.editions.changes import Changes
from playbook.editions.diff import compare
from playbook.model.edition_index import EditionIndex
from tests.three_editions import three_editions
from tests.worlds import World


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, tuple[EditionIndex, ...]]:
    return three_editions(World(tmp_path_factory.mktemp("three") / "world"))


@pytest.fixture
def world(made) -> World:
    return made[0]


@pytest.fixture
def first(made) -> Changes:
    return compare(made[1][0], made[1][1])


@pytest.fixture
def second(made) -> Changes:
    return compare(made[1][1], made[1][2])
