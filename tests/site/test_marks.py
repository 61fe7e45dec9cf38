"""Drawings of the life cycle have one arc for each play, on every page and for every playbook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.once import once
from tests.other_playbook import other_project
from tests.site_pages import BuiltPage, read_pages
from tests.tools import build

PLAYS = 3


@pytest.fixture(scope="module")
def other_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "other", _built) / "site"


def _built(folder: Path) -> None:
    result = build(other_project(folder / "harbor").root, folder / "site")
    assert result.returncode == 0, result.stderr


def test_the_mark_in_the_header_is_the_playbooks_own_on_every_page(other_site: Path) -> None:
    pages = read_pages(other_site)
    assert "404.html" in pages
    for path, page in pages.items():
        marks = page.tree.css("svg.cx-mark path")
        assert {mark.attributes["pathLength"] for mark in marks} == {str(PLAYS * 100)}, path


def test_so_is_the_icon(other_site: Path) -> None:
    icon = (other_site / "assets/images/mark.svg").read_text("utf-8")
    assert set(re.findall(r'pathLength="(\d+)"', icon)) == {str(PLAYS * 100)}
    assert "{" not in icon.split("</style>")[1]


def test_only_paths_have_a_path_length(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        tags = {node.tag for node in page.tree.css("[pathLength]")}
        assert tags <= {"path"}, path
    assert pages["plays/understand/index.html"].tree.css("svg.cx-ring path[pathLength]")
