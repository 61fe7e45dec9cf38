"""The lists in words/, which anyone may edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "words"


@cache
def word_list(name: str) -> Any:
    """Return the content of words/<name>.yml."""
    return yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Return the words of one list in words/<name>.yml."""
    return frozenset(word_list(name)[key])
