"""poppler, another program that reads PDFs: Evince and Okular are made with it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.missing import missing

NO_POPPLER = (
    "poppler's tools are missing, so the PDFs were NOT read with a second program. "
    "Install them (Debian, Ubuntu: sudo apt-get install poppler-utils) and run the tests again."
)


def need_poppler() -> None:
    """Say that poppler is missing, where it is."""
    if not (shutil.which("pdfinfo") and shutil.which("pdftotext")):
        missing(NO_POPPLER)


def info(file: Path) -> dict[str, str]:
    """Return what pdfinfo says of a file; it may complain of nothing."""
    lines = _run("pdfinfo", str(file)).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def texts(file: Path) -> list[str]:
    """Return the text of each page; poppler may complain of nothing."""
    return _run("pdftotext", "-layout", str(file), "-").split("\f")[:-1]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout
