"""How quick the plan is with 1,000 items in 60 checklists and three saved plans; prints figures, judges nothing.

Run it with `make bench-plan`. The processor is slowed to a quarter, as on an old laptop. Machines differ and are
shared: compare figures of one run only.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.browser.harbor import build_harbor
from tests.server import serve
from tests.tools import QUIET, chromium

CHECKLISTS, ITEMS, PLANS = 60, 1000, 3
SLOWER = 4
TICKS = 60
STATUSES = ("done", "doing", "to-do", "not-applicable")

HEAD = """---
title: Checklist {number}
play: mend
summary: What to do, in order.
reviewed: 2026-02-01
---
"""
ITEM = '- [ ] Look after thing {item} of list {number}. {{: #thing-{item} roles="keeper pilot" when="during" }}\n'

READY = """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"""
# Nobody ticks what is not in sight; the browser draws what is out of sight only when it comes near.
SHOW = """(name) => new Promise((done) => {
  document.getElementsByName(name)[0].scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)));
})"""
TICK = """(name) => new Promise((done) => {
  const box = document.getElementsByName(name)[0];
  const begun = performance.now();
  box.click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
})"""


def checklists() -> dict[str, str]:
    """Return the checklists beside the three of the small world: all together hold 1,000 items."""
    more, left = CHECKLISTS - 3, ITEMS - 5
    sizes = [left // more + (index < left % more) for index in range(more)]
    return {
        f"list-{number}": HEAD.format(number=number)
        + "".join(
            (f"\n## Part {item // 6 + 1}\n\n" if item % 6 == 0 else "") + ITEM.format(item=item, number=number)
            for item in range(size)
        )
        for number, size in enumerate(sizes)
    }


def stored(names: list[str]) -> str:
    """Return what three plans with an answer to every item look like in storage."""

    def answer(index: int) -> dict[str, list[object]]:
        fields = {
            "status": STATUSES[index % 4],
            "reason": "We have no counter." if index % 4 == 3 else "",
            "owner": f"Person {index % 12}",
            "due": f"2027-0{index % 9 + 1}-15",
            "note": "Ask the contact center first." if index % 3 == 0 else "",
            "text": f"Look after thing {index}.",
        }
        return {name: [value, 1000 + index] for name, value in fields.items() if value}

    plans = {
        f"plan-{number}": {
            "id": f"plan-{number}",
            "created": f"2026-01-0{number + 1}",
            "fields": {"name": [f"Plan {number}", 1], "edition": ["2026.1", 1]},
            "items": {name: answer(index + number) for index, name in enumerate(names)},
        }
        for number in range(PLANS)
    }
    return json.dumps({"format": "cx-playbook-store", "version": 1, "current": ["plan-0", 1], "plans": plans})


def opened(context: BrowserContext, address: str) -> tuple[Page, float]:
    """Open a page on the slow processor; return it with the milliseconds until it was ready and painted."""
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    return page, page.evaluate(READY)


def measure(context: BrowserContext, address: str, names: list[str]) -> None:
    """Print the figures of one page with and without saved plans."""
    without, filled, ticks = [], [], []
    for _ in range(5):
        page, ready = opened(context, address)
        page.evaluate("localStorage.clear()")
        without.append(ready)
        page.close()
        page, _ = opened(context, address)
        page.evaluate("text => localStorage.setItem('cx-playbook', text)", stored(names))
        page.close()
        page, ready = opened(context, address)
        filled.append(ready)
        shown = page.evaluate("[...document.querySelectorAll('.cx-item__box')].map((box) => box.name)")
        for name in shown[:: max(1, len(shown) // (TICKS // 5))]:
            page.evaluate(SHOW, name)
            ticks.append(page.evaluate(TICK, name))
        page.evaluate("localStorage.clear()")
        page.close(run_before_unload=False)
    print(f"{address.split('/', 4)[-1]}: {len(shown)} items on the page")
    print(f"  ready without plans  {statistics.median(without):7.0f} ms (median of 5)")
    print(f"  ready with {PLANS} plans   {statistics.median(filled):7.0f} ms (median of 5)")
    print(f"  more with plans      {statistics.median(filled) - statistics.median(without):7.0f} ms")
    worst = sorted(ticks)[int(len(ticks) * 0.95)]
    median = statistics.median(ticks)
    print(f"  tick to painted      {median:7.1f} ms (median of {len(ticks)}; 95 of 100 under {worst:.0f})")


def main() -> None:
    """Build the large playbook, measure its plan page and one checklist page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_harbor(Path(folder), **checklists())
        names = [item["id"] for item in json.loads((site / "api" / "checklists.json").read_text("utf-8"))["items"]]
        print(f"{len(names)} items, {PLANS} plans of {len(stored(names)) / PLANS / 1000:.0f} KB each, {SLOWER}x slower")
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        with serve(site) as url:
            for path in ("tools/plan/", "checklists/list-0/"):
                context = browser.new_context(viewport={"width": 1280, "height": 900})
                measure(context, url + path, names)
        browser.close()


if __name__ == "__main__":
    main()
