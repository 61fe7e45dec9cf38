"""Two windows on one plan, worked by a script as a person would, and a simple model of what must be true."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

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

DO = """([id, what, value]) => {
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
    control.blur();
  }
}"""


@dataclass
class Field:
    """A field's value and the number of the step that wrote it."""

    value: str = ""
    step: int = 0


@dataclass
class Model:
    """What the plan must hold: the last write of each field; and what each window can undo."""

    fields: dict[tuple[str, str], Field] = field(default_factory=dict)
    undo: dict[int, list[list[list[Any]]]] = field(default_factory=lambda: {0: [], 1: []})
    steps: int = 0

    def get(self, item: str, name: str) -> str:
        return self.fields.get((item, name), Field()).value

    def write(self, window: int, item: str, name: str, value: str) -> None:
        """One step of one window."""
        self.steps += 1
        old = self.fields.get((item, name), Field())
        self.undo[window].append([[item, name, old.value, old.step, self.steps]])
        self.fields[item, name] = Field(value, self.steps)

    def take_back(self, window: int) -> None:
        """Undo the window's last step, unless somebody wrote the field since."""
        if not self.undo[window]:
            return
        self.steps += 1
        for item, name, value, before, written in self.undo[window].pop():
            if self.fields[item, name].step != written:
                continue
            self.fields[item, name] = Field(value, self.steps)
            for change in (change for step in self.undo[window] for change in step):
                if change[:2] == [item, name] and change[4] == before:
                    change[4] = self.steps

    def toggle(self, window: int, item: str, status: str) -> None:
        """Press what sets a status; pressed again it takes the status back."""
        now = self.get(item, "status")
        shown = "to-do" if now == "not-applicable" and status == "done" else now
        self.write(window, item, "status", "to-do" if shown == status else status)

    def expected(self, items: list[str]) -> dict[str, dict[str, Any]]:
        """What every window must show."""
        return {item: self._shown(item) for item in items}

    def _shown(self, item: str) -> dict[str, Any]:
        status = self.get(item, "status")
        texts = {name: self.get(item, name) for name in TEXTS}
        return {"done": status == "done", "doing": status == "doing", "na": status == "not-applicable", **texts}


@dataclass
class Windows:
    """Two pages of one browser."""

    pages: list[Page]
    model: Model = field(default_factory=Model)

    @classmethod
    def open(cls, pages: list[Page], first: str, second: str) -> Windows:
        """Open both with nothing saved."""
        pages[0].goto(first)
        pages[1].goto(second)
        pages[0].evaluate("cxDeskPlans.clear()")
        pages[0].reload()
        pages[1].reload()
        return cls(pages)

    def check(self, window: int, history: list[Any]) -> None:
        """Wait until a window shows what it must; the other window's news takes a moment."""
        page = self.pages[window]
        shown: dict[str, Any] = {}
        for wait in (0, 5, 20, 50, 100, 200, 400, 800):
            page.wait_for_timeout(wait) if wait else None
            shown = page.evaluate(SEEN)
            if shown == self.model.expected(list(shown)):
                return
        assert shown == self.model.expected(list(shown)), history

    def act(self, window: int, item: str, what: str, value: str = "") -> None:
        """Tick, press or type; then the model does the same."""
        self.pages[window].evaluate(DO, [item, what, value])
        if what in ("tick", "doing", "not-applicable"):
            self.model.toggle(window, item, "done" if what == "tick" else what)
        else:
            self.model.write(window, item, what, value)

    def take_back(self, window: int) -> None:
        """Undo with the keys."""
        self.pages[window].evaluate("document.activeElement.blur()")
        self.pages[window].keyboard.press("Control+z")
        self.model.take_back(window)

    def reload(self, window: int, address: str | None = None) -> None:
        """Load the window's page again, or another; what it could undo is gone."""
        page = self.pages[window]
        page.reload() if address is None else page.goto(address)
        self.model.undo[window] = []
