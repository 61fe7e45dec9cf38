"""A place for files begins and ends with a comment, and can be filled again and again."""

from __future__ import annotations

import pytest

from playbook.site_downloads.regions import Region, filled, has_regions


@pytest.mark.parametrize(
    ("region", "begin"),
    [
        (Region("play", "tide-1"), "<!-- cx:files play tide-1 -->"),
        (Region("offline"), "<!-- cx:files offline -->"),
    ],
)
def test_a_place_is_read_as_it_is_written(region: Region, begin: str) -> None:
    assert region.begin == begin
    asked: list[Region] = []
    filled(f"{region.begin}\nold\n{region.end}", lambda found: asked.append(found) or "")
    assert asked == [region]


def test_each_place_is_filled_by_itself() -> None:
    a, b = Region("play", "a"), Region("play", "b")
    page = f"1{a.begin}x{a.end}2{b.begin}{b.end}3"
    assert filled(page, lambda region: region.about.upper()) == f"1{a.begin}A{a.end}2{b.begin}B{b.end}3"


def test_backslashes_and_dollars_are_words_like_others() -> None:
    place = Region("offline")
    page = f"{place.begin}{place.end}"
    assert filled(page, lambda region: r"\1 \g<form> $1") == rf"{place.begin}\1 \g<form> $1{place.end}"


@pytest.mark.parametrize(
    "html", ["<!-- cx:files -->", "<!-- cx:files play a -->", "<!--cx:files a --><!-- /cx:files -->", ""]
)
def test_what_is_no_place_stays(html: str) -> None:
    assert not has_regions(html)
    assert filled(html, lambda region: "x") == html
