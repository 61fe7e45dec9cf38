"""Templates of the theme escape by themselves; one that takes data for HTML on purpose stops the build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests.other_playbook import other_project
from tests.tools import ROOT, build
from tests.worlds import World

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def project(tmp_path: Path) -> World:
    """Another organization's playbook with a theme of its own to change, and a script in a play's title."""
    world = other_project(tmp_path / "harbor")
    shutil.copytree(ROOT / "theme", world.root / "theme")
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["theme"]["custom_dir"] = "theme"
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    return world.replace("plays/mend.md", "title: Mend the lamp", f"title: {SCRIPT}")


def test_a_new_template_that_forgets_to_escape_is_escaped(project: World, tmp_path: Path) -> None:
    project.append("theme/partials/copyright.html", "<p>{{ book.plays['mend'].title }}</p>")
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    for page in ("index.html", "404.html"):
        assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" in (tmp_path / "site" / page).read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "where"), [("theme/partials/play_header.html", "plays/listen.md: "), ("theme/404.html", "404.html: ")]
)
def test_a_template_that_takes_data_for_html_stops_the_build(
    project: World, tmp_path: Path, file: str, where: str
) -> None:
    project.change({file: lambda old: old.replace("<p", "{{ book.plays['mend'].title | safe }}<p", 1)})
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 1
    assert f"{where}a <script> that is not the theme's" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()
