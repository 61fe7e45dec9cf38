"""What Lighthouse says of each kind of page, as on a phone; prints the median of three runs, judges nothing.

Run it with `make bench-lighthouse`, after `make site`. Lighthouse comes from the npm registry into .cache/ and is no
part of the project. The site is served as public servers do, with gzip. Machines are shared, so the figure for
performance moves by a few points from run to run.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.server import serve
from tests.tools import QUIET, ROOT, chromium

SITE = Path(os.environ.get("SITE", ROOT / "site"))
RUNS = int(os.environ.get("RUNS", "3"))
FOLDER = ROOT / ".cache" / "lighthouse"
PACKAGE = "lighthouse@13"
KINDS = ("performance", "accessibility", "best-practices", "seo")
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
# One page of each kind.
PAGES = (
    *("", "framework/", "plays/", "plays/measure/", "checklists/", "checklists/understand/", "tools/plan/"),
    *("case_studies/", "case_studies/irs-phones/", "guides/listening/", "policy/", "measure/metrics/"),
    *("measure/national/", "tools/", "tools/sample-size/", "tools/drivers/", "tools/assessment/"),
    *("tools/business-case/", "downloads/", "editions/", "glossary/", "about/", "contribute/decisions/"),
    *("paths/executive/", "about/data/", "404.html"),
)


def installed() -> Path:
    """Return the program; the first time it is downloaded.

    Raises:
        SystemExit: npm is missing or cannot reach its registry.
    """
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not program.is_file():
        if shutil.which("npm") is None:
            raise SystemExit("Lighthouse needs Node 22 with npm. Install them and try again.")
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent", PACKAGE]
        if subprocess.run(command, check=False).returncode:
            raise SystemExit(f"npm could not install {PACKAGE}.")
    return program


def look(program: Path, address: str) -> dict[str, Any]:
    """Return Lighthouse's report about one visit.

    Raises:
        SystemExit: Lighthouse itself failed.
    """
    flags = " ".join(["--headless=new", *QUIET])
    command = [str(program), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": chromium() or ""}
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if result.returncode:
        raise SystemExit(result.stderr)
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Return the scores, from 0 to 100."""
    return {kind: round(100 * (report["categories"][kind]["score"] or 0)) for kind in KINDS}


def complaints(report: dict[str, Any], kind: str) -> list[str]:
    """Return what costs points in a kind of audit."""
    refs = [one["id"] for one in report["categories"][kind]["auditRefs"] if one["weight"] > 0]
    return [
        id for id in refs if (report["audits"][id]["score"] or 0) < 0.9 and report["audits"][id]["score"] is not None
    ]


def main(pages: tuple[str, ...]) -> None:
    """Print a line for each page, and below it what keeps it from the goal."""
    program = installed()
    print(f"{'page':32}{'performance':>12}{'a11y':>6}{'practices':>10}{'SEO':>5}{'LCP ms':>8}{'shift':>7}{'KB':>6}")
    with serve(SITE, compress=True) as base:
        for page in pages:
            reports = [look(program, base + page) for _ in range(RUNS)]
            found = {kind: int(statistics.median(scores(one)[kind] for one in reports)) for kind in KINDS}
            last = reports[-1]["audits"]
            paint = statistics.median(one["audits"]["largest-contentful-paint"]["numericValue"] for one in reports)
            shift = last["cumulative-layout-shift"]["numericValue"]
            weight = last["total-byte-weight"]["numericValue"] / 1000
            print(
                f"{page or 'home':32}{found['performance']:>12}{found['accessibility']:>6}{found['best-practices']:>10}"
                f"{found['seo']:>5}{paint:>8.0f}{shift:>7.3f}{weight:>6.0f}",
                flush=True,
            )
            for kind, goal in GOALS.items():
                if found[kind] < goal:
                    print(f"    {kind}: {', '.join(complaints(reports[-1], kind)) or 'see the report'}")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or PAGES)
