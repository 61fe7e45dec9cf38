"""Which stylesheets a page needs: one table, by what stands on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ASSESSMENT = ("cx-assessment", "cx-assessment-result", "cx-assessment-team")
_TOOLS = ("cx-calc", "cx-drivers", "cx-bc", *_ASSESSMENT)
# Each part is a folder of theme/css/ and a file in assets/css/. In this order pages link them, so a part may correct
# those above it. Behind each: the classes and elements that call for it. `core` is on every page.
PARTS: Mapping[str, tuple[str, ...]] = {
    "core": (),
    "home": ("cx-hero", "cx-cycle"),
    "cards": (
        *("cx-cards", "cx-head__plan", "cx-items", "cx-pdf", "cx-progress", "cx-questions", "cx-checksum", "cx-plan"),
        *("cx-path", "cx-path-items", "cx-path__total", "cx-download", "cx-library", *_ASSESSMENT),
    ),
    "library": ("cx-filter", "cx-library", "cx-plan"),
    "items": ("cx-items", "cx-progress", "cx-plan", *_TOOLS),
    "plan": ("cx-plan",),
    "lists": ("cx-glossary", "cx-roles", "cx-policies", "cx-duties", "cx-policy__status", "cx-lost"),
    "figures": (
        *("cx-metric", "cx-target", "cx-readings", "cx-sort-table", "cx-spark", "cx-change", "cx-chart", *_TOOLS),
    ),
    "tools": ("cx-plan", "cx-paper", *_TOOLS),
    "calculators": ("cx-calc",),
    "drivers": ("cx-drivers",),
    "paper": ("cx-paper", "cx-on-paper", "cx-levels"),
    "assessment": ("cx-levels", *_ASSESSMENT),
    "costs-and-benefits": ("cx-bc", "cx-bc-example"),
    "editions": ("cx-editions",),
}
FOLDER = "assets/css"

_OURS = re.compile(r"\bcx-[\w-]+")


def stylesheets(html: str) -> tuple[str, ...]:
    """Return the stylesheets for a page's text, as paths on the site, in the order in which it links them."""
    present = set(_OURS.findall(html))
    return tuple(address(name) for name, needed in PARTS.items() if name == "core" or not present.isdisjoint(needed))


def address(part: str) -> str:
    """Return where a part's stylesheet stands on the site."""
    return f"{FOLDER}/{part}.css"
