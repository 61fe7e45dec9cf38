"""The places that templates leave for files: a form's name between two comments, with what it shows now.

    <!-- cx:files play understand --> … <!-- /cx:files -->

What stands between the comments is replaced, so that a page can be filled again when a file has changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_REGION = re.compile(
    r"(?P<begin><!-- cx:files (?P<form>[a-z]+)(?: (?P<about>[a-z0-9-]+))? -->).*?(?P<end><!-- /cx:files -->)",
    re.DOTALL,
)


class Region(NamedTuple):
    """What to show: a form's name, and the id of what it is about; the id is empty where the form needs none."""

    form: str
    about: str = ""

    @property
    def begin(self) -> str:
        """The comment that opens the place."""
        return f"<!-- cx:files {' '.join(filter(None, self))} -->"

    @property
    def end(self) -> str:
        """The comment that closes the place."""
        return "<!-- /cx:files -->"


def filled(html: str, show: Callable[[Region], str]) -> str:
    """Return a page with every place filled by `show`; the rest stays as it is, byte for byte."""

    def fill(match: re.Match[str]) -> str:
        shown = show(Region(match["form"], match["about"] or ""))
        return f"{match['begin']}{shown}{match['end']}"

    return _REGION.sub(fill, html)


def has_regions(html: str) -> bool:
    """Say whether a page has a place to fill."""
    return _REGION.search(html) is not None
