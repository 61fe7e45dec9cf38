"""Two windows on the same plans, worked by a script as a person would, and a simple model of what must be true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.files import give, keep, plan, plan_file

PLANS = ("plan-1", "plan-2")
TEXTS = ("owner", "note", "reason", "evidence")

# What a person sees and could have typed, for every item of the page.
SEEN = """() => Object.fromEntries([...document.querySelectorAll('.cx-item__box')].map((box) => {
  const li = box.closest('.cx-item');
  const pressed = (what) => li.querySelector(`[data-do="${what}"]`).getAttribute('aria-pressed') === 'true';
  const stored = cxDesk.answer(box.name);
  return [box.name, {
    done: box.checked, doing: pressed('doing'), na: pressed('not-applicable'),
    owner: stored.owner, note: stored.note, reason: stored.reason, evidence: stored.evidence,
  }];
}))"""

DO = """([id, what, value, stays]) => {
  const box = document.getElementsByName(id)[0], li = box.closest('.cx-item');
  const press = (name) => li.querySelector(`[data-do="${name}"]`).click();
  if (what === 'tick') box.click();
  else if (what === 'doing' || what === 'not-applicable') press(what);
  else {
    if (!li.querySelector('.cx-item__details') || li.querySelector('.cx-item__details').hidden) press('details');
    const control = li.querySelector(`[data-field="${what}"]`).querySelector('input, textarea');
    control.focus();
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    if (!stays) control.blur();
  }
}"""


@dataclass
class Field:
    """A field's value and the number of the step that wrote it."""

    value: str = ""
    step: int = 0


@dataclass
class Model:
    """What the plans must hold: the last write of each field; and what each window shows and can undo."""

    fields: dict[tuple[str, str, str], Field] = field(default_factory=dict)
    undo: dict[int, list[list[list[Any]]]] = field(default_factory=lambda: {0: [], 1: []})
    steps: int = 0
    plan: dict[int, str] = field(default_factory=lambda: dict.fromkeys((0, 1), PLANS[0]))  # of each window

    def get(self, plan: str, item: str, name: str) -> str:
        return self.fields.get((plan, item, name), Field()).value

    def write(self, window: int, *changes: tuple[str, str, str]) -> None:
        """One step of one window in its plan: items, fields and their values."""
        self.steps += 1
        step = []
        for item, name, value in changes:
            key = (self.plan[window], item, name)
            old = self.fields.get(key, Field())
            step.insert(0, [key, old.value, old.step, self.steps])
            self.fields[key] = Field(value, self.steps)
        self.undo[window].append(step)

    def take_back(self, window: int) -> None:
        """Undo the window's last step, except what somebody wrote since."""
        if not self.undo[window]:
            return
        self.steps += 1
        for key, value, before, written in self.undo[window].pop():
            if self.fields[key].step != written:
                continue
            self.fields[key] = Field(value, self.steps)
            for change in (change for step in self.undo[window] for change in step):
                if change[0] == key and change[3] == before:
                    change[3] = self.steps

    def type_on(self, window: int, value: str) -> None:
        """Go on in the field that the window's last step wrote: it stays one step."""
        self.steps += 1
        change = self.undo[window][-1][0]
        change[3] = self.steps
        self.fields[change[0]] = Field(value, self.steps)

    def toggle(self, window: int, item: str, status: str) -> None:
        """Press what sets a status; pressed again it takes the status back."""
        now = self.get(self.plan[window], item, "status")
        shown = "to-do" if now == "not-applicable" and status == "done" else now
        self.write(window, (item, "status", "to-do" if shown == status else status))

    def fill(self, window: int, items: Mapping[str, Mapping[str, str]]) -> None:
        """Add a file: it fills blanks in one step. A status and its reason that differ stay as they are."""
        found = []
        for item, theirs in items.items():
            mine = {name: self.get(self.plan[window], item, name) for name in ("status", *TEXTS)}
            mine["status"] = "" if mine["status"] == "to-do" else mine["status"]
            differs = [name for name in ("status", "reason") if _differ(mine[name], theirs.get(name, ""))]
            held = {"status", "reason"} if differs else set()
            fits = (name for name in theirs if name not in held and theirs[name].strip() and not mine[name].strip())
            found += [(item, name, theirs[name]) for name in fits]
        if found:
            self.write(window, *found)

    def expected(self, window: int, items: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What a window must show."""
        return {item: self._shown(self.plan[window], item) for item in items}

    def _shown(self, plan: str, item: str) -> dict[str, Any]:
        status = self.get(plan, item, "status")
        texts = {name: self.get(plan, item, name) for name in TEXTS}
        return {"done": status == "done", "doing": status == "doing", "na": status == "not-applicable", **texts}


def _differ(mine: str, theirs: str) -> bool:
    return bool(mine.strip() and theirs.strip()) and mine.strip() != theirs.strip()


@dataclass
class Windows:
    """Two pages of one browser."""

    pages: list[Page]
    model: Model = field(default_factory=Model)
    plans: int = 0  # how many there are from the beginning; without, the first answer makes one

    @classmethod
    def open(cls, pages: list[Page], address: str, paths: tuple[str, str], plans: int = 0) -> Windows:
        """Open both with nothing saved but so many plans without answers."""
        for page in pages:  # both leave the site first: a page that loads may still find what another has just cleared
            page.goto(address + "blank")
            page.evaluate("sessionStorage.clear()")
        pages[0].evaluate("localStorage.clear()")
        if plans:
            keep(pages[0], *(plan(name, {}, number) for number, name in enumerate(PLANS[:plans], start=1)))
        for page, path in zip(pages, paths, strict=True):
            page.goto(address + path)
        return cls(pages, plans=plans)

    def check(self, window: int, history: list[Any]) -> None:
        """Wait until a window shows what it must; the other window's news takes a moment, longer on a busy machine."""
        page = self.pages[window]
        # The script of the items comes by itself, a moment later.
        page.wait_for_function("() => typeof cxDesk === 'object'")
        shown: dict[str, Any] = {}
        for wait in (0, 5, 20, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800):
            page.wait_for_timeout(wait) if wait else None
            shown = page.evaluate(SEEN)
            if shown == self.model.expected(window, shown):
                return
        assert shown == self.model.expected(window, shown), history

    def act(self, window: int, item: str, what: str, value: str = "") -> None:
        """Tick, press or type; then the model does the same."""
        self.pages[window].evaluate(DO, [item, what, value])
        if what in ("tick", "doing", "not-applicable"):
            self.model.toggle(window, item, "done" if what == "tick" else what)
        else:
            self.model.write(window, (item, what, value))

    def take_back(self, window: int) -> None:
        """Undo with the keys."""
        self.pages[window].evaluate("document.activeElement.blur()")
        self.pages[window].keyboard.press("Control+z")
        self.model.take_back(window)

    def read(self, window: int, items: Mapping[str, Mapping[str, str]]) -> None:
        """Read a file on the page of the plan and add it, if there is anything to add."""
        page = self.pages[window]
        give(page, "plan.json", plan_file(items))
        buttons = page.locator("dialog .cx-modal__actions button")
        buttons.first.wait_for()
        adds = buttons.first.inner_text().startswith("Add to this plan")
        (buttons.first if adds else buttons.last).click()
        if adds:
            expect(page.locator(".cx-files__state")).to_be_visible()
        expect(buttons).to_have_count(0)
        self.model.fill(window, items)

    def switch(self, window: int, plan: str) -> None:
        """Choose a plan on the page of the plan; the other window stays with its own."""
        self.pages[window].get_by_label("Plan", exact=True).select_option(plan)
        self.model.plan[window] = plan

    def overtake_new(self, window: int, plan: str, wrote: Callable[[int], None] | None) -> None:
        """Make a plan in one window, let the other show it and perhaps write in it; then the first presses Undo."""
        other, before = 1 - window, self.model.plan[window]
        new = self.pages[window].evaluate("name => cxDeskPlans.create(name, [])", plan)
        self.model.plan[window] = new
        self.model.undo[window].append([])
        self.pages[other].locator(f"#cx-plan-choose option[value={new}]").wait_for(state="attached")
        self.switch(other, new)
        if wrote:
            wrote(other)
            self.check(window, [f"{other} wrote in {plan}"])  # a busy browser may write a moment later
        self.take_back(window)
        if not wrote:  # nobody's work is in it: it goes
            self.model.plan[window] = before
            self.pages[other].get_by_text("was deleted").first.wait_for()
            self.switch(other, before)

    def overtake_typing(self, window: int, item: str, first: str, more: str) -> None:
        """The other window types a note, this one deletes the plan, the other types on: the plan is back."""
        other = 1 - window
        self.switch(window, self.model.plan[other])
        self.pages[other].evaluate(DO, [item, "note", first, True])
        self.model.write(other, (item, "note", first))
        self.pages[window].get_by_role("button", name="Delete", exact=True).click()
        self.model.undo[window].append([])
        hint = self.pages[other].get_by_text("What you type here brings it back.")
        hint.first.wait_for()
        self.pages[other].evaluate(DO, [item, "note", more, True])
        self.model.type_on(other, more)
        self.pages[other].evaluate("document.activeElement.blur()")

    def reload(self, window: int, address: str | None = None) -> None:
        """Load the window's page again, or another; what it could undo is gone."""
        page = self.pages[window]
        page.reload() if address is None else page.goto(address)
        self.model.undo[window] = []
