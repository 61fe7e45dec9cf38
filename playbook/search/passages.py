"""What can be found: pages, and what stands on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# In the order in which the index numbers them.
KINDS = ("page", "play", "item", "case", "metric", "term", "tool")
Kind = Literal["page", "play", "item", "case", "metric", "term", "tool"]


@dataclass(frozen=True)
class Passage:
    """A section of a page, or a thing on it that is a result of its own.

    A section has a heading and no title; its kind is that of its page. The first passage of a page stands for the
    page: it has the page's title and no anchor. `hints` are words that belong to the kind, such as "definition".
    """

    anchor: str
    text: str
    heading: str = ""
    title: str = ""
    aliases: tuple[str, ...] = ()
    hints: str = ""
    kind: Kind | None = None


@dataclass(frozen=True)
class FoundPage:
    """A page with its passages in reading order; `trail` says where it stands in the navigation."""

    address: str
    kind: Kind
    title: str
    trail: str
    passages: tuple[Passage, ...]
