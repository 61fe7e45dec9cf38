"""The assessment's page on a small site of another organization, with a small model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.browser.assessment.small_model import model_file
from tests.browser.harbor import PLAN_PAGE
from tests.once import once
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build

PATH = "tools/assessment/"
PAGE = """---
title: How bright is your light?
description: An assessment of a light station.
reviewed: 2026-02-01
---

Words before.

## Statements

{{ assessment() }}

## Result

{{ assessment_part("result") }}

## Over time

{{ assessment_part("history") }}

## As a team

{{ assessment_part("team") }}

## How levels are found

{{ assessment_levels() }}

## Sources

{{ assessment_learned_from() }}

{{ sources() }}
"""


def build_small_site(folder: Path, *features: str, site_url: str | None = None) -> Path:
    """Build the site, with more of Material's features, and return its folder."""
    world = other_project(folder / "project")
    model = yaml.safe_dump(model_file(), sort_keys=False)
    world.change({"docs/tools/plan.md": PLAN_PAGE, "docs/tools/assessment.md": PAGE, "data/assessment.yml": model})
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["theme"]["features"] += features
    config["site_url"] = site_url or config["site_url"]
    config["nav"].append({"Tools": [{"My plan": "tools/plan.md"}, {"Assessment": "tools/assessment.md"}]})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def assessment_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small site."""
    return once(tmp_path_factory, "assessment", build_small_site) / "site"


@pytest.fixture(scope="session")
def assessment_url(assessment_site: Path) -> Iterator[str]:
    """The address of the small site's assessment."""
    with serve(assessment_site) as url:
        yield url + PATH
