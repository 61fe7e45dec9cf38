"""The business case for tests: its pure functions on a blank page, and a small site with the tool."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from playbook.bundle import bundle
from tests.browser.business_case.case_site import build_case_site
from tests.browser.pure import CASE_CORE
from tests.once import once
from tests.server import serve


@pytest.fixture(scope="module", name="core")
def blank_page(browser: Browser) -> Iterator[Page]:
    """A blank page that knows the pure functions."""
    page = browser.new_page()
    page.add_script_tag(content=bundle(CASE_CORE, ".js"))
    yield page
    page.close()


@pytest.fixture(scope="session")
def case_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with the tool and a worked example of its own."""
    return once(tmp_path_factory, "case", build_case_site) / "site"


@pytest.fixture(scope="session")
def case_url(case_site: Path) -> Iterator[str]:
    """The address of that site."""
    with serve(case_site) as url:
        yield url


@pytest.fixture(scope="session")
def base_url(case_url: str) -> str:
    """The small site, and not the real one."""
    return case_url
