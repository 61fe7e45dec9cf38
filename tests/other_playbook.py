"""A whole project of another organization: the small world with a configuration of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from playbook.fonts import web_fonts
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
    _keep_fonts(folder)
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


def _keep_fonts(folder: Path) -> None:
    """Give it the typeface as it is kept for our own site: to convert it is half of what a small site costs."""
    kept = ROOT / ".cache" / "fonts"
    web_fonts(kept)
    (folder / ".cache" / "fonts").mkdir(parents=True)
    for font in kept.glob("*.woff2"):
        shutil.copy(font, folder / ".cache" / "fonts")
