"""Random work in two windows: whatever people do, no write is lost. CX_SEQUENCES=5000 runs more of it."""

from __future__ import annotations

import os
import random
import sys

from playwright.sync_api import Browser, Page

from tests.browser.harbor import ITEMS
from tests.browser.two_windows import TEXTS, Windows

SEQUENCES = int(os.environ.get("CX_SEQUENCES", "240"))
STEPS = 10
PAGES = ("checklists/listen/", "plays/listen/", "tools/plan/")
SAYINGS = ("Ana", "", "  two  spaces ", "<b>bold</b>", "=1+1", "Überprüfung ✓", "الميناء", "a\nb")


def step(rng: random.Random, windows: Windows, window: int, address: str) -> str:
    """Do one thing at random and say what it was."""
    kind = rng.choices(["status", "type", "undo", "reload", "go"], [45, 25, 15, 8, 7])[0]
    page = windows.pages[window]
    if kind == "undo":
        windows.take_back(window)
    elif kind == "reload":
        windows.reload(window)
    elif kind == "go":
        windows.reload(window, address + rng.choice(PAGES))
    else:
        here = ITEMS if "tools/plan" in page.url else ITEMS[:3]
        item = rng.choice(here)
        what = rng.choice(["tick", "doing", "not-applicable"]) if kind == "status" else rng.choice(TEXTS)
        if what == "reason" and windows.model.get(item, "status") != "not-applicable":
            what = "note"  # the field for a reason is there only when one is wanted
        value = rng.choice(SAYINGS)
        value = value if what == "note" else value.replace("\n", " ")
        windows.act(window, item, what, value)
        return f"{window}: {what} {item} {value!r}"
    return f"{window}: {kind} {page.url}"


def sequence(rng: random.Random, pages: list[Page], address: str) -> None:
    windows = Windows.open(pages, address + PAGES[0], address + rng.choice(PAGES))
    history: list[str] = []
    window = 0
    for _ in range(STEPS):
        if rng.random() < 0.4:
            window = 1 - window
            windows.check(window, history)  # a person looks at a window before working in it
        history.append(step(rng, windows, window, address))
        windows.check(window, history)
    for other in (0, 1):
        windows.check(other, history)
        windows.reload(other)
        windows.check(other, history)


def test_no_write_is_lost(browser: Browser, harbor: str) -> None:
    seed = int(os.environ.get("CX_SEED", random.randrange(10**6)))
    print(f"CX_SEED={seed}")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    pages = [context.new_page(), context.new_page()]
    for number in range(SEQUENCES):
        try:
            sequence(random.Random(f"{seed}/{number}"), pages, harbor)
        except AssertionError:
            print(f"sequence {number} of seed {seed}", file=sys.stderr)
            raise
