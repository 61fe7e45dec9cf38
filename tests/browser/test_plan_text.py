"""What people give is kept, written, compared and shown clean; and days are those of the reader."""

from __future__ import annotations

import pytest

from playbook.bundle import bundle
from tests.browser.pure import PLAN_CORE
from tests.browser.vectors import CATALOG, PLAN, blank_page, call  # noqa: F401 (the fixture `core`)


def test_what_a_browser_kept_before_is_written_and_compared_clean(core) -> None:
    found = core.evaluate(
        """([catalog]) => {
          const odd = { owner: ["Ana\tBo", 1], note: ["a\u2028b\u0007", 1],
            reason: ["\ud800x", 1], evidence: ["\u200b", 1] };
          const plan = { id: "plan-a", fields: {},
            items: { "mend.clean-lens": { ...odd, status: ["not-applicable", 1] } } };
          const text = cxFile.text(cxFile.write(plan, catalog, 0));
          const { file, problems } = cxFile.read(text, catalog);
          const { conflicts, filled, same } = cxCompare.compare(plan, file, catalog);
          const { owner, note, reason } = JSON.parse(text).items[0];
          return [[owner, note, reason], problems, conflicts.length + filled.length, same.length];
        }""",
        [CATALOG],
    )
    assert found == [["Ana Bo", "a\nb", "\ufffdx"], [], 0, 1]


def test_the_day_of_saving_is_that_of_the_reader(browser) -> None:
    context = browser.new_context(timezone_id="Pacific/Honolulu")
    page = context.new_page()
    page.add_script_tag(content=bundle(PLAN_CORE, ".js"))
    file = {**PLAN, "saved": "2026-11-22T02:00:00Z"}
    found = page.evaluate(
        """([file, catalog]) => [cxDays.ofMoment(file.saved), cxDays.ofMoment("2026-11-22T10:00:00+99:00"),
          cxMarkdown.write({ ...file, items: [], own: [] }, catalog)]""",
        [file, CATALOG],
    )
    context.close()
    assert found[:2] == ["2026-11-21", "2026-11-22"]
    assert "saved 2026-11-21" in found[2]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("\u200b", True), ("\u2060 \u00ad", True), ("\u3164", True), ("", True), ("港", False), ("👩‍🚀", False)],
)
def test_a_name_that_cannot_be_seen_is_none(core, name: str, wrong: bool) -> None:
    [found] = call(core, [("cxPlanNames.check", [name, []])])
    assert found.startswith("Give the plan a name") is wrong


def test_an_address_is_shown_without_signs_that_turn_it_around(core) -> None:
    [found] = call(core, [("cxFileText.shown", ["https://evil.example/\u202evog.yrusaert//:sptth\u2066\u200f"])])
    assert found == "https://evil.example/vog.yrusaert//:sptth"
