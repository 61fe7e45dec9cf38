"""`make serve`: whatever an author saves, the open page shows it without a hand on the browser."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.tools import BIN, ENVIRONMENT, copy_project

PATIENCE = 120_000  # ms; a build takes five seconds, and a minute on a busy machine

# The file that is edited, what is replaced in it, by what, the page to look at, and what it must then show.
EDITS = {
    "a play": ("plays/understand.md", r"^summary: .*$", "summary: Lit piers.", "plays/understand/", "Lit piers."),
    "a checklist": (
        "checklists/understand.md",
        r"- \[ \] [^{]*\{",
        "- [ ] Count the lamps. {",
        "checklists/understand/",
        "Count the lamps.",
    ),
    "a data file": ("data/roles.yml", r"^  name: .*$", "  name: Lamp keeper", "checklists/", "Lamp keeper"),
    "a template to copy": (
        "downloads/journey-map.md",
        r"\A",
        "A line of words.\n" * 26_000,
        "guides/knowing-customers/",
        "(Markdown, 444 KB)",
    ),
    "a macro's template": (
        "macros/templates/questions.html",
        r"<li>",
        "<li>Lamp question: ",
        "plays/understand/",
        "Lamp question: ",
    ),
    "a macro's code": (
        "macros/templates.py",
        r'"not published"',
        '"hidden by fog"',
        "case_studies/tsa-asktsa/",
        "hidden by fog",
    ),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[str]:
    port = _free_port()
    command = [str(BIN / "mkdocs"), "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    log = (project / "serve.log").open("w")
    environment = {**ENVIRONMENT, "PYTHONPATH": str(project)}
    process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}/cx-playbook/"
    try:
        _wait_until_up(url, process, project / "serve.log")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()


@pytest.mark.parametrize("what", EDITS)
def test_saving_reloads_the_open_page(preview: str, project: Path, context: BrowserContext, what: str) -> None:
    name, old, new, path, shown = EDITS[what]
    page = context.new_page()
    page.goto(preview + path)
    expect(page.locator("main")).not_to_contain_text(shown)
    file = project / name
    changed, count = re.subn(old, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    file.write_text(changed, "utf-8")
    expect(page.locator("main")).to_contain_text(shown, timeout=PATIENCE)


def test_the_preview_survives_a_mistake_and_recovers(preview: str, project: Path, context: BrowserContext) -> None:
    file = project / "plays/office.md"
    good = file.read_text("utf-8")
    file.write_text(good + '\n{{ cite("nobody") }}\n', "utf-8")
    _wait_for((project / "serve.log"), "plays/office.md", "there is no source 'nobody'")
    file.write_text(good.replace("## Pitfalls", "## Pitfalls\n\nMind the tide.\n", 1), "utf-8")
    page = context.new_page()
    page.goto(preview + "plays/office/", timeout=PATIENCE)
    expect(page.locator("main")).to_contain_text("Mind the tide.", timeout=PATIENCE)


def _wait_for(log: Path, *texts: str) -> None:
    for _ in range(4 * PATIENCE // 1000):
        written = log.read_text("utf-8")
        if all(text in written for text in texts):
            return
        time.sleep(0.25)
    raise AssertionError(written)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(4 * PATIENCE // 1000):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            urlopen(url, timeout=2).close()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    raise AssertionError(log.read_text("utf-8"))
