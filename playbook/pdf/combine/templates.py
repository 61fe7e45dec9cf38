"""The pages that no page of the site stands behind, from the templates in playbook/pdf/design/."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from playbook.pdf.fetcher import DESIGN


def rendered(template: str, **values: Any) -> str:
    """Return the HTML of a template with everything in it escaped."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(DESIGN)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
