"""The small world's site with a page for the plan, as another organization would build it."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.other_playbook import other_project
from tests.tools import build

PLAN_PAGE = """---
title: My plan
description: All items in one place.
reviewed: 2026-02-01
---

Everything there is to do.

{{ plan_items() }}
"""
ITEMS = ("listen.sound-horn", "listen.ask-crews", "listen.write-down", "mend.clean-lens", "tell.hang-notice")


def build_harbor(
    folder: Path,
    *features: str,
    edition: str = "2026.1",
    site_url: str | None = None,
    retired: str = "",
    **changes: str,
) -> Path:
    """Build the site with more of Material's features, as another edition, or with other files; return its folder.

    `changes` are checklists by id: the whole file's new text. `retired` is added to what was retired.
    """
    world = other_project(folder / "project")
    world.change({"docs/tools/plan.md": PLAN_PAGE})
    world.change({f"checklists/{name}.md": text for name, text in changes.items()})
    world.append("data/retired.yml", retired)
    settings = yaml.safe_load(world.text("data/playbook.yml"))
    world.change({"data/playbook.yml": yaml.safe_dump({**settings, "edition": edition})})
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["theme"]["features"] += features
    config["site_url"] = site_url or config["site_url"]
    config["nav"].append({"My plan": "tools/plan.md"})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"
