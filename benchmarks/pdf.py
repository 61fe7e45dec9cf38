"""What the whole playbook costs as a PDF, against plain WeasyPrint on the same HTML; prints figures, judges nothing.

Run it with `make bench-pdf`, after `make site`. Ours reads the pages, combines, sets and repairs them; plain WeasyPrint
is given the combined pages as a file. Each runs in a process of its own. Machines are shared, so the processor's time
stands beside the clock's: compare figures of one run only.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import tostring

from playbook.load import load
from playbook.pdf.combine import combine
from playbook.pdf.fetcher import FONT, TYPEFACE
from playbook.pdf.make import make
from playbook.pdf.render import design_css
from playbook.pdf.volume import whole
from tests.tools import ROOT

SITE = Path(os.environ.get("SITE", ROOT / "site"))
MOST = 1.25


class Cost(NamedTuple):
    """Seconds by the clock, seconds of the processor, and the most memory at one time, in megabytes."""

    clock: float
    processor: float
    memory: float


def ours(folder: Path) -> None:
    """Make the PDF as `playbook pdf` does, without the cache."""
    book = load(ROOT).book
    (folder / "ours.pdf").write_bytes(make(book, SITE, whole(book)))


def plain(folder: Path) -> None:
    """Let WeasyPrint make a PDF of the combined pages, with the same print design."""
    from weasyprint import HTML

    options = {"pdf_variant": "pdf/ua-1", "pdf_forms": True, "stylesheets": [folder / "design.css"]}
    html = HTML(filename=folder / "plain.html", base_url=SITE)
    html.write_pdf(folder / "plain.pdf", **options)


def prepare(folder: Path) -> None:
    """Write what plain WeasyPrint is given: the combined pages, and the design with the typeface's real address."""
    book = load(ROOT).book
    root = combine(book, SITE, whole(book)).root
    for element in root.iter():
        # In HTML the parser knows by itself what belongs to a drawing.
        element.tag = str(element.tag).rpartition("}")[2]
        for name in [name for name in element.attrib if name.startswith("{")]:
            element.set(f"xlink:{name.rpartition('}')[2]}", element.attrib.pop(name))
    (folder / "plain.html").write_text("<!doctype html>" + tostring(root, "unicode", "html"), encoding="utf-8")
    css = design_css("letter").replace(FONT, f"{TYPEFACE.as_uri()}/")
    (folder / "design.css").write_text(css, encoding="utf-8")


def measure(what: str, folder: Path) -> Cost:
    """Run one of the two in a process of its own."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.pdf", what, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    processor, memory = map(float, done.stdout.split()[-2:])
    cost = Cost(time.perf_counter() - begun, processor, memory)
    size = (folder / f"{what}.pdf").stat().st_size / 1e6
    print(f"  {what:6} {cost.clock:6.1f} s, processor {processor:6.1f} s, {memory:6.0f} MB at most, file {size:.1f} MB")
    return cost


def main() -> None:
    """Print both, and how many times as much ours takes."""
    if len(sys.argv) == 3:
        {"ours": ours, "plain": plain}[sys.argv[1]](Path(sys.argv[2]))
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(used.ru_utime + used.ru_stime, used.ru_maxrss / (1 if sys.platform != "darwin" else 1024) / 1024)
        return
    if not (SITE / "index.html").is_file():
        raise SystemExit("There is no site yet: run 'make site' first.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        print("The whole playbook as one PDF:")
        without, with_ours = measure("plain", folder), measure("ours", folder)
    print(
        f"  times as much (at most {MOST} wanted): processor {with_ours.processor / without.processor:.2f}, "
        f"memory {with_ours.memory / without.memory:.2f}"
    )


if __name__ == "__main__":
    main()
