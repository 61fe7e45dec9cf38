"""What is said about results, and which words of a text are marked: pure functions, without a page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.pure import JS, run_pure

CORE = (JS / "search" / "core",)


def called(page: Page, function: str, calls: list[list[Any]]) -> list[Any]:
    """Call a function with each list of arguments."""
    return run_pure(page, CORE, f"(calls) => calls.map((given) => {function}(...given))", calls)


def found(nearest: str | None = None, unknown: tuple[str, ...] = (), **counts: int) -> dict[str, Any]:
    return {"counts": counts, "nearest": nearest, "unknown": unknown}


def test_what_was_found_is_said(page: Page) -> None:
    said = {
        "1 result": (found(page=1), None),
        "4 results": (found(page=4), None),
        "12 results, 3 of them checklist items": (found(page=9, item=3), None),
        "10 results, 1 of them a checklist item": (found(page=9, item=1), None),
        "11 results, 2 of them case studies": (found(page=8, item=1, case=2), None),
        "3 checklist items": (found(item=3), None),
        "1 case study": (found(case=1), None),
        "3 checklist items among 12 results": (found(page=9, item=3), "item"),
        "1 checklist item among 10 results": (found(page=9, item=1), "item"),
        "No page has “foan”. Instead, for “foam”: 2 results": (found("foam", ("foan",), page=2), None),
        "No page has “foan”. Instead, for “sea foam”: 1 metric among 3 results": (
            found("sea foam", ("foan",), page=2, metric=1),
            "metric",
        ),
        "No page has “se” or “foan”. Instead, for “sea foam”: 1 result": (
            found("sea foam", ("se", "foan"), page=1),
            None,
        ),
        "No page has some of these words. Instead, for “a”: 1 result": (found("a", ("b", "c", "d", "e"), page=1), None),
    }
    assert called(page, "cxSearchWords.found", [list(given) for given in said.values()]) == list(said)


def test_nothing_is_said(page: Page) -> None:
    said = [
        ("Nothing found for “foam”.", "foam", found(), None),
        ("Nothing found for “foam”.", "foam", found(), "item"),
        ('Nothing found for "sea foam".', '"sea foam"', found(), None),
        (f"Nothing found for “{'a' * 60}…”.", "a" * 500, found(), None),
        ("No checklist items for “foam”, but 1 result of other kinds.", "foam", found(page=1), "item"),
        (
            "No page has “foan”. No checklist items for “foam”, but 1 result of other kinds.",
            "foan",
            found("foam", ("foan",), page=1),
            "item",
        ),
    ]
    assert called(page, "cxSearchWords.nothing", [given for _, *given in said]) == [one for one, *_ in said]


def test_whole_words_are_marked_in_any_case(page: Page) -> None:
    marked = {
        "Ask the [crew]": ["crew"],
        "[Crew], crews and [CREW’S]": ["crew"],
        "[Fog]-signal ([fog])": ["fog"],
        "[café] au lait": ["cafe"],
        "foggy": ["fog"],
        "[a].b [a]+b": ["a", "."],
        "Nothing here": [],
        "": ["fog"],
    }
    texts = [text.replace("[", "").replace("]", "") for text in marked]
    pieces = called(page, "cxFoundWords.pieces", [list(given) for given in zip(texts, marked.values(), strict=True)])
    assert ["".join(f"[{part}]" if hit else part for part, hit in one) for one in pieces] == list(marked)
