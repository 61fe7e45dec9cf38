"""Pure functions of the plan: which day is today, what a link leaves out, and how many own items a file may hold."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser

from playbook.bundle import bundle
from tests.browser.pure import PLAN_CORE
from tests.browser.vectors import PLAN, blank_page, call  # noqa: F401 (the fixture `core`)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Pacific/Kiritimati", "2026-11-23"), ("UTC", "2026-11-22"), ("Pacific/Pago_Pago", "2026-11-22")],
)
def test_today_is_the_day_where_the_reader_is(browser: Browser, zone: str, day: str) -> None:
    """Fourteen hours ahead of Greenwich it is tomorrow already."""
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.add_script_tag(content=bundle(PLAN_CORE, ".js"))
    noon = "new Date('2026-11-22T12:00:00Z')"
    assert page.evaluate(f"cxDays.today({noon})") == day
    context.close()


def test_a_link_without_people_leaves_out_what_said_nothing_else(core) -> None:
    items = [
        {"id": "mend.clean-lens", "owner": "Ana", "note": "call her"},
        {"id": "listen.sound-horn", "status": "done", "owner": "Ana", "note": "call her"},
        {"id": "listen.ask-crews", "next": True, "owner": "Ana"},
    ]
    own = [{"id": "own.a1", "text": "Ask the union", "owner": "Ben", "note": "or his brother"}]
    [found] = call(core, [("cxShareParts.withoutPeople", [{"name": "Harbor", "items": items, "own": own}])])
    assert [one["id"] for one in found["items"]] == ["listen.sound-horn", "listen.ask-crews"]
    assert [one["id"] for one in found["own"]] == ["own.a1"]
    assert found["name"] == "Harbor"
    assert not any(word in json.dumps(found) for word in ("Ana", "Ben", "call", "brother"))


READ = "(...given) => { const { file, problems } = cxFile.read(...given); return [file?.own.length, problems]; }"


def test_a_file_with_one_own_item_too_many_is_refused(core) -> None:
    def file(count: int) -> str:
        return json.dumps({**PLAN, "own": [{"id": f"own.a{n}", "text": f"Sweep {n}"} for n in range(count)]})

    many, most = call(core, [(READ, [file(count), "@catalog"]) for count in (10_001, 10_000)])
    assert many[0] is None
    assert "10,001" in many[1][0]["wrong"]
    assert most == [10_000, []]
