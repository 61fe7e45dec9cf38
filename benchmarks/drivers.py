"""How the driver analysis behaves with 20,000 rows by 12 columns; prints figures, judges nothing.

Run it with `nice .venv/bin/python -m benchmarks.drivers`. A task of more than 50 ms is what people begin to feel: the
browser counts them. Machines differ and are shared: compare figures of one run only.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.server import serve
from tests.tools import QUIET, ROOT, build, chromium

ROWS, COLUMNS = 20_000, 12
PATH = "tools/drivers/"

WATCH = """() => {
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
}"""


def answers(rows: int) -> bytes:
    """Return made-up ratings: an outcome, and drivers that go with it more or less."""
    chance = random.Random(5)
    lines = ["trust," + ",".join(f"driver {number}" for number in range(1, COLUMNS))]
    for _ in range(rows):
        mood = chance.gauss(0, 1)
        lines.append(
            ",".join(str(max(1, min(5, round(3.5 + 0.7 * mood + chance.gauss(0, 1))))) for _ in range(COLUMNS))
        )
    return "\n".join(lines).encode()


def tasks(page: Page) -> str:
    """Return how many long tasks there were since the last time, and the longest."""
    page.wait_for_timeout(300)  # the browser tells of them a little later
    found = page.evaluate("() => tasks.splice(0)")
    return f"{len(found)} tasks over 50 ms, the longest {max(found, default=0):.0f} ms"


def timed(page: Page, action: str, heading: str) -> float:
    """Press a button, or none, and return the milliseconds until a heading has the focus."""
    begun = page.evaluate("() => performance.now()")
    if action:
        page.get_by_role("button", name=action).click()
    page.locator(f"{heading}:focus").wait_for(timeout=600_000)
    return float(page.evaluate("() => performance.now()") - begun)


def measure(page: Page, rows: int, slower: int) -> None:
    """Print the figures of reading and calculating one file."""
    data = answers(rows)
    page.evaluate(WATCH)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    print(f"{rows:,} rows by {COLUMNS} columns, {len(data) / 1e6:.1f} MB, processor {slower}x slower")
    page.get_by_label("Open a file").set_input_files({"name": "large.csv", "mimeType": "text/csv", "buffer": data})
    print(f"  read        {timed(page, '', '#cx-drivers-choose'):7.0f} ms, {tasks(page)}")
    print(f"  calculated  {timed(page, 'Calculate importance', '#cx-drivers-result'):7.0f} ms, {tasks(page)}")


def main() -> None:
    """Build the site, or take the folder `site` where there is one, and measure."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = ROOT / "site"
        if not (site / PATH).is_dir():
            site = Path(folder) / "site"
            build(ROOT, site)
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        with serve(site) as url:
            for rows, slower in ((ROWS, 1), (ROWS, 4), (200_000, 1)):
                page = browser.new_page()
                page.goto(url + PATH)
                measure(page, rows, slower)
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
