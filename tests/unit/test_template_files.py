"""On the site a template to copy is the file itself, and no page, whatever its ending."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config

from playbook.api.tables import TABLES
from tests.found import passages
from tests.once import once
from tests.other_playbook import other_project
from tests.pages import parsed
from tests.tools import build
from tests.worlds import World

NOTES = "# Notes {{ nothing() }}\n\n- <b>one</b>\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "templates", _built) / "site"


def _built(folder: Path) -> None:
    world = other_project(folder / "harbor").change({"downloads/notes.md": NOTES})
    world.append("docs/glossary.md", '\nTake {{ download("notes.md") }} or {{ download("watch-log.csv") }}.\n')
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr


def test_the_files_are_there_as_they_were_written(built: Path) -> None:
    files = {file.name for file in (built / "downloads").iterdir() if file.is_file()}
    assert files == {"notes.md", "watch-log.csv", "watch-log.md", *TABLES}
    assert (built / "downloads" / "notes.md").read_text("utf-8") == NOTES
    assert (built / "downloads" / "watch-log.csv").read_bytes() == b"hour,lamp\n20,lit\n"


def test_links_lead_to_them_from_where_the_page_stands(built: Path) -> None:
    tree = parsed((built / "glossary" / "index.html").read_text("utf-8"))
    links = {node.attributes["href"] or "" for node in tree.css("a.cx-download[download]")}
    assert links == {"../downloads/notes.md", "../downloads/watch-log.csv"}
    assert all((built / "glossary" / link).is_file() for link in links)


def test_neither_search_nor_the_map_of_the_site_knows_them(built: Path) -> None:
    found = passages(built)
    assert found
    assert [one for one in found if "download" in one.location] == []
    assert "downloads" not in (built / "sitemap.xml").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[World]:
    # The plugin reads the macros anew; the other tests keep theirs.
    kept = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "macros"}
    yield other_project(tmp_path / "harbor")
    sys.modules.update(kept)


def watched(world: World) -> list[str]:
    config = load_config(str(world.root / "mkdocs.yml"))
    plugin = config.plugins["playbook"]
    plugin.on_startup(command="serve", dirty=False)
    return list(plugin.on_config(config).watch)


def test_a_preview_watches_them(project: World) -> None:
    assert {str(project.root / name) for name in ("downloads", "data", "plays")} <= set(watched(project))


def test_a_preview_does_not_watch_a_folder_that_is_not_there(project: World) -> None:
    assert str(project.root / "downloads") not in watched(project.without_templates())
