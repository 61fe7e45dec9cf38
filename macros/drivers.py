"""The driver analysis."""

from __future__ import annotations

from macros.templates import block
from playbook.authoring.context import PageContext


def driver_analysis(page: PageContext) -> str:
    """Return the place of the tool, and what loads its script; without scripts it says so."""
    page.show_once("the driver analysis")
    return block("drivers.html")
