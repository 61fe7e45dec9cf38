"""Building: clean, repeatable, and harmless when it fails."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.once import once
from tests.other_playbook import other_project
from tests.site_pages import read_pages
from tests.tools import BIN, ENVIRONMENT, build
from tests.worlds import World


@pytest.fixture
def project(tmp_path: Path) -> World:
    return other_project(tmp_path / "harbor")


def test_our_site_builds_strictly_without_a_word(site: Path) -> None:
    assert (site / "index.html").is_file()  # the fixture builds it for all tests, and takes no word


def test_two_builds_differ_in_no_page(project: World, tmp_path: Path) -> None:
    build(project.root, tmp_path / "one")
    build(project.root, tmp_path / "two")
    assert _digest(tmp_path / "one") == _digest(tmp_path / "two") != {}


def test_a_playbook_of_three_other_plays_builds(project: World, tmp_path: Path) -> None:
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    built = {path.split("/")[1] for path in read_pages(tmp_path / "site") if re.match(r"plays/[^/]+/index", path)}
    assert built == {path.stem for path in (project.root / "plays").glob("*.md")}
    assert len(built) == 3
    home = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "Lighthouse Guide" in home
    assert "Customer Experience Playbook" not in home


def _good(folder: Path) -> None:
    project = other_project(folder / "harbor")
    assert build(project.root, folder / "site").returncode == 0


@pytest.fixture
def good(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own with a project and the site that was built from it."""
    return shutil.copytree(once(tmp_path_factory, "good", _good), tmp_path, dirs_exist_ok=True)


@pytest.mark.parametrize(
    ("file", "addition", "said"),
    [
        ("plays/listen.md", '\n{{ cite("nobody") }}\n', "there is no source 'nobody'"),
        ("plays/listen.md", "\n[gone](gone.md)\n", "leads to no file"),
        ("docs/index.md", "\n[gone](glossary.md#no-such-term)\n", "no-such-term"),
        ("plays/listen.md", "\n<script>alert(1)</script>\n", "<script> is not allowed"),
        ("data/metrics.yml", "\n- id: [\n", "not valid YAML"),
    ],
)
def test_a_build_that_fails_leaves_the_last_good_site(good: Path, file: str, addition: str, said: str) -> None:
    site = good / "site"
    before = _digest(site)
    with (good / "harbor" / file).open("a", encoding="utf-8") as changed:
        changed.write(addition)
    result = build(good / "harbor", site)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert _digest(site) == before != {}
    assert sorted(path.name for path in good.iterdir()) == ["harbor", "site"]


def test_a_quiet_build_counts_warnings_too(project: World, tmp_path: Path) -> None:
    project.append("docs/index.md", "\n[gone](glossary.md#no-such-term)\n")
    result = build(project.root, tmp_path / "site", "--quiet")
    assert result.returncode == 1
    assert "no-such-term" in result.stderr
    assert not (tmp_path / "site").exists()


def test_a_build_from_another_folder_into_a_link(project: World, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    for _ in range(2):
        result = build(tmp_path, tmp_path / "site", "--config-file", str(project.root / "mkdocs.yml"))
        assert result.returncode == 0, result.stderr
    assert (tmp_path / "elsewhere" / "index.html").is_file()


def test_a_file_in_the_sites_place_is_explained(project: World, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 1
    assert "is a file" in result.stderr
    assert "Traceback" not in result.stderr
    assert (tmp_path / "site").read_text() == "mine"


def test_publishing_to_a_branch_finds_the_new_site(project: World) -> None:
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-C", str(project.root)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "start"], check=True)
    subprocess.run([*git, "remote", "add", "origin", str(project.root)], check=True)
    command = [str(BIN / "mkdocs"), "gh-deploy", "--no-history", "--force"]
    author = {"GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org"}
    author |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in author.items()}
    result = subprocess.run(command, cwd=project.root, env=ENVIRONMENT | author, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    shown = subprocess.run([*git, "ls-tree", "-r", "--name-only", "gh-pages"], capture_output=True, text=True)
    assert "plays/listen/index.html" in shown.stdout


def test_a_content_folder_entry_in_nav_that_is_unknown_is_explained(project: World, tmp_path: Path) -> None:
    project.replace("mkdocs.yml", "- plays/\n", "- games/\n")
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 1
    assert "games/" in result.stderr and "plays/" in result.stderr
    assert "Traceback" not in result.stderr


def _digest(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and not path.name.endswith(".gz")
    }
