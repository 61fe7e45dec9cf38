"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import expect

from tests.examples import SAME_EVERY_TIME, times
from tests.site_fixtures import base_url, harbor_site, pages, site  # noqa: F401 (pytest finds fixtures by name)
from tests.worlds import World

REPOSITORY = Path(__file__).parent.parent

settings.register_profile(
    "ours",
    parent=settings(),
    max_examples=times(100),
    derandomize=SAME_EVERY_TIME,
    deadline=None,  # how long an example takes says how busy the machine is
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ours")

# ms. A busy machine may take ten times as long as a quick one, and a test that passes waits no longer for it.
expect.set_options(timeout=20_000)


@pytest.fixture
def small(tmp_path: Path) -> World:
    """The small correct playbook, in a folder of its own."""
    return World(tmp_path / "small")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the real playbook."""
    return REPOSITORY


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the whole PDF first: making it takes minutes, in which the other workers go on."""
    items.sort(key=lambda item: "whole_pdf" not in getattr(item, "fixturenames", ()))
