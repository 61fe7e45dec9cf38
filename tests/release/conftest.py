"""Repositories to release from."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.once import once
from tests.release.scratch import Scratch, new_scratch, three_editions
from tests.server import serve
from tests.tools import QUIET, chromium


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Take the system's Chromium where there is one; no browser is downloaded for a test."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": QUIET}


@pytest.fixture(scope="session")
def base_url() -> str:
    """None of the addresses here is one of our own site, which need not be built for these tests."""
    return ""


@pytest.fixture(scope="session", autouse=True)
def nobody() -> Iterator[None]:
    """Whoever runs the tests: their own settings of git do not count."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
            patch.setenv(name, os.devnull)
        yield


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with nothing released; nobody may change it."""
    return once(tmp_path_factory, "release-fresh", lambda folder: new_scratch(folder / "repository")) / "repository"


@pytest.fixture
def copies(fresh: Path, tmp_path: Path) -> Callable[[str], Scratch]:
    """A function that gives a repository of one's own."""
    return lambda name: Scratch(shutil.copytree(fresh, tmp_path / name))


@pytest.fixture
def scratch(copies: Callable[[str], Scratch]) -> Scratch:
    """A repository of one's own, with nothing released."""
    return copies("repository")


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `repository`, in which three editions are released, and `branch`, what is published."""
    return once(tmp_path_factory, "release-three-editions", three_editions)


@pytest.fixture(scope="session")
def published(editions: Path) -> Iterator[str]:
    """The address of the three editions, as a server shows them."""
    with serve(editions / "branch") as url:
        yield url
