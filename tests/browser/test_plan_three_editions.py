"""A plan from any older edition opens with a review of all that changed since, in Chromium and from a file as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.files import ASK, CLEAN, PLAN_PAGE, SOUND, WROTE, answers, begun, group, groups, keep, plan
from tests.browser.storages import plans
from tests.browser.three_sites import three_sites
from tests.server import serve
from tests.three_editions import FIRST, SECOND, THIRD

OLD_WORDS = {
    SOUND: "Sound the horn twice.",
    ASK: "Ask three crews what they missed.",
    WROTE: "Write down what you heard.",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(three_sites(tmp_path_factory)) as url:
        yield url


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], served: str) -> Iterator[Visit]:
    visit = Visit(reader(new_context), f"{served}{THIRD}/")
    yield visit
    assert visit.errors == []
    assert [url for url in visit.foreign if not url.startswith(served)] == []


def review(page: Page) -> Locator:
    return page.get_by_role("region", name="Review: what changed in this edition")


def begun_in(edition: str, **about: str) -> dict:
    words = {id: {"text": text, "owner": "Ana"} for id, text in OLD_WORDS.items()}
    return plan("Fog", words, edition=edition, **about)


def test_a_plan_of_the_first_edition_opens_in_the_third(visit, served) -> None:
    visit.base_url = f"{served}{FIRST}/"
    page = visit.open(PLAN_PAGE)
    for words in OLD_WORDS.values():
        page.get_by_role("checkbox", name=words).check()
    expect(page.get_by_role("checkbox", name=OLD_WORDS[WROTE])).to_be_checked()
    before = answers(page)
    visit.base_url = f"{served}{THIRD}/"
    page = visit.open(PLAN_PAGE)
    expect(review(page)).to_contain_text(
        f"This plan was made with edition {FIRST}. In edition {THIRD}: "
        "1 item is new, 1 was reworded, 1 was moved and 1 was retired."
    )
    assert groups(review(page)) == ["New (1)", "Reworded (1)", "Moved (1)", "Retired (1)"]
    expect(group(review(page), "New").get_by_role("link", name="Tell the pilots.")).to_be_visible()
    reworded = group(review(page), "Reworded")
    expect(reworded.locator("del")).to_have_text("taken out: twice.")
    expect(reworded.locator("ins")).to_have_text("put in: four times at dusk.")
    moved = group(review(page), "Moved")
    expect(moved.get_by_role("link", name=OLD_WORDS[ASK])).to_be_visible()
    expect(moved).to_contain_text("It stood under At dusk and stands under At dawn now.")
    retired = group(review(page), "Retired")
    expect(retired).to_contain_text("Why: Everybody heard it.")
    expect(retired.get_by_role("link", name="Tell the pilots.")).to_be_visible()
    assert answers(page) == before
    review(page).get_by_role("link", name=f"All changes since edition {FIRST}").click()
    expect(page.get_by_role("heading", name=f"Since {FIRST}")).to_be_in_viewport()


def test_from_a_file_as_well(new_context, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = three_sites(tmp_path_factory) / THIRD / PLAN_PAGE
    page = reader(new_context).new_page()
    page.goto((folder.parent.parent / "assets" / "js" / "early.js").as_uri())  # of the same storage, and runs nothing
    keep(page, begun_in(FIRST))
    page.goto((folder / "index.html").as_uri())
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded, 1 was moved and 1 was retired.")
    expect(page.get_by_role("region", name="Archive")).to_contain_text(OLD_WORDS[WROTE])


def test_marked_as_reviewed_nothing_is_left_to_tell(visit) -> None:
    page = begun(visit, begun_in(FIRST))
    page.get_by_role("button", name="Mark as reviewed").click()
    page.reload()
    expect(page.get_by_role("region", name="Archive")).to_contain_text(OLD_WORDS[WROTE])
    expect(review(page)).to_have_count(0)


def test_a_plan_that_says_nothing_but_its_edition_gets_the_rest_from_there(visit) -> None:
    """As one from a link: neither wordings nor the items it had."""
    bare = plan("Fog", {id: {"owner": "Ana"} for id in OLD_WORDS}, seen="", edition=FIRST)
    page = begun(visit, bare)
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded, 1 was moved and 1 was retired.")
    expect(group(review(page), "Reworded").locator("del")).to_have_text("taken out: twice.")
    expect(page.get_by_role("region", name="Archive")).to_contain_text(OLD_WORDS[WROTE])
    [kept] = plans(page)
    assert {id: fields["text"][0] for id, fields in kept["items"].items()} == OLD_WORDS


def test_a_plan_of_the_second_edition_is_told_only_what_came_after_it(visit) -> None:
    page = begun(visit, plan("Fog", {ASK: {"owner": "Ana"}, WROTE: {"owner": "Bo"}}, seen="", edition=SECOND))
    expect(review(page)).to_contain_text(f"In edition {THIRD}: 1 item was retired.")
    assert groups(review(page)) == ["Retired (1)"]


def test_an_edition_that_the_site_does_not_know_is_told_as_far_as_it_can_be(visit) -> None:
    page = begun(visit, plan("Fog", {CLEAN: {"owner": "Ana"}}, seen="", edition="2019.1"))
    expect(review(page)).to_contain_text("It does not say which items it had, so new ones cannot be told.")


def test_where_the_older_edition_cannot_be_had_the_review_tells_what_it_can(visit) -> None:
    visit.page.route("**/editions/plan-*.js", lambda route: route.abort())
    page = begun(visit, begun_in(FIRST))
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded and 1 was retired.")
    expect(page.get_by_role("checkbox", name=OLD_WORDS[ASK])).to_be_visible()
    visit.errors = [one for one in visit.errors if "ERR_FAILED" not in one]


@pytest.mark.parametrize(
    "sent", ["<!doctype html><title>Sign in</title>", "", 'cxOlderEditions.add({edition: "2019.1"});']
)
def test_where_something_else_comes_in_its_place_the_review_tells_what_it_can(visit, sent: str) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.route("**/editions/plan-*.js", lambda route: route.fulfill(content_type="text/javascript", body=sent))
    page = begun(visit, begun_in(FIRST))
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded and 1 was retired.")
    page.get_by_role("checkbox", name=OLD_WORDS[ASK]).check()
    expect(page.get_by_role("checkbox", name=OLD_WORDS[ASK])).to_be_checked()
    expect(review(page)).to_be_visible()
    assert sum("/editions/plan-" in url for url in asked) <= 2  # once for each time that the page was opened
    visit.errors = [one for one in visit.errors if "Unexpected token" not in one]


def test_a_link_cannot_make_the_page_load_another_script(visit) -> None:
    page = begun(visit)
    asked: list[str] = []
    page.on("request", lambda request: request.resource_type == "script" and asked.append(request.url))
    strange = ["../../evil", "__proto__", "https://evil.example/x", "2026.1/../../x", "2031.1"]
    found = page.evaluate("(all) => Promise.all(all.map((one) => cxOlderEditions.need(one, cxCatalog())))", strange)
    assert (found, asked) == ([None] * len(strange), [])


def test_an_own_item_of_a_play_with_another_name_stands_with_the_play_of_today(visit) -> None:
    def renamed(route: Route) -> None:
        response = route.fetch()
        body = response.text().replace('"retired_plays":{}', '"retired_plays":{"repair":"mend"}')
        route.fulfill(response=response, body=body)

    visit.page.route(f"**/{PLAN_PAGE}", renamed)
    own = {"own.a1": {"text": "Ask the union", "play": "repair"}, "own.b1": {"text": "Rest", "play": "sing"}}
    page = begun(visit, plan("Fog", own, edition=FIRST))
    expect(page.locator('section[data-play="mend"]').get_by_role("checkbox", name="Ask the union")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Rest")).to_be_visible()
    [kept] = plans(page)
    assert {id: fields["play"][0] for id, fields in kept["items"].items()} == {"own.a1": "mend", "own.b1": "sing"}


def test_nothing_of_older_editions_is_loaded_for_a_plan_of_this_one(visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    page = begun(visit, plan("Fog", {ASK: {"owner": "Ana"}}, seen="", edition=THIRD))
    expect(page.get_by_role("checkbox", name=OLD_WORDS[ASK])).to_be_visible()
    assert [url for url in asked if "/editions/plan-" in url] == []


def test_a_link_of_an_older_edition_brings_the_words_of_that_edition(visit, served) -> None:
    visit.base_url = f"{served}{FIRST}/"
    page = begun(visit, begun_in(FIRST))
    link = page.evaluate("cxShare.encode(cxFile.write(cxDesk.plan(), cxCatalog(), new Date()), cxCatalog())")
    visit.base_url = f"{served}{THIRD}/"
    begun(visit)
    page = visit.open(f"{PLAN_PAGE}#plan={quote(link)}")
    page.reload()
    dialog = page.get_by_role("dialog", name="Someone shared a plan with you")
    expect(dialog).to_contain_text(f"made with edition {FIRST}")
    expect(dialog).not_to_contain_text("worded otherwise")
    dialog.get_by_role("button", name="Open as a new plan").click()
    expect(review(page)).to_contain_text("1 item is new, 1 was reworded, 1 was moved and 1 was retired.")
    expect(page.get_by_role("region", name="Archive")).to_contain_text(OLD_WORDS[WROTE])


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_where_something_changed(new_context, served, width: int, scheme: str) -> None:
    visit = Visit(reader(new_context, width, scheme), f"{served}{THIRD}/")
    page = visit.open("editions/")
    for summary in page.locator(".cx-editions__group > summary").all():
        summary.click()
    assert violations(page) == []
    page = begun(visit, begun_in(FIRST))
    for title in groups(review(page)):
        group(review(page), title)
    assert violations(page, "cx-plan-review") == []


def test_the_page_of_all_editions_tells_what_changed(visit) -> None:
    page = visit.open("editions/")
    expect(page.get_by_role("heading", name=f"New in {THIRD}")).to_be_visible()
    row = page.locator(".cx-editions__changes > li", has_text="Sound the horn four times at dusk.").first
    expect(row).to_contain_text("Reworded")
    expect(row.locator("del")).to_have_text("taken out: three times.")
    expect(row.locator("ins")).to_have_text("put in: four times at dusk.")
    row.get_by_role("link").click()
    expect(page.locator("#sound-horn")).to_be_in_viewport()
