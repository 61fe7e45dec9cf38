"""What tables and charts cost a build; prints figures, judges nothing.

Run it with `make bench-charts`. The site is built in a copy: with macros that return nothing, with all drawings kept
(warm), and with none kept (cold). Machines are shared, so the processor's time stands beside the clock's: compare
figures of one run only.
"""

from __future__ import annotations

import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from playbook.authoring.fresh import fresh_macros
from playbook.check import check
from playbook.content import FOLDERS
from tests.tools import BIN, ENVIRONMENT, ROOT

SILENT = {"charts.py": ("chart",), "readings.py": ("figure_table", "shown_table")}
COUNTED = ("chart", "figure_table", "metric_definitions")
CALL = re.compile(rf"\{{\{{\s*({'|'.join(COUNTED)})\(.*?\}}\}}", re.DOTALL)
LEFT_BEHIND = shutil.ignore_patterns(".venv*", ".git", ".cache", ".*_cache", "site*", "build", "dist", "__pycache__")
RUNS = 3
MOST = 1.5


def copy(target: Path) -> Path:
    """Copy the playbook without what make made."""
    shutil.copytree(ROOT, target, ignore=LEFT_BEHIND)
    return target


def pages(project: Path) -> list[Path]:
    """Return all Markdown files that may call macros."""
    return [file for folder in FOLDERS for file in (project / folder).glob("*.md")] + [
        *(project / "docs").rglob("*.md")
    ]


def without_drawing(project: Path) -> Path:
    """Let the copy's macros for tables and charts return nothing; all else of the pages stays."""
    for name, functions in SILENT.items():
        file = project / "macros" / name
        silent = "".join(f"\n\ndef {one}(*_, **__):\n    return Markup()\n" for one in functions)
        file.write_text(file.read_text(encoding="utf-8") + silent, encoding="utf-8")
    return project


def build(project: Path) -> tuple[float, float]:
    """Build the site once; return the seconds by the clock and of the processor."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [str(BIN / "mkdocs"), "build", "--quiet", "--no-strict", "--site-dir", str(project / "built")]
    # The copy's own engine and macros, not those that are installed.
    environment = {**ENVIRONMENT, "PYTHONPATH": str(project)}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise SystemExit(f"the copy cannot be built:\n{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begun, used


def measure(name: str, project: Path, prepare: Callable[[], object]) -> float:
    """Print the median of some builds; return that of the processor's seconds."""
    found = []
    for _ in range(RUNS):
        prepare()
        found.append(build(project))
    clock, used = (statistics.median(one) for one in zip(*found, strict=True))
    print(f"  {name:34} {clock:6.1f} s, processor {used:6.1f} s (median of {RUNS})")
    return used


def calls() -> Counter[str]:
    """Return how often each macro is called."""
    return Counter(match[1] for file in pages(ROOT) for match in CALL.finditer(file.read_text(encoding="utf-8")))


def main() -> None:
    """Print what `playbook check` and `mkdocs build` take with and without tables and charts."""
    print("Calls: " + ", ".join(f"{count} {name}" for name, count in sorted(calls().items())))
    begun = time.perf_counter()
    problems = check(ROOT, fresh_macros()).errors
    print(f"All content checked in {time.perf_counter() - begun:.1f} s, {len(problems)} errors")
    with tempfile.TemporaryDirectory() as folder:
        full, bare = copy(Path(folder) / "full"), without_drawing(copy(Path(folder) / "bare"))
        drawings = full / ".cache" / "charts"
        build(full), build(bare)  # the typeface is converted once and kept
        print(f"Site built in a copy, {len(list(drawings.glob('*.svg')))} drawings")
        without = measure("without tables and charts", bare, lambda: None)
        warm = measure("with them, drawings kept", full, lambda: None)
        cold = measure("with them, no drawing kept", full, lambda: shutil.rmtree(drawings, ignore_errors=True))
    print(f"  times as long (at most {MOST} wanted): warm {warm / without:.2f}, cold {cold / without:.2f}")


if __name__ == "__main__":
    main()
