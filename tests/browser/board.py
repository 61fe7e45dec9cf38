"""A browser with two plans in it, as real teams fill them; for tests of the plan page."""

from __future__ import annotations

from datetime import date
from typing import Any

from playwright.sync_api import Locator, Page, expect

PLAN_PAGE = "tools/plan/"
PICTURE = "assets/images/mark.svg"  # has the same storage, and nothing that runs
KEY = "cx-playbook"
# Every status, three owners in four spellings, dates on both sides of today, today itself (the only one that belongs to
# its week whatever day of the week it is), notes, links, and own items.
SEED = r"""() => {
  const at = Date.now() - 1000, { edition, items: all } = cxCatalog();
  const statuses = ['done', 'doing', 'to-do', 'done', 'not-applicable', 'to-do', 'to-do'];
  const owners = ['Ana Ruiz', 'Ben Okafor', 'ana ruiz', 'Contact center team', ''];
  const day = (days) => cxDays.today(new Date(Date.now() + days * 864e5));
  const items = Object.fromEntries(all.map(({ id, text }, i) => [id, {
    text: [text, at], status: [statuses[i % 7], at], reason: [i % 14 === 4 ? 'We have no contact center' : '', at],
    owner: [i % 2 ? owners[i % 5] : '', at], due: [i % 4 ? '' : day((i % 11) * 6 - 18), at],
    note: [i % 9 ? '' : 'Talked to the <b>Ogden</b> office.\nAsk again in January.', at],
    evidence: [i % 11 ? '' : 'https://example.gov/complaints.pdf', at],
  }]));
  const own = (text, play) => ({ text: [text, at], play: [play, at], when: ['during', at] });
  items['own.k1'] = own('Ask the union first', all[0].play);
  items['own.k2'] = own('Book the big room', '');
  const plan = (id, name, made, answers) => [id, { id, created: made, items: answers,
    fields: { name: [name, at], edition: [edition, at], seen: [all.map(({ id }) => id), at] } }];
  const plans = Object.fromEntries([plan('plan-1', 'Passport renewal', '2026-11-01', items),
    plan('plan-2', 'Contact center', '2026-11-02', {})]);
  const state = { format: 'cx-playbook-store', version: 1, current: ['plan-1', at], plans };
  localStorage.setItem('cx-playbook', JSON.stringify(state));
}"""


# What SEED stores, by site and day: the page of the plan is large, so it is opened for this once and not in every test.
_stored: dict[tuple[str, date], str] = {}


def seeded(visit: Any) -> Page:
    """Open the plan page in a browser that has plans."""
    key = (visit.base_url, date.today())
    if key not in _stored:
        page = visit.open(PLAN_PAGE)
        page.evaluate(SEED)
        _stored[key] = page.evaluate(f"localStorage.getItem('{KEY}')")
    page = visit.open(PICTURE)
    page.evaluate(f"state => localStorage.setItem('{KEY}', state)", _stored[key])
    page = visit.open(PLAN_PAGE)
    expect(name(page)).to_have_text("Passport renewal")
    return page


def name(page: Page) -> Locator:
    """Return where the plan's name stands."""
    return page.locator(".cx-plan-head__name")


def count(page: Page) -> Locator:
    """Return where it stands how many items are shown."""
    return page.locator(".cx-plan-filter [role=status]")


def shown(page: Page) -> list[str]:
    """Return the ids of the items in sight, from top to bottom."""
    return page.locator(".cx-item:visible .cx-item__box").evaluate_all("all => all.map((one) => one.name)")


def groups(page: Page) -> list[str]:
    """Return the titles of the groups in sight."""
    headings = page.locator("cx-plan > :is(.cx-plan-play, .cx-plan-groups) h2:visible")
    return headings.evaluate_all("all => all.map(cxItemWords.heading)")


def choose(page: Page, **choices: str) -> None:
    """Choose filters or groups by the labels of their fields."""
    for field, value in choices.items():
        page.get_by_label(field.replace("_", " "), exact=True).select_option(label=value)


def item(page: Page, full_id: str) -> Locator:
    """Return an item of the page."""
    return page.locator(f'.cx-item[id="{full_id}"]')


def focused(page: Page) -> str:
    """Return what has the focus, in words."""
    return page.evaluate(
        "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().slice(0, 60)"
    )


def entries(page: Page) -> list[dict[str, Any]]:
    """Return the answers of the plan with what the catalog says, as data."""
    found: list[dict[str, Any]] = page.evaluate("cxBoard.entries(cxCatalog(), cxDesk.plan())")
    return found
