"""What can keep a PDF from being made."""

from __future__ import annotations

from collections.abc import Iterable

PANGO = """\
A PDF needs Pango, the library that sets its text, and this machine has none that Python can load. Install it:
  Debian, Ubuntu:  sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora:          sudo dnf install pango
  macOS:           brew install pango
Then run the command again. Everything else works without it: the site, the checks, the offline edition."""
ENGINE = """\
A PDF needs WeasyPrint, which is the extra 'pdf' of this project. 'make pdf' installs it; by hand it is
  .venv/bin/python -m pip install --require-hashes -r requirements/pdf.txt"""


class PdfError(Exception):
    """All that is wrong with one PDF; one line each in `faults`."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class NoPangoError(PdfError):
    """Pango, or WeasyPrint itself, is not on this machine; the text says exactly what to install."""

    def __init__(self, remedy: str = PANGO, reason: str = "") -> None:
        super().__init__([remedy, f"What was tried: {reason}"] if reason else [remedy])
