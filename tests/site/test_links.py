"""Every link and every anchor of the built site leads somewhere."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

import pytest

from tests.server import serve
from tests.site_pages import BuiltPage, read_pages, target
from tests.tools import BIN, ROOT

Pages = dict[str, BuiltPage]
SETTINGS = ROOT / "tests" / "linkchecker.ini"
SITE_URL = "https://cx-playbook.github.io/cx-playbook/"


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: Pages) -> None:
    dead, seen = [], 0
    for path, page in pages.items():
        for link in page.links:
            seen += 1
            if not _alive(site, pages, page, link.removeprefix("/cx-playbook/") if path == "404.html" else link):
                dead.append(f"{path}: {link}")
    assert dead == []
    assert seen > 1000


def test_the_link_check_can_fail(site: Path, pages: Pages) -> None:
    home = pages["index.html"]
    for link in ("plays/no-such-play/", "plays/understand/#no-such-heading", "no-such-file.pdf"):
        assert not _alive(site, pages, home, link)


def test_edit_links_name_files_of_the_repository(pages: Pages) -> None:
    for path, page in pages.items():
        edit = [link for link in page.links if "/edit/main/" in link]
        if path == "404.html":
            continue
        assert len(edit) == 1, path
        assert (ROOT / edit[0].split("/edit/main/")[1]).resolve().is_relative_to(ROOT)
        assert (ROOT / edit[0].split("/edit/main/")[1]).is_file(), edit[0]


def test_the_edit_link_of_a_play_leads_to_the_play(pages: Pages) -> None:
    links = pages["plays/understand/index.html"].links
    assert any(link.endswith("/edit/main/plays/understand.md") for link in links)


def test_linkchecker_agrees_about_pages(base_url: str, pages: Pages, tmp_path: Path) -> None:
    # With anchors it fetches and reads a page anew for each of them, which takes minutes: see below.
    settings = SETTINGS.read_text("utf-8")
    (tmp_path / "pages.ini").write_text(settings.replace("[AnchorCheck]", ""))
    _agrees(_linkchecker(base_url, tmp_path / "pages.ini"), len(pages))


def test_linkchecker_agrees_about_anchors(harbor_site: Path) -> None:
    with serve(harbor_site) as url:
        _agrees(_linkchecker(url), len(read_pages(harbor_site)))


@pytest.mark.sweep
def test_linkchecker_agrees_about_all_anchors_of_our_site(base_url: str, pages: Pages) -> None:
    _agrees(_linkchecker(base_url), len(pages))


def test_linkchecker_with_these_settings_finds_what_is_dead(tmp_path: Path) -> None:
    start = '<a href="gone.html">x</a> <a href="other.html#gone">y</a> <a href="other.html#here">z</a>'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>t</title>{start}")
    (tmp_path / "other.html").write_text('<!doctype html><title>t</title><p id="here">Here.')
    with serve(tmp_path) as url:
        rows = _linkchecker(url)
    bad = [row["urlname"] for row in rows if row["valid"] != "True" or row["warningstring"]]
    assert sorted(bad) == ["gone.html", "other.html#gone"]


def _agrees(rows: list[dict[str, str]], pages: int) -> None:
    assert len({row["url"].split("#")[0] for row in rows}) >= pages - 1  # nothing links to the 404 page
    assert [_shown(row) for row in rows if row["valid"] != "True" or row["warningstring"]] == []


def _linkchecker(url: str, settings: Path = SETTINGS) -> list[dict[str, str]]:
    command = [str(BIN / "linkchecker"), "-f", str(settings), "--no-status", "--verbose", "-o", "csv", url]
    result = subprocess.run(command, capture_output=True, text=True, timeout=900)
    lines = [line for line in result.stdout.splitlines() if line and not line.startswith("#")]
    assert lines, result.stderr
    return list(csv.DictReader(lines, delimiter=";"))


def _shown(row: dict[str, str]) -> str:
    return f"{row['parentname']} -> {row['urlname']}: {row['result']} {row['warningstring']}"


def _alive(site: Path, pages: Pages, page: BuiltPage, link: str) -> bool:
    if link.startswith(SITE_URL):
        link = "/" + link.removeprefix(SITE_URL)
        page = BuiltPage("index.html", page.tree)
        link = link.lstrip("/") or "index.html"
    found = target(page, link)
    if found is None:
        return True
    path, anchor = found
    if not (site / path).is_file():
        return False
    return not anchor or path not in pages or anchor in pages[path].ids
