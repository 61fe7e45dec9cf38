"""What people tick and type in the offline edition stays, on every page, and nowhere else."""

from __future__ import annotations

import json

UNDERSTAND, STRATEGY, PLAN = "checklists/understand.html", "checklists/strategy.html", "tools/plan.html"
HERE = "typeof cxDesk === 'object'"  # the script behind the items has come
SAVED = "cxStore.health === 'saved'"


def box(item: str) -> str:
    return f"input[name='{item}']"


def is_ticked(item: str) -> str:
    return f'document.querySelector("{box(item)}").checked'


def is_done(*items: str) -> str:
    return f"{HERE} && {json.dumps(items)}.every((item) => cxDesk.answer(item).status === 'done')"


def first_items(tab, edition, page: str) -> list[str]:
    tab.open(edition.address(page))
    return tab.run("[...document.querySelectorAll('.cx-item input[type=checkbox]')].slice(0, 3).map((one) => one.name)")


def begin(tab, edition, *pages: str) -> list[str]:
    """Tick the first item of each checklist; return their ids."""
    found = []
    for page in pages:
        item = first_items(tab, edition, page)[0]
        tab.click(box(item))
        tab.wait(is_ticked(item))
        found.append(item)
    return found


def test_a_tick_is_there_after_a_reload_and_on_all_other_pages(tab, edition) -> None:
    (item,) = begin(tab, edition, UNDERSTAND)
    for page in (UNDERSTAND, PLAN, "plays/understand.html", UNDERSTAND):
        tab.open(edition.address(page))
        tab.wait(is_ticked(item) if page != PLAN else is_done(item))
    assert tab.run(SAVED)
    assert tab.errors == []


def test_ticks_of_several_pages_come_together(plan_tab, edition) -> None:
    items = begin(plan_tab, edition, UNDERSTAND, STRATEGY)
    plan_tab.open(edition.address(PLAN))
    plan_tab.wait(is_done(*items))
    assert plan_tab.run("cxPlans.all(cxStore.state).length") == 1


def test_a_tick_is_not_lost_when_the_next_page_comes_at_once(plan_tab, edition) -> None:
    item = first_items(plan_tab, edition, UNDERSTAND)[0]
    plan_tab.run(f"document.querySelector(\"{box(item)}\").click(), location.href = '{edition.address(PLAN)}', 0")
    plan_tab.wait("location.pathname.endsWith('plan.html') && document.readyState === 'complete'")
    plan_tab.wait(is_done(item))


def test_the_bar_leads_to_the_plan(plan_tab, edition) -> None:
    (item,) = begin(plan_tab, edition, UNDERSTAND)
    plan_tab.click(".cx-bar a")
    plan_tab.wait("location.pathname.endsWith('/tools/plan.html') && document.readyState === 'complete'")
    plan_tab.wait(is_done(item))
    assert plan_tab.errors == []


def test_another_window_follows(tab, edition) -> None:
    tab.open(edition.address(STRATEGY))
    tab.new_tab()
    (item,) = begin(tab, edition, UNDERSTAND)
    other = first_items(tab, edition, UNDERSTAND)[1]
    tab.turn_to(-2)
    tab.wait(is_done(item))
    own = tab.run("document.querySelector('.cx-item input').name")
    tab.click(box(own))
    tab.turn_to(-1)
    tab.wait(is_done(own))
    tab.click(box(other))
    tab.turn_to(-2)
    tab.wait(is_done(item, own, other))


def test_back_to_a_page_that_was_put_to_sleep(plan_tab, edition) -> None:
    first, second = first_items(plan_tab, edition, UNDERSTAND)[:2]
    plan_tab.run(f"location.href = '{edition.address('plays/understand.html')}', 0")
    plan_tab.wait("location.pathname.includes('/plays/') && document.readyState === 'complete'")
    plan_tab.click(box(first))
    plan_tab.wait(is_done(first))
    plan_tab.run("history.back(), 0")
    plan_tab.wait("location.pathname.includes('/checklists/') && document.readyState === 'complete'")
    plan_tab.wait(is_ticked(first))
    plan_tab.click(box(second))
    plan_tab.open(edition.address(PLAN))
    plan_tab.wait(is_done(first, second))


def test_the_window_stays_with_the_plan_that_was_chosen(plan_tab, edition) -> None:
    begin(plan_tab, edition, UNDERSTAND)
    plan_tab.wait(HERE)
    plan_tab.run("cxDesk.beginWith('Passports', {}, 'New plan'), 0")
    plan_tab.open(edition.address("plays/measure.html"))
    plan_tab.wait(f"{HERE} && cxDesk.plan() && cxPlans.field(cxDesk.plan(), 'name') === 'Passports'")
    plan_tab.open(edition.address(PLAN))
    plan_tab.wait(f"{HERE} && cxDesk.plan() && cxPlans.field(cxDesk.plan(), 'name') === 'Passports'")


def test_cleared_is_cleared_everywhere(plan_tab, edition) -> None:
    (item,) = begin(plan_tab, edition, UNDERSTAND)
    plan_tab.new_tab()
    plan_tab.open(edition.address(PLAN))
    plan_tab.wait(is_done(item))
    plan_tab.run("cxStorage.clear(), cxStore.forget(), 0")
    plan_tab.turn_to(-2)
    plan_tab.wait(f"!({is_ticked(item)})")
    for page in (UNDERSTAND, PLAN, "assets/offline/storage.html"):
        plan_tab.open(edition.address(page))
        plan_tab.run("new Promise((resolve) => setTimeout(resolve, 300))")
        assert plan_tab.run("Object.keys(localStorage)") == [], page
    plan_tab.open(edition.address(UNDERSTAND))
    assert plan_tab.run("!document.querySelector('.cx-notice:not([hidden])')")


def test_dark_colors_hold_on_the_next_page(plan_tab, edition) -> None:
    plan_tab.open(edition.address("index.html"))
    before = plan_tab.run("document.body.dataset.mdColorScheme")
    plan_tab.click(".cx-colors")
    plan_tab.wait(f"document.body.dataset.mdColorScheme !== '{before}'")
    chosen = plan_tab.run("document.body.dataset.mdColorScheme")
    plan_tab.open(edition.address("plays/measure.html"))
    plan_tab.wait(f"document.body.dataset.mdColorScheme === '{chosen}'")
    plan_tab.wait(
        f"document.querySelector('.cx-colors').getAttribute('aria-pressed') === '{str(chosen == 'slate').lower()}'"
    )


def test_the_shortcuts_stay_off_on_the_next_page(plan_tab, edition) -> None:
    plan_tab.open(edition.address("index.html"))
    plan_tab.type("/")
    plan_tab.click(".cx-search__keys-box")
    plan_tab.wait("!document.querySelector('.cx-search__keys-box').checked")
    plan_tab.open(edition.address("plays/measure.html"))
    plan_tab.wait("!document.querySelector('.cx-search__keys-box').checked")
