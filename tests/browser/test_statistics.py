"""The browser's statistics against the vectors that Python has, against Python itself, and against SciPy."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from math import isclose
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from scipy import stats

from playbook.bundle import bundle
from tests.browser.pure import JS
from tests.browser.vectors import call
from tests.examples import seed
from tests.unit.statistics.test_vectors import FUNCTIONS
from tests.unit.statistics.test_vectors import call as in_python
from tests.unit.statistics.vectors import VECTORS, judge, real

EACH = 400
REFUSED = "RangeError: "
JUNK = [
    None,
    True,
    "",
    "5",
    -1,
    0,
    0.5,
    1,
    2,
    7,
    5e-324,
    1e308,
    1e13,
    float("nan"),
    float("inf"),
    [],
    [1],
    [0, 1, 2, 3, 4],
]


@pytest.fixture(scope="module", name="page")
def blank_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_script_tag(content=bundle([JS / "statistics"], ".js"))
    yield page
    page.close()


def camel(name: str) -> str:
    first, *others = name.split("_")
    return "cxStatistics." + first + "".join(one.title() for one in others)


def in_browser(page: Page, calls: list[tuple[str, list[Any]]]) -> list[Any]:
    """Call functions by their Python names; a refusal is {"threw": words}, as the vectors have it."""
    found = call(page, [(camel(name), [real(one) for one in arguments]) for name, arguments in calls])
    for one in found:
        if isinstance(one, dict) and one.get("threw", "").startswith(REFUSED):
            one["threw"] = one["threw"].removeprefix(REFUSED)
    return found


def size(rng: random.Random) -> int:
    return rng.choice([1, rng.randint(1, 40), rng.randint(1, 5_000), rng.randint(1, 10**9)])


def part(rng: random.Random) -> list[int]:
    n = size(rng)
    return [rng.choice([0, n, rng.randint(0, n)]), n]


def counts(rng: random.Random) -> list[int]:
    return [rng.choice([0, size(rng) // 5]) for _ in range(5)]


def level(rng: random.Random) -> float:
    return rng.choice([0.5, 0.95, 0.9999, rng.uniform(0.5, 0.9999)])


def people(rng: random.Random, n: int) -> int | None:
    return rng.choice([None, n, n + size(rng)])


def margin(rng: random.Random) -> list[Any]:
    n = size(rng)
    return [n, rng.uniform(0.001, 0.999), people(rng, n), level(rng)]


def decimal(rng: random.Random) -> float:
    """Draw numbers of which many lie just between two rounded ones, or a hair beside."""
    ties = [rng.randint(-2000, 2000) / 400, rng.randint(-(10**7), 10**7) / 200]
    beside = math.nextafter(rng.choice(ties), rng.choice([-math.inf, math.inf]))
    return rng.choice([*ties, beside, rng.uniform(-1e12, 1e12), rng.uniform(-1, 1) * 10 ** -rng.randint(0, 30)])


SENSIBLE: dict[str, Callable[[random.Random], list[Any]]] = {
    "wilson": lambda rng: [*part(rng), level(rng)],
    "difference": lambda rng: [*part(rng), *part(rng), level(rng)],
    "change": lambda rng: [*part(rng), *part(rng), level(rng)],
    "mean": lambda rng: [counts(rng), level(rng)],
    "top_box": lambda rng: [counts(rng)],
    "top_two_box": lambda rng: [counts(rng)],
    "net_promoter_score": lambda rng: [*counts(rng)[:3], level(rng)],
    "finite_population_correction": lambda rng: part(rng),
    "margin_of_error": margin,
    "sample_size": lambda rng: [rng.uniform(0.0001, 1), rng.uniform(0.001, 0.999), people(rng, 1), level(rng)],
    "sample_size_for_change": lambda rng: [rng.random(), rng.random(), level(rng), level(rng)],
    "response_rate": part,
    "median": lambda rng: [[rng.uniform(-100, 100) for _ in range(rng.randint(1, 9))]],
    "disclosure": lambda rng: [size(rng)],
    "rounded": lambda rng: [decimal(rng), rng.randint(0, 6), rng.randint(0, 6)],
}


def same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return isclose(one, other, rel_tol=1e-12, abs_tol=1e-14)
    return bool(one == other)


def differing(page: Page, calls: list[tuple[str, list[Any]]]) -> list[str]:
    """Return the calls for which the browser and Python disagree."""
    stated = [in_python({"call": name, "args": arguments}) for name, arguments in calls]
    return [
        f"{name}{tuple(arguments)}: Python {one!r}, browser {other!r}"
        for (name, arguments), one, other in zip(calls, stated, in_browser(page, calls), strict=True)
        if not same(one, other)
    ]


def test_the_vectors_come_out(page: Page) -> None:
    found = in_browser(page, [(one["call"], one["args"]) for one in VECTORS])
    wrong = [words for vector, one in zip(VECTORS, found, strict=True) if (words := judge(vector, one))]
    assert not wrong, "\n".join(wrong)


def test_the_functions_have_the_same_names(page: Page) -> None:
    names = page.evaluate("Object.keys(cxStatistics)")
    assert {f"cxStatistics.{name}" for name in names} == {camel(name) for name in FUNCTIONS}
    assert set(SENSIBLE) == FUNCTIONS


def test_thousands_of_random_results_are_those_of_python(page: Page) -> None:
    rng = random.Random(seed())
    calls = [(name, make(rng)) for name, make in SENSIBLE.items() for _ in range(EACH)]
    wrong = differing(page, calls)
    assert not wrong, f"{len(wrong)} of {len(calls)}\n" + "\n".join(wrong[:20])


def test_nonsense_is_refused_in_the_words_of_python(page: Page) -> None:
    rng = random.Random(seed())
    calls = [(name, make(rng)) for name, make in SENSIBLE.items() for _ in range(EACH)]
    for _, arguments in calls:
        arguments[rng.randrange(len(arguments))] = rng.choice(JUNK)
    wrong = differing(page, calls)
    assert not wrong, f"{len(wrong)} of {len(calls)}\n" + "\n".join(wrong[:20])


def test_the_inverse_normal_gives_the_values_of_its_paper(page: Page) -> None:
    # Wichura 1988, the check values of PPND16.
    found = page.evaluate("[0.25, 0.001, 1e-20].map(cxQuantiles.inverseNormal)")
    assert found == pytest.approx([-0.6744897501960817, -3.090232306167814, -9.262340089798408], rel=1e-14)


def test_the_inverse_normal_is_that_of_scipy(page: Page) -> None:
    rng = random.Random(seed())
    small = [10 ** -rng.uniform(0.01, 300) for _ in range(1_000)]
    chances = [*small, *(rng.uniform(1e-9, 1 - 1e-9) for _ in range(1_000))]
    found = page.evaluate("(chances) => chances.map(cxQuantiles.inverseNormal)", chances)
    assert found == pytest.approx(stats.norm.ppf(chances), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("p", ["0", "1", "-1", "2", "NaN", "Infinity", "'0.5'", "null", "undefined"])
def test_the_inverse_normal_refuses_what_is_no_chance(page: Page, p: str) -> None:
    caught = page.evaluate(
        f"(() => {{ try {{ return cxQuantiles.inverseNormal({p}); }} catch (e) {{ return String(e); }} }})()"
    )
    assert caught == REFUSED + "p must be more than 0 and less than 1"


def test_two_bundles_with_the_statistics_can_be_loaded_into_one_page(browser: Browser) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for after in ("const oneCalculator = 1;", "const oneDriver = 1;"):
        page.add_script_tag(content=bundle([JS / "statistics"], ".js") + after)
    assert page.evaluate("[oneCalculator, oneDriver, cxStatistics.sampleSize(0.05)]") == [1, 1, 385]
    assert errors == []
    page.close()


SHARES = [
    ("(0.72)", "72%"),
    ("(0.996)", "99.6%"),
    ("(0.004)", "0.4%"),
    ("(0.9996)", "99.96%"),
    ("(0.0002, 1)", "0.02%"),
    ("(0.1225, 1)", "12.3%"),
    ("(0.000001)", "less than 0.01%"),
    ("(0.999999)", "more than 99.99%"),
    ("(0)", "0%"),
    ("(0, 1)", "0.0%"),
    ("(1)", "100%"),
]


@pytest.mark.parametrize(("share", "words"), SHARES)
def test_only_nothing_is_0_percent_and_only_all_is_100(page: Page, share: str, words: str) -> None:
    assert page.evaluate(f"cxRounding.percent{share}") == words
