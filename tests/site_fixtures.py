"""The site as a reader gets it: built once, strictly, and served over HTTP under its real path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.harbor import build_harbor
from tests.once import once
from tests.server import serve
from tests.site_pages import BuiltPage, read_pages
from tests.tools import ROOT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder."""
    return once(tmp_path_factory, "site", _built) / "site"


def _built(folder: Path) -> None:
    # `--quiet` keeps warnings (tests/site/test_build.py): not a word means that there are none.
    result = build(ROOT, folder / "site", "--quiet")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", ""), result.stderr


@pytest.fixture(scope="session")
def harbor_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small world's site."""
    return once(tmp_path_factory, "harbor", build_harbor) / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every HTML page by its path below the site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """The address of the served site; it ends with the tests."""
    with serve(site) as url:
        yield url
