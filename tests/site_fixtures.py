"""The site as a reader gets it: built once, strictly, and served over HTTP under its real path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import serve
from tests.site_pages import BuiltPage, read_pages
from tests.tools import ROOT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder."""
    folder = tmp_path_factory.mktemp("built") / "site"
    result = build(ROOT, folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every HTML page by its path below the site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """The address of the served site; it ends with the tests."""
    with serve(site) as url:
        yield url
