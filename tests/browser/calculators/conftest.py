"""Tests in this folder see the small site of calculators, and a page that must stay without faults."""

from __future__ import annotations

from tests.browser.calculator_site import base_url, calculator_site, calculator_url, page  # noqa: F401
