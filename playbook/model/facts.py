"""What is known of a page once all pages are rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class PageFacts:
    """Reading time in minutes, of the page and of each section by its id, and the files that link to the page."""

    minutes: int
    sections: Mapping[str, int] = field(default_factory=dict)
    linked_from: tuple[str, ...] = ()
