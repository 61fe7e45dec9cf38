"""The pieces of pages that a release writes; everything put into them is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_ALL = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def fill(name: str, values: Mapping[str, object]) -> str:
    """Return a template of this folder with these values."""
    return _ALL.get_template(name).render(values)
