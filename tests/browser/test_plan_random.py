"""Random work in two windows: whatever people do, no write is lost. The sweep does more; so does CX_SEQUENCES=5000."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.files import BLANK
from tests.browser.harbor import ITEMS
from tests.browser.two_windows import PLANS, TEXTS, Windows
from tests.examples import seed

# Most runs begin at another place (tests/examples.py), so few sequences at a time are many in a week.
FEW, MANY = 9, 400  # test_plan_sequences.py does hundreds, without real windows
PARTS = {FEW: 3, MANY: 8}  # so that several workers share them
STEPS = 10
PAGES = ("checklists/listen/", "plays/listen/", "tools/plan/")
SAYINGS = ("Ana", "", "  two  spaces ", "<b>bold</b>", "=1+1", "Überprüfung ✓", "الميناء", "a\nb")


def answer(rng: random.Random) -> dict[str, str]:
    """What a file says about an item."""
    status = rng.choice(["", "to-do", "doing", "done", "not-applicable"])
    texts = {name: rng.choice(SAYINGS).replace("\n", " ") for name in TEXTS if name != "reason"}
    return {
        "status": status,
        "reason": rng.choice(["Ana", "<b>bold</b>"]) if status == "not-applicable" else "",
        **texts,
    }


def work(rng: random.Random, windows: Windows, window: int) -> str:
    """Answer something about an item of the page."""
    here = ITEMS if "tools/plan" in windows.pages[window].url else ITEMS[:3]
    item = rng.choice(here)
    what = rng.choice(["tick", "doing", "not-applicable"]) if rng.random() < 0.64 else rng.choice(TEXTS)
    if what == "reason" and windows.model.get(windows.model.plan[window], item, "status") != "not-applicable":
        what = "note"  # the field for a reason is there only when one is wanted
    value = rng.choice(SAYINGS)
    value = value if what == "note" else value.replace("\n", " ")
    windows.act(window, item, what, value)
    return f"{what} {item} {value!r}"


def on_plan_page(rng: random.Random, windows: Windows, window: int, address: str) -> str:
    """Read a file into the plan, or choose another plan."""
    if "tools/plan" not in windows.pages[window].url:
        windows.reload(window, address + PAGES[2])
    if rng.random() < 0.5:
        plan = rng.choice(PLANS)
        windows.switch(window, plan)
        return f"switch to {plan}"
    items = {item: answer(rng) for item in rng.sample(ITEMS, 2)}
    windows.read(window, items)
    return f"read {items}"


def overtaken(rng: random.Random, windows: Windows, window: int, address: str) -> str:
    """One window takes back or deletes a plan in which the other works."""
    for one in (0, 1):
        windows.reload(one, address + PAGES[2])
    if rng.random() < 0.5:
        item, first, more = rng.choice(ITEMS), *rng.sample(("Ana", "x y", "الميناء"), 2)
        windows.overtake_typing(window, item, first, more)
        return f"delete while the other types {first!r}, {more!r} {item}"
    done: list[str] = []
    writes = rng.random() < 0.7
    windows.overtake_new(
        window, f"New {windows.model.steps}", (lambda other: done.append(work(rng, windows, other))) if writes else None
    )
    return f"undo a new plan after the other did {done}"


def step(rng: random.Random, windows: Windows, window: int, address: str) -> str:
    """Do one thing at random and say what it was."""
    kinds = {"work": 70, "undo": 15, "reload": 8, "go": 7, **({"plan": 10, "overtaken": 5} if windows.plans else {})}
    kind = rng.choices([*kinds], [*kinds.values()])[0]
    done = kind
    if kind == "undo":
        windows.take_back(window)
    elif kind == "reload":
        windows.reload(window)
    elif kind == "go":
        windows.reload(window, address + rng.choice(PAGES))
    elif kind == "work":
        done = work(rng, windows, window)
    else:
        done = (on_plan_page if kind == "plan" else overtaken)(rng, windows, window, address)
    return f"{window}: {done} {windows.pages[window].url}"


def sequence(rng: random.Random, pages: list[Page], address: str) -> None:
    # Half of them begin without a plan: then both windows may begin one.
    paths = (PAGES[0], rng.choice(PAGES))
    windows = Windows.open(pages, address, paths, plans=rng.choice([0, len(PLANS)]))
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


@pytest.fixture
def pages(browser: Browser) -> Iterator[list[Page]]:
    """Two windows of one browser."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    yield [context.new_page(), context.new_page()]
    context.close()


def work_through(pages: list[Page], address: str, part: int, parts: int, sequences: int) -> None:
    """Do every so many-th of the sequences."""
    first = seed()
    for number in range(part, int(os.environ.get("CX_SEQUENCES", sequences)), parts):
        try:
            sequence(random.Random(f"{first}/{number}"), pages, address)
        except AssertionError:
            print(f"sequence {number} of seed {first}", file=sys.stderr)
            raise


@pytest.mark.parametrize("part", range(PARTS[FEW]))
def test_no_write_is_lost(pages: list[Page], harbor: str, part: int) -> None:
    work_through(pages, harbor, part, PARTS[FEW], FEW)


@pytest.mark.sweep
@pytest.mark.parametrize("part", range(PARTS[MANY]))
def test_no_write_is_lost_in_many_more_sequences(pages: list[Page], harbor: str, part: int) -> None:
    work_through(pages, harbor, part, PARTS[MANY], MANY)
