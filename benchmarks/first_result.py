"""The time from typing a word to the first result seen, on a slow network."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Page

WORDS = "passport"


class Side(NamedTuple):
    """Where a page has its search field and its results, as CSS selectors."""

    field: str
    result: str


STOCK = Side(".md-search__input", ".md-search-result__list a")
OURS = Side("#cx-search-input", ".cx-search__list a")

# What Lighthouse takes for a slow network: 1.6 Mbit/s, 150 ms there and back.
_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}

# Looked at once a frame, as a reader's eye does at best.
_WATCH = """([field, result]) => {
  let typed = 0;
  const look = () => {
    const link = document.querySelector(result);
    if (typed && link && link.getClientRects().length) window.took = performance.now() - typed;
    else requestAnimationFrame(look);
  };
  document.querySelector(field).addEventListener("input", () => { typed ||= performance.now(); });
  look();
}"""


def first_result(page: Page, side: Side, slower: int) -> float:
    """Turn to search on an open page, type a word at once, and return the milliseconds until a result is seen.

    `slower` says how many times slower than this machine the processor shall be.
    """
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(f"(side) => {{ window.took = undefined; ({_WATCH})(side); }}", list(side))
    page.keyboard.press("/")
    page.keyboard.type(WORDS)  # key by key, for stock Material waits for a key to come up
    page.wait_for_function("() => window.took !== undefined")
    return float(page.evaluate("() => window.took"))
