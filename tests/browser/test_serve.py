"""`make serve`: whatever an author saves, the open page shows it without a hand on the browser."""

from __future__ import annotations

import random
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.other_playbook import other_project
from tests.tools import BIN, ENVIRONMENT, ROOT, copy_project

PATIENCE = 120_000  # ms; a build takes a second or five, and a minute on a busy machine

# The file that is edited, what is replaced in it, by what, the page to look at, and what it must then show.
Edit = tuple[str, str, str, str, str]
EDITS: dict[str, Edit] = {
    "a play": ("plays/mend.md", r"^summary: .*$", "summary: Lit piers.", "plays/mend/", "Lit piers."),
    "a checklist": (
        "checklists/listen.md",
        r"- \[ \] [^{]*\{",
        "- [ ] Count the lamps. {",
        "checklists/listen/",
        "Count the lamps.",
    ),
    "a data file": ("data/roles.yml", r"^  name: .*$", "  name: Lamp trimmer", "glossary/", "Lamp trimmer"),
    "a template to copy": (
        "downloads/watch-log.md",
        r"\A",
        "A line of words.\n" * 26_000,
        "measure/metrics/",
        "(Markdown, 442 KB)",
    ),
    "a macro's template": (
        "macros/templates/questions.html",
        r"<li>",
        "<li>Lamp question: ",
        "plays/listen/",
        "Lamp question: ",
    ),
    "a macro's code": (
        "macros/templates.py",
        r'"not published"',
        '"hidden by fog"',
        "case_studies/grey-rock/",
        "hidden by fog",
    ),
}
OURS: Edit = ("plays/understand.md", r"^summary: .*$", "summary: Lit piers.", "plays/understand/", "Lit piers.")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world, which is built in a moment, with macros and a theme of its own to edit."""
    world = other_project(tmp_path_factory.mktemp("preview") / "harbor")
    for name in ("macros", "theme"):
        shutil.copytree(ROOT / name, world.root / name, ignore=shutil.ignore_patterns("__pycache__"))
    world.replace("mkdocs.yml", str(ROOT / "theme"), "theme")
    return world.root


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[str]:
    with _serving(project, "handbook") as url:
        yield url


@contextmanager
def _serving(project: Path, site: str) -> Iterator[str]:
    port = _free_port()
    command = [str(BIN / "mkdocs"), "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    log = (project / "serve.log").open("w")
    environment = {**ENVIRONMENT, "PYTHONPATH": str(project)}
    process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}/{site}/"
    try:
        _wait_until_up(url, process, project / "serve.log")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=120)
        log.close()


def _edited(page: Page, preview: str, project: Path, edit: Edit) -> None:
    name, old, new, path, shown = edit
    page.goto(preview + path)
    expect(page.locator("main")).not_to_contain_text(shown)
    file = project / name
    changed, count = re.subn(old, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    file.write_text(changed, "utf-8")
    expect(page.locator("main")).to_contain_text(shown, timeout=PATIENCE)


@pytest.mark.parametrize("what", EDITS)
def test_saving_reloads_the_open_page(preview: str, project: Path, page: Page, what: str) -> None:
    _edited(page, preview, project, EDITS[what])


def test_the_preview_survives_a_mistake_and_recovers(preview: str, project: Path, page: Page) -> None:
    file = project / "plays/tell.md"
    good = file.read_text("utf-8")
    file.write_text(good + '\n{{ cite("nobody") }}\n', "utf-8")
    _wait_for((project / "serve.log"), "plays/tell.md", "there is no source 'nobody'")
    file.write_text(good.replace("## Sources", "Mind the tide.\n\n## Sources", 1), "utf-8")
    page.goto(preview + "plays/tell/", timeout=PATIENCE)
    expect(page.locator("main")).to_contain_text("Mind the tide.", timeout=PATIENCE)


@pytest.mark.sweep
def test_saving_reloads_the_open_page_of_our_own_site(page: Page, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    with _serving(project, "cx-playbook") as url:
        _edited(page, url, project, OURS)


def _wait_for(log: Path, *texts: str) -> None:
    for _ in range(4 * PATIENCE // 1000):
        written = log.read_text("utf-8")
        if all(text in written for text in texts):
            return
        time.sleep(0.25)
    raise AssertionError(written)


def _free_port() -> int:
    """One that the system does not give out by itself, as it may do before the preview has begun."""
    for port in random.sample(range(20_000, 30_000), 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("no port is free")


def _wait_until_up(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(4 * PATIENCE // 1000):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            urlopen(url, timeout=30).close()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    raise AssertionError(log.read_text("utf-8"))
