"""The offline edition as people have it: packed, unpacked in a folder with a difficult name, opened from the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pikepdf import Pdf
from playwright.sync_api import BrowserContext

from playbook.load import load
from playbook.offline import pack
from tests.offline.chromium import ChromiumTab
from tests.offline.edition import Edition
from tests.offline.firefox import FirefoxTab, firefox, need_firefox
from tests.offline.tab import Tab
from tests.once import once
from tests.tools import QUIET, ROOT, build, chromium

FOLDER = "Ünzipped hère #1 100% 日本"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Take the system's Chromium where there is one; no browser is downloaded for a test."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": QUIET}


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The playbook's offline edition, with one PDF."""
    place = once(tmp_path_factory, "offline", _make)
    return Edition(place / FOLDER, place / "edition.zip", place / "build")


def _make(place: Path) -> None:
    result = build(ROOT, place / "build", "-f", "mkdocs.offline.yml")
    assert result.returncode == 0, result.stderr
    pdf = place / "cx-playbook.pdf"
    with Pdf.new() as made:
        made.add_blank_page()
        made.save(pdf)
    pack(place / "build", load(ROOT).book, place / "edition.zip", (pdf,))
    with ZipFile(place / "edition.zip") as archive:
        archive.extractall(place / FOLDER)


@pytest.fixture(scope="session")
def running_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirefoxTab]:
    """One Firefox for all tests of a process."""
    with firefox(tmp_path_factory.mktemp("firefox")) as tab:
        yield tab


@pytest.fixture(params=["chromium", "firefox"])
def tab(request: pytest.FixtureRequest, edition: Edition) -> Tab:
    """A tab of a browser that has nothing stored of the edition."""
    return in_chromium(request) if request.param == "chromium" else in_firefox(request, edition)


@pytest.fixture(params=["firefox", pytest.param("chromium", marks=pytest.mark.sweep)])
def plan_tab(request: pytest.FixtureRequest, edition: Edition) -> Tab:
    """As `tab`, for what Firefox makes hard: all pages share one storage. In Chromium they do so by themselves."""
    return in_chromium(request) if request.param == "chromium" else in_firefox(request, edition)


@pytest.fixture(params=["chromium", pytest.param("firefox", marks=pytest.mark.sweep)])
def tool_tab(request: pytest.FixtureRequest, edition: Edition) -> Tab:
    """As `tab`, for what is the same in every browser."""
    return in_chromium(request) if request.param == "chromium" else in_firefox(request, edition)


@pytest.fixture
def firefox_tab(request: pytest.FixtureRequest, edition: Edition) -> FirefoxTab:
    """As `tab`, in Firefox alone."""
    return in_firefox(request, edition)


def in_chromium(request: pytest.FixtureRequest) -> ChromiumTab:
    new_context: Callable[..., BrowserContext] = request.getfixturevalue("new_context")
    return ChromiumTab(new_context(reduced_motion="reduce"))


def in_firefox(request: pytest.FixtureRequest, edition: Edition) -> FirefoxTab:
    need_firefox()
    tab: FirefoxTab = request.getfixturevalue("running_firefox")
    tab.begin_anew()
    tab.open(edition.address("assets/offline/storage.html"))
    tab.run("localStorage.clear()")
    return tab
