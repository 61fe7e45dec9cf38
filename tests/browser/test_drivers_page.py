"""The driver analysis as people meet it: with the keyboard, with files, from a folder, and nothing stays behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, reader
from tests.browser.test_accessibility import violations
from tests.browser.test_drivers_ticks import HEADER, row

PATH = "tools/drivers/"
RATINGS = "id,trust,ease,speed,note\n" + "".join(
    f"{1000 + n},{1 + (n * 7 + n // 3) % 5},{1 + (n * 7 + n // 4) % 5},{1 + (n * 3) % 5},fine\n" for n in range(120)
)
TICKS = ",".join(HEADER) + "\n" + row(0, "", "ease") * 40 + row(1, "employee") * 60

# Everything a site can keep, and what the address holds.
KEPT = """async () => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), location.hash,
  document.cookie, (await indexedDB.databases()).map(({ name }) => name)])"""


def tool(page: Page) -> Any:
    return page.locator("cx-drivers")


def give(page: Page, name: str, data: str | bytes) -> None:
    buffer = data.encode() if isinstance(data, str) else data
    page.get_by_label("Open a file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": buffer})


def paste(page: Page, text: str) -> None:
    page.get_by_label("Or paste answers").fill(text)
    page.get_by_role("button", name="Read the pasted answers").click()


def chosen(page: Page) -> None:
    expect(page.get_by_role("heading", name="2. Choose the outcome and the drivers")).to_be_focused()


def calculated(page: Page) -> None:
    page.get_by_role("button", name="Calculate importance").click()
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused(timeout=60_000)


def error(page: Page) -> str:
    alert = tool(page).get_by_role("alert").filter(has_text=".")
    expect(alert).to_have_count(1)
    return str(alert.inner_text())


def press_until(page: Page, name: str) -> None:
    """Move on with Tab until the focus is on what has this name."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(
            "(n) => (document.activeElement.labels?.[0] ?? document.activeElement).innerText?.trim().startsWith(n)",
            name,
        ):
            return
    raise AssertionError(f"Tab does not lead to {name}")


def test_the_whole_way_with_the_keyboard(visit) -> None:
    page = visit.open(PATH)
    page.get_by_label("Or paste answers").focus()
    page.keyboard.insert_text(RATINGS)
    press_until(page, "Read the pasted answers")
    page.keyboard.press("Enter")
    chosen(page)
    expect(page.get_by_label("Outcome", exact=True)).to_have_value("1")
    press_until(page, "Outcome")
    press_until(page, "id")
    press_until(page, "ease")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    press_until(page, "Calculate importance")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused()
    expect(tool(page).locator("table tbody tr")).to_have_count(2)
    expect(page.locator("body > .cx-hidden[role=status]")).to_have_text("The result is here.")
    press_until(page, "Forget these answers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1. Open your answers")).to_be_focused()
    assert "ease" not in tool(page).inner_text()
    expect(page.get_by_label("Or paste answers")).to_have_value("")
    assert (visit.foreign, visit.errors) == ([], [])


def test_a_file_is_read_and_the_table_and_the_download_say_the_same(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    chosen(page)
    expect(tool(page).get_by_text("answers.csv: 120 rows, 5 columns.")).to_be_visible()
    expect(tool(page).get_by_text("“note”: it holds text, for example “fine”.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="id")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="trust")).to_be_disabled()
    calculated(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the table (CSV)").click()
    assert download.value.suggested_filename == "drivers.csv"
    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    shown = tool(page).locator("table tbody tr").all_inner_texts()
    assert len(lines) == 1 + len(shown) == 3
    for line, words in zip(lines[1:], shown, strict=True):
        name, share = line.split(",")[:2]
        text = re.search(r"([\d.]+)%", words)
        assert name in words and text and 0 < float(text[1]) < 100
        assert abs(float(text[1]) - float(share)) <= 0.5 * 10.0 ** -len(text[1].partition(".")[2]) + 0.005
    assert "own file" in lines[1]


def test_the_table_can_be_sorted(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    calculated(page)
    heading = page.get_by_role("columnheader", name="Driver")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert tool(page).locator("tbody th").all_inner_texts() == ["ease", "speed"]
    heading.get_by_role("button").click()
    assert tool(page).locator("tbody th").all_inner_texts() == ["speed", "ease"]


def test_a_section_280_file_is_counted_at_once(visit) -> None:
    page = visit.open(PATH)
    give(page, "q3.csv", TICKS)
    expect(page.get_by_role("heading", name="2. Result")).to_be_focused()
    expect(page.get_by_role("button", name="Calculate importance")).to_have_count(0)
    expect(tool(page).get_by_text("Its drivers are boxes that people ticked, not ratings")).to_be_visible()
    low = page.get_by_role("region", name="people who answered thumbs down")
    expect(low.get_by_role("row", name="Ease")).to_contain_text("40 of 40")
    high = page.get_by_role("region", name="people who answered thumbs up")
    expect(high.get_by_role("row", name="Employee")).to_contain_text("94% to 100%")
    assert tool(page).locator("svg[role=img]").count() == 2


@pytest.mark.parametrize("words", ["Try made-up ratings", "Try a made-up Section 280 file"])
def test_made_up_answers_are_called_so(visit, words: str) -> None:
    page = visit.open(PATH)
    page.get_by_role("button", name=words).click()
    if "ratings" in words:
        chosen(page)
        calculated(page)
    expect(page.get_by_role("heading", name="Result")).to_be_focused()
    expect(tool(page).get_by_text("Made-up answers.", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the table (CSV)").click()
    assert download.value.suggested_filename == "drivers-made-up.csv"
    assert ",made up" in Path(download.value.path()).read_text("utf-8")


def test_a_changed_choice_takes_the_old_result_away(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    calculated(page)
    page.get_by_role("checkbox", name="speed").uncheck()
    expect(page.get_by_role("heading", name="3. Result")).to_have_count(0)
    page.get_by_role("button", name="Calculate importance").click()
    assert error(page).startswith("Fewer than two drivers are chosen. Tick at least two")


def test_a_driver_cannot_be_its_own_outcome(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    page.get_by_label("Outcome", exact=True).select_option("ease")
    expect(page.get_by_role("checkbox", name="ease")).to_be_disabled()
    expect(page.get_by_role("checkbox", name="ease")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="trust")).to_be_enabled()


BAD: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "There is nothing in it."),
    "header only": ("trust,ease,speed\n", "no answers below them"),
    "one row": ("trust,ease,speed\n1,2,3\n", "only one row"),
    "all equal": ("trust,ease,speed\n" + "4,4,4\n" * 50, "No column holds ratings that differ"),
    "text": ("trust,ease,speed\n" + "good,bad,fine\n" * 50, "it holds text, for example “good”"),
    "huge numbers": ("trust,ease,speed\n" + "1e308,-1e308,1e308\n" * 50, "No column holds ratings that differ"),
    "infinity": ("trust,ease,speed\n" + "NaN,Infinity,NaN\n" * 50, "No column holds ratings that differ"),
    "9 rows": ("trust,ease,speed\n" + "1,2,3\n4,4,1\n5,3,2\n" * 3, "Fewer than 10 people have a row of answers."),
    "12 rows": ("trust,ease,speed\n" + "1,2,3\n4,4,1\n5,3,2\n" * 4, "Only 12 people have a row of answers."),
    "formulas": ("trust,ease,speed\n" + "=A1,=B1,=C1\n" * 50, "it holds formulas; paste them as values first"),
    "open quote": ('trust,ease,speed\n1,"2,3\n', "a quotation mark in line 2 is never closed"),
    "Latin-1": ("zufriedenheit,qualität\n1,2\n".encode("latin-1"), "choose “Save as”, then “CSV UTF-8”"),
    "UTF-16 without its mark": ("trust,ease\n1,2\n".encode("utf-16-le"), "looks like UTF-16"),
    "workbook": (b"PK\x03\x04" + b"x" * 50, "This is a workbook or a zip file"),
    "wide": (",".join("q" * 300) + "\n1\n", "has more than 200 cells"),
    "50 MB": (b"trust,ease,speed\n" + b"1,2,3\n" * 8_400_000, "The file is too large: it has 50.5 MB"),
    "16 million cells": (b"a,b,c,d,e,f,g,h\n" + b"1,1,1,1,1,1,1,1\n" * 1_990_000, "more than 3,000,000 cells"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_bring_a_clear_message(visit, tmp_path: Path, name: str) -> None:
    data, wrong = BAD[name]
    file = tmp_path / "bad.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    page = visit.open(PATH)
    page.get_by_label("Open a file").set_input_files(file)
    words = error(page)
    assert wrong in words
    expect(page.get_by_label("Open a file")).to_have_attribute("aria-invalid", "true")
    assert not [bad for bad in ("NaN,", "undefined", "[object") if bad in tool(page).inner_text()]
    give(page, "good.csv", RATINGS)  # and the next file is read as if nothing had been
    chosen(page)
    assert not visit.errors


def test_what_is_odd_in_a_file_is_listed_and_the_rest_is_used(visit) -> None:
    page = visit.open(PATH)
    paste(page, RATINGS.replace(",", ";") + "2000;good;1;2;x\n2001;3;1\n2002;3;1;2;x;y\n")
    chosen(page)
    notes = tool(page).locator(".cx-drivers__notes")
    expect(notes).to_contain_text("1 row has fewer cells than the first line (line 123)")
    expect(notes).to_contain_text("1 row has more cells than the first line (line 124) and was left out")
    expect(notes).to_contain_text("“trust”: 1 answer is not usable as a number, for example “good” (line 122)")
    calculated(page)
    expect(tool(page)).to_contain_text("2 of 122 rows (2%) lack an answer in a chosen column and were left out.")


def test_utf_16_with_its_mark_is_read(visit) -> None:
    page = visit.open(PATH)
    give(page, "utf16.csv", RATINGS.replace("ease", "qualité").encode("utf-16"))
    expect(page.get_by_role("checkbox", name="qualité")).to_be_checked()


def test_markup_in_a_file_stays_text(visit) -> None:
    page = visit.open(PATH)
    name = "<img src=x onerror=alert(1)>"
    give(page, f"{name}.csv", RATINGS.replace("ease", name))
    calculated(page)
    assert tool(page).locator("img").count() == 0
    expect(tool(page).locator("tbody th", has_text=name)).to_have_count(1)
    assert not visit.errors


def test_what_nobody_foresaw_is_told_and_no_progress_stays(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    chosen(page)
    page.evaluate("() => { cxDriversResult.ratings = () => { throw new TypeError('unforeseen'); }; }")
    page.get_by_role("button", name="Calculate importance").click()
    assert error(page).startswith("Something unexpected went wrong, and there is no result.")
    expect(page.get_by_role("progressbar")).to_have_count(0)
    expect(page.get_by_role("button", name="Cancel")).to_be_hidden()
    assert not visit.errors


@pytest.fixture(scope="module")
def large() -> bytes:
    head = "trust," + ",".join(f"d{one}" for one in range(11)) + "\n"
    body = "".join(
        ",".join(str(1 + (n * (2 * c + 3) + n // (c + 2)) % 5) for c in range(12)) + "\n" for n in range(20_000)
    )
    return (head + body).encode()


def heard(page: Page, words: str) -> bool:
    """Wait until words were said that begin so."""
    for _ in range(100):
        if page.evaluate("(words) => heard.some((one) => one.startsWith(words))", words):
            return True
        page.wait_for_timeout(50)
    return False


def test_a_large_file_can_be_cancelled_while_the_page_answers(visit, large: bytes) -> None:
    page = visit.open(PATH)
    page.evaluate("""() => {
      window.heard = [];
      const status = document.querySelector("body > .cx-hidden[role=status]");
      new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
    }""")
    give(page, "large.csv", large)
    expect(page.get_by_role("heading", name="2. Choose")).to_be_focused(timeout=60_000)
    page.get_by_role("button", name="Calculate importance").click()
    bar = page.get_by_role("progressbar", name="Calculating importance")
    expect(bar).to_be_visible()
    expect(bar).to_have_attribute("value", re.compile(r"^([3-9]|\d\d)"), timeout=60_000)
    assert heard(page, "Calculating importance")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Calculate importance")).to_be_focused()
    expect(bar).to_be_hidden()
    expect(page.get_by_role("heading", name="3. Result")).to_have_count(0)
    assert heard(page, "Cancelled.")


def test_a_large_file_is_calculated(visit, large: bytes) -> None:
    page = visit.open(PATH)
    give(page, "large.csv", large)
    expect(page.get_by_role("heading", name="2. Choose")).to_be_focused(timeout=60_000)
    page.get_by_role("button", name="Calculate importance").click()
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused(timeout=120_000)
    expect(tool(page).locator("tbody tr")).to_have_count(11)
    assert "NaN" not in tool(page).inner_text()


def test_nothing_stays_behind(visit) -> None:
    page = visit.open(PATH)
    before, address = page.evaluate(KEPT), page.url
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    give(page, "answers.csv", RATINGS)
    calculated(page)
    assert page.evaluate(KEPT) == before
    assert page.url == address
    assert requests == []
    page.goto(visit.base_url)
    page.go_back()
    expect(page.get_by_role("heading", name="1. Open your answers")).to_be_visible()
    assert "ease" not in tool(page).inner_text()


STATES = [(1280, "light"), (1280, "dark"), (390, "dark"), (320, "light")]


@pytest.mark.parametrize("visit", STATES, indirect=True, ids=str)
def test_no_state_has_a_violation_or_scrolls_sideways(visit) -> None:
    page = visit.open(PATH)

    def fine(state: str) -> None:
        assert violations(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state

    fine("empty")
    paste(page, "trust,ease\n")
    error(page)
    fine("error")
    paste(page, RATINGS + "2000,good,1,2,x\n")
    chosen(page)
    fine("choice")
    for box in page.get_by_role("checkbox").all():
        if box.is_checked():
            box.uncheck()
    page.get_by_role("button", name="Calculate importance").click()
    error(page)
    fine("wrong choice")
    for name in ("ease", "speed"):
        page.get_by_role("checkbox", name=name).check()
    calculated(page)
    fine("result")
    paste(page, TICKS)
    expect(page.get_by_role("heading", name="2. Result")).to_be_focused()
    fine("ticks")


@pytest.fixture
def unplugged(new_context: Any, site: Path) -> Iterator[Visit]:
    yield Visit(reader(new_context), site.as_uri() + "/")


def test_it_works_from_a_folder(unplugged) -> None:
    page = unplugged.open(PATH + "index.html")
    give(page, "answers.csv", RATINGS)
    chosen(page)
    calculated(page)
    expect(tool(page).locator("svg[role=img]")).to_be_visible()
    assert not [one for one in unplugged.foreign if not one.startswith("file:")]


def test_without_scripts_the_page_says_so(browser, base_url) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base_url + PATH)
    expect(page.get_by_text("This tool needs JavaScript")).to_be_visible()
    context.close()
