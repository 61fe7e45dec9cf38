"""Every table of figures on the built site has its files, its source and its region; nothing hidden is in the feed."""

from __future__ import annotations

import csv
import json
import posixpath
import re
from pathlib import Path

from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborNode

from tests.site_pages import BuiltPage

Pages = dict[str, BuiltPage]


def tables(pages: Pages) -> list[tuple[BuiltPage, LexborNode]]:
    return [(page, table) for page in pages.values() for table in page.tree.css(".cx-readings")]


def beside(site: Path, page: BuiltPage, href: str) -> Path:
    return site / posixpath.normpath(posixpath.join(posixpath.dirname(page.path), href))


def decimals(text: str) -> list[float]:
    return [float(one) for one in re.findall(r"\d+\.\d", text)]


def test_each_table_has_both_files_with_its_rows(site: Path, pages: Pages) -> None:
    found = tables(pages)
    assert len(found) > 5
    for page, table in found:
        links = [link.attributes["href"] or "" for link in table.css(".cx-readings__files a")]
        as_csv, as_json = (beside(site, page, link) for link in links)
        with as_csv.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        readings = json.loads(as_json.read_text("utf-8"))["readings"]
        shown = [" ".join(row.text(separator=" ").split()) for row in table.css("tbody tr")]
        assert len(rows) == len(readings) == len(shown) > 0, page.path
        for row, text in zip(rows, shown, strict=True):
            for key in ("value", "low", "high", "change_points"):
                if row["unit"] == "percent" and row[key] and row["change"] != "no clear change":
                    assert any(abs(abs(float(row[key])) - one) < 0.056 for one in decimals(text)), (row, text)
            if row["n"]:
                assert f"{int(row['n']):,}" in text, row


def test_each_table_says_what_it_is_and_where_it_comes_from(pages: Pages) -> None:
    for page, table in tables(pages):
        region = table.css_first("[role=region]")
        assert region.attributes["tabindex"] == "0", page.path
        assert region.attributes["aria-label"] in table.css_first("caption").text(), page.path
        assert table.css_first(".cx-readings__source a.cx-cite") is not None, page.path
        for drawn in table.css("svg[role=img]"):
            assert " periods: " in (drawn.attributes["aria-label"] or ""), page.path


def test_no_page_shows_what_is_no_number(pages: Pages) -> None:
    for page in pages.values():
        words = set((page.tree.body.text() if page.tree.body else "").lower().split())
        assert not words & {"nan", "nan%", "inf", "inf%", "none%"}, page.path


def test_the_feed_is_as_its_schema_says_and_holds_nothing_hidden(site: Path) -> None:
    feed = json.loads((site / "api" / "metrics.json").read_text("utf-8"))
    schema = json.loads((site / "api" / "schema" / "metrics-feed.schema.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(feed)] == []
    kinds = {one["disclosure"] for one in feed["readings"]}
    assert kinds == {"hidden", "count-only", "wide", "shown"}
    for one in feed["readings"]:
        number = [one[key] for key in ("value", "low", "high", "change_points", "change")]
        if one["disclosure"] in ("hidden", "count-only"):
            assert number == [None] * 5, one
        assert one["n"] is None or one["n"] >= 10, one
        assert one["source"] in feed["sources"]


def test_the_feed_leads_to_each_definition(site: Path, pages: Pages) -> None:
    feed = json.loads((site / "api" / "metrics.json").read_text("utf-8"))
    ids = set(pages["measure/metrics/index.html"].ids)
    for metric in feed["metrics"]:
        assert metric["href"] == f"measure/metrics/#{metric['id']}"
        assert metric["id"] in ids
