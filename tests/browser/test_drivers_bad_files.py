"""Files that the driver analysis cannot use, or not whole: it says why and what to do, and goes on working."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.drivers_page import PATH, RATINGS, calculated, chosen, error, give, paste, tool

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
