"""Pages of a release name the latest edition; what other programs keep names the edition itself."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from playbook.mkdocs_plugin.way import top_of, top_of_edition


def site_at(address: str) -> MkDocsConfig:
    config = MkDocsConfig()
    config.site_url = address
    return config


def test_outside_a_release_both_are_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MIKE_DOCS_VERSION", raising=False)
    config = site_at("https://harbor.example/handbook/")
    assert top_of(config) == top_of_edition(config) == "https://harbor.example/handbook/"


def test_in_a_release_the_data_name_the_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", "2026.2")
    config = site_at("https://harbor.example/handbook/latest")  # as the plugin mike leaves it
    assert top_of(config) == "https://harbor.example/handbook/latest/"
    assert top_of_edition(config) == "https://harbor.example/handbook/2026.2/"


def test_a_site_without_an_address_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", "2026.2")
    assert top_of(site_at("")) == top_of_edition(site_at("")) == ""
