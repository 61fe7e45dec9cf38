"""What a test needs and a machine may lack: Java, poppler, Firefox."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(words: str) -> NoReturn:
    """Skip a test with these words, which say what was not tested; where CI is set, let it fail with them.

    Nobody reads the skips of a hosted run, and whoever may install nothing can still run the rest.
    """
    if os.environ.get("CI"):
        pytest.fail(words, pytrace=False)
    pytest.skip(words)
