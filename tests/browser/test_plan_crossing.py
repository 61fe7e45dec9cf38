"""What two windows do at the same moment, step by step in windows without pages: neither loses what it wrote."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.fake_windows import blank, run  # noqa: F401 (the fixture `page`)

# A story gets a browser whose storage is `slow` or not, and two windows that begin with the same plan.
TELL = """(scripts, slow) => {
  const code = new Function(...NAMES, `${scripts}\\nreturn { ${SEEN.join(", ")} };`);
  const browser = new Browser(code, 'story', 2);
  const [here, there] = browser.tabs;
  const write = (tab, item, fields) => tab.cxDesk.write(item, fields, { words: "Wrote" });
  const stored = (item) => JSON.parse(browser.stored.get("cx-playbook")).plans[here.cxDesk.plan().id].items[item] ?? {};
  const answer = (tab, item) => tab.cxDesk.answer(item);
  here.cxDeskPlans.create("First", []);
  browser.settle();
  there.cxDesk.settle();
  browser.slow = slow;
  if (slow) {
    write(here, "a.zero", { note: "now it is known to be slow" });
    browser.pass(60);
    here.cxStore.save();
    browser.settle();
  }
  return STORY;
}"""


def story(page: Page, steps: str, slow: int = 0) -> Any:
    return run(page, TELL.replace("STORY", f"(() => {{ {steps} }})()"), slow)


@pytest.mark.parametrize("slow", [0, 20])
def test_who_writes_late_keeps_what_was_written_meanwhile(page, slow: int) -> None:
    """`there` heard of nothing when it wrote, and is closed before it hears."""
    steps = """write(here, "a.one", { status: "done" });
      write(there, "a.two", { status: "doing" });
      browser.pass(60);
      there.close();
      here.close();
      return [stored("a.one").status[0], stored("a.two").status[0]];"""
    assert story(page, steps, slow) == ["done", "doing"]


def test_left_at_once_what_was_put_off_is_written(page) -> None:
    steps = """write(here, "a.one", { status: "done", note: "last words" });
      const before = Object.keys(stored("a.one")).length;
      here.leave();
      return [before, stored("a.one").status[0], stored("a.one").note[0]];"""
    assert story(page, steps, slow=20) == [0, "done", "last words"]


def test_a_clock_that_was_set_back_a_day_makes_no_write_older(page) -> None:
    steps = """write(here, "a.one", { note: "before" });
      browser.settle();
      browser.now -= DAY;
      write(there, "a.one", { note: "after" });
      browser.settle();
      return [answer(here, "a.one").note, answer(there, "a.one").note, stored("a.one").note[0]];"""
    assert story(page, steps) == ["after"] * 3


def test_undo_leaves_what_another_window_wrote_and_nobody_told_it(page) -> None:
    steps = """write(here, "a.one", { note: "ours" });
      browser.settle();
      write(there, "a.one", { note: "theirs" });
      browser.pass(20);
      here.cxUndo();
      browser.settle();
      return [answer(here, "a.one").note, answer(there, "a.one").note];"""
    assert story(page, steps) == ["theirs", "theirs"]


def test_undoing_a_deletion_shows_the_plan_again_whatever_was_chosen_since(page) -> None:
    steps = """const first = here.cxDesk.plan().id;
      const second = here.cxDeskPlans.create("Second", []);
      here.cxDeskPlans.remove(here.cxDesk.plan());
      here.cxDeskPlans.choose(first);
      here.cxUndo();
      return here.cxDesk.plan().id === second;"""
    assert story(page, steps) is True


@pytest.mark.parametrize("made", ["cxDesk.write(own, fields, about)", "cxDesk.change(changes, about.words)"])
def test_who_wrote_in_a_plan_stays_with_it_whatever_another_window_begins(page, made: str) -> None:
    """`fresh` was opened without a plan, and shows the one that another window makes."""
    steps = f"""const code = new Function(...NAMES, `${{scripts}}\\nreturn {{ ${{SEEN.join(", ")}} }};`);
      const [maker, fresh] = new Browser(code, "fresh", 2).tabs;
      maker.cxDeskPlans.create("Calls", []);
      fresh.hear();
      const plan = fresh.cxDesk.plan().id;
      const [own, fields, about] = ["own.a", {{ text: "Ask" }}, {{ words: "Added" }}];
      const changes = [{{ plan, item: own, field: "text", value: "Ask" }}];
      fresh.{made};
      maker.cxDeskPlans.create("Mail", []);
      fresh.hear();
      return fresh.cxDesk.plan().id === plan;"""
    assert story(page, steps) is True
