"""What the files made from a site are called."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.pdf.volume import STEM

FOLDER = "downloads"
OFFLINE, CHECKSUMS = f"{STEM}-offline.zip", "checksums.txt"
PAPERS = {"Letter": "", "A4": "-a4"}


def pdf_name(play: str = "", paper: str = "Letter") -> str:
    """Return the name of a play's PDF, or of the whole PDF without a play.

    Raises:
        KeyError: there is no such paper; it is Letter or A4.
    """
    return f"{STEM}{f'-{play}' if play else ''}{PAPERS[paper]}.pdf"


def own_names(plays: Iterable[str]) -> tuple[str, ...]:
    """Return the names of all files that are made from a site with these plays, in the order that readers see."""
    return (*(pdf_name(play, paper) for play in ("", *plays) for paper in PAPERS), OFFLINE)
