"""A blank page that knows the pure functions of the assessment, and the small site with the assessment's page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.assessment.answer_sets import load
from tests.browser.assessment.small_site import PATH, assessment_site, assessment_url  # noqa: F401


@pytest.fixture(scope="module", name="core")
def blank_page(browser: Browser) -> Iterator[Page]:
    """It needs no site, so none is built for it."""
    page = browser.new_page()
    load(page)
    yield page
    page.close()


@pytest.fixture(scope="session")
def base_url(assessment_url: str) -> str:  # noqa: F811
    """The small site, and not the real one."""
    return assessment_url.removesuffix(PATH)
