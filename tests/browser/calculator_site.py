"""The calculators on a small site of another organization: opening one, typing, and reading what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.once import once
from tests.other_playbook import other_project
from tests.server import serve
from tests.tools import build

KINDS = ("answers-needed", "margin", "compare", "change")
MODES = ("counts", "percent", "answers")
NEVER = re.compile(r"NaN|undefined|Infinity|\bnull\b|\[object")
NO_CLEAR = "No clear change. The share went up 4 points"
FIRST = {
    "answers-needed": "You need 385 answers to know a percentage near 50% within plus or minus 5 points.",
    "margin": "72% agreed. The true share is likely between 65% and 78%.",
    "compare": "Phone is 20 points higher than Email. The difference is clear: likely between 5 and 33 points.",
    "change": NO_CLEAR,
}
FIELDS = {"answers-needed": "margin", "margin": "yes", "compare": "yes-1", "change": "yes-now"}
BOTH = ("How many agreed", "How many answered (n)")
PAUSE = 700  # ms; the calculators wait a little less
SAID = "body > .cx-hidden[role=status]"


def _page(kind: str) -> str:
    front = f"---\ntitle: About {kind}\ndescription: A calculator.\nreviewed: 2026-02-01\n---\n\n"
    return f'{front}Words.\n\n{{{{ calculator("{kind}") }}}}\n\n## Method {{: #method }}\n\nBy hand.\n'


@pytest.fixture(scope="session")
def calculator_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with a page for each calculator."""
    return once(tmp_path_factory, "calculators", _built) / "site"


def _built(folder: Path) -> None:
    world = other_project(folder / "project")
    world.change({f"docs/tools/{kind}.md": _page(kind) for kind in KINDS})
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["nav"].append({"Tools": [f"tools/{kind}.md" for kind in KINDS]})
    world.change({"mkdocs.yml": yaml.safe_dump(config)})
    result = build(world.root, folder / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def calculator_url(calculator_site: Path) -> Iterator[str]:
    with serve(calculator_site) as url:
        yield url


def fragment(values: Mapping[str, str], mode: str = "") -> str:
    """Return an address's fragment that holds these figures as typed."""
    return "#" + urlencode({"in": mode, **values} if mode else values)


def opened(page: Page, url: str, kind: str, fragment: str = "") -> Page:
    """Open a calculator; the page is new, so nothing of another one is left."""
    page.goto("about:blank")
    page.goto(f"{url}tools/{kind}/{fragment}")
    expect(page.locator("cx-calculator.cx-live")).to_have_count(1)
    return page


def shown(page: Page) -> Locator:
    """The answer in one sentence, or why there is none."""
    return page.locator(".cx-calc__answer")


def figure(page: Page, label: str) -> Locator:
    """What stands beside one label of the figures."""
    row = page.locator(".cx-calc-figures > div").filter(has=page.locator("dt", has_text=re.compile(f"^{label}$")))
    return row.locator("dd")


def problem(page: Page, name: str) -> str:
    """What the page says is wrong in a field, as a screen reader gets it: by the field's description."""
    return str(
        page.evaluate(
            """name => {
              const field = document.querySelector(`.cx-calc__form [name="${name}"]`);
              const ids = (field.getAttribute('aria-describedby') || '').split(' ');
              const error = ids.find((id) => id.endsWith('-error'));
              const says = error ? document.getElementById(error).textContent : '';
              if (Boolean(says) !== (field.getAttribute('aria-invalid') === 'true')) return 'not marked as invalid';
              return says;
            }""",
            name,
        )
    )


def everything(page: Page) -> str:
    """All text of the calculator, also what only screen readers get, and all that is typed."""
    return str(
        page.evaluate(
            """() => {
              const place = document.querySelector('cx-calculator');
              const attributes = [...place.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
              return [place.textContent, ...attributes.map(({ value }) => value)].join('\\n');
            }"""
        )
    )


@pytest.fixture(scope="session")
def base_url(calculator_url: str) -> str:
    """The small site, and not the real one."""
    return calculator_url


@pytest.fixture
def page(visit) -> Iterator[Page]:
    """A page with nothing wrong on it, before and after."""
    yield visit.page
    assert visit.errors == []
    assert visit.foreign == []


def field(page: Page, name: str) -> Locator:
    """Return a field of the form."""
    return page.locator(f'.cx-calc__form [name="{name}"]')
