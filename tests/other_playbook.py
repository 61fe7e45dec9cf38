"""A whole project of another organization: the small world with a configuration of its own."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.tools import ROOT
from tests.worlds import World

NAV = [
    {"Start": "index.md"},
    {"Steps": ["plays/index.md", "plays/"]},
    {"Lists": ["checklists/"]},
    {"Stories": ["case_studies/"]},
    {"Numbers": ["measure/metrics.md", "glossary.md", "paths/keeper.md"]},
]


def other_project(folder: Path) -> World:
    """Write a project with three plays that is configured as ours is, under another name."""
    world = World(folder)
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config = {
        "site_name": "Lighthouse Guide",
        "site_url": "https://harbor.example/handbook/",
        "strict": True,
        "theme": {**ours["theme"], "custom_dir": str(ROOT / "theme")},
        "extra": ours["extra"],
        "extra_javascript": ours["extra_javascript"],
        "nav": NAV,
        "plugins": ["playbook", {"macros": {"modules": ["macros"], "on_undefined": "strict"}}],
        "markdown_extensions": ours["markdown_extensions"],
        "validation": ours["validation"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return world
