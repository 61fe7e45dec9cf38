"""A PDF from the built site: its pages are combined, set, and filled in where there is a plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from playbook.model import Playbook
from playbook.model.plan_file import PlanFile
from playbook.pdf.combine import combine
from playbook.pdf.kept import render_kept
from playbook.pdf.of_team import of_team
from playbook.pdf.pdf_error import PdfError
from playbook.pdf.render import Paper
from playbook.pdf.team_words import unset_signs
from playbook.pdf.volume import Volume

if TYPE_CHECKING:
    from playbook.pdf.forms.fill import Filling


def make(book: Playbook, site: Path, volume: Volume, paper: Paper = "letter", cache: Path | None = None) -> bytes:
    """Return a volume as PDF with blank fields; `cache` keeps PDFs until something in them changes.

    Raises:
        PdfError: pages are missing or wrong; everything at once.
        NoPangoError: what sets the text is not on this machine.
    """
    return _set(book, site, volume, paper, cache)


def make_filled(
    book: Playbook, site: Path, volume: Volume, plan: PlanFile, paper: Paper = "letter", cache: Path | None = None
) -> Filling:
    """Return a volume as PDF with a plan's answers; what has no field follows the plays, a pack bears the plan's name.

    Raises:
        PdfError, NoPangoError: as `make` does.
        FormError: the plan does not fit into the PDF.
    """
    from playbook.pdf.forms.fill import filling

    return filling(_set_for_team(book, site, of_team(book, volume, plan), paper, cache), plan)


def _set(book: Playbook, site: Path, volume: Volume, paper: Paper, cache: Path | None) -> bytes:
    combined = combine(book, site, volume)
    wrong = [str(problem) for problem in combined.problems if problem.is_error]
    if wrong:
        raise PdfError(wrong)
    return render_kept(combined.root, site, paper, cache)


def _set_for_team(book: Playbook, site: Path, volume: Volume, paper: Paper, cache: Path | None) -> bytes:
    try:
        return _set(book, site, volume, paper, cache)
    except PdfError as error:
        unset = unset_signs(error, volume)
        if not unset:
            raise
        # Which signs can be shown depends on the machine; a team's words must not keep it from its PDF.
        return _set(book, site, replace(volume, unset=unset), paper, cache)
