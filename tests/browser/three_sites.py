"""Sites of the first and the third of three editions of the small world, side by side as a release puts them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.browser.harbor import PLAN_PAGE
from tests.once import once
from tests.other_playbook import other_project
from tests.three_editions import FIRST, SECOND, THIRD, release, second, third
from tests.tools import build
from tests.worlds import World

EDITIONS_TEXT = """---
title: Editions
description: What changed.
reviewed: 2026-02-01
---

{{ edition_list() }}

{{ edition_changes() }}
"""


def three_sites(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that holds a site for each of both editions, and the list of them."""
    return once(factory, "three-editions", _build_both) / "served"


def _build_both(folder: Path) -> None:
    world = other_project(folder / "project")
    world.change({"docs/tools/plan.md": PLAN_PAGE, "docs/editions.md": EDITIONS_TEXT})
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["nav"] += [{"My plan": "tools/plan.md"}, {"Editions": "editions.md"}]
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    served = folder / "served"
    served.mkdir()
    versions = [{"version": name, "title": name, "aliases": []} for name in (THIRD, FIRST)]
    (served / "versions.json").write_text(json.dumps(versions), encoding="utf-8")
    _build(world, served / FIRST)
    release(world, SECOND)
    second(world)
    release(world, THIRD)
    third(world)
    _build(world, served / THIRD)


def _build(world: World, target: Path) -> None:
    result = build(world.root, target)
    assert result.returncode == 0, result.stderr
