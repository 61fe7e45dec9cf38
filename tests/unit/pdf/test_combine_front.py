"""Around the chapters of a combined document: cover, contents, openings of parts, levels, what it says of itself."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from playbook.pdf.combine import combine
from playbook.pdf.combine.tree import words
from playbook.pdf.volume import Part, Volume, of_play, pack, whole
from tests.unit.pdf.paper import WEB, by_class, chapter, read, target, write_site
from tests.worlds import World

HEAD = '<header class="cx-head"><p class="cx-head__kicker">Kind</p><h1>{0}</h1></header><p>Words.</p>'
TWO = '<h2 id="one">One</h2><p>a</p><h4 id="two">Two</h4><p>b</p><h3>Three</h3><p>c</p><h2 id="four">Four</h2><p>d</p>'
NAMES = ("plays/listen/", "plays/mend/", "plays/tell/", "checklists/listen/", "checklists/mend/", "checklists/tell/")
PAGES = {
    **{url: HEAD.format(f"Page {url}") + TWO for url in (*NAMES, "case_studies/grey-rock/")},
    "measure/metrics/": HEAD.format("Metrics") + "<h3 id=calm>Calm</h3><p>a</p><h3 id=delay>Delay</h3><p>b</p>",
}
ORDER = """\
notice: Made on the quay & endorsed by nobody.
parts:
  - {title: Work <now>, pages: [plays/]}
  - {title: Rest, pages: [docs/measure/metrics.md, case_studies/]}
"""


def made(world: World, folder: Path, volume: Volume | None = None, language: str = "en") -> Element:
    book = read(world)
    site = write_site(folder, PAGES, language=language)
    result = combine(book, site, volume or whole(book))
    assert result.problems == ()
    return result.root


def outline(root: Element) -> list[tuple[int, str]]:
    return [(int(one.tag[1]), words(one)) for one in root.iter() if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]


@pytest.fixture
def ordered(small: World) -> World:
    return small.change({"data/print.yml": ORDER})


def test_the_order_is_cover_contents_parts(ordered: World, tmp_path: Path) -> None:
    body = made(ordered, tmp_path)[1]
    assert [one.get("class") for one in body] == ["cover", "contents", "part", "part"]


def test_every_chapter_stands_in_the_contents_and_in_its_parts_opening(ordered: World, tmp_path: Path) -> None:
    root = made(ordered, tmp_path)
    (contents,) = by_class(root, "contents")
    lines = [(words(row), target(root, row.get("data-href", ""))) for row in by_class(contents, "contents__row")]
    assert [text for text, _ in lines] == [
        "Part 1 Work <now>",
        "Play 1 Page plays/listen/",
        "Page checklists/listen/",
        "Play 2 Page plays/mend/",
        "Page checklists/mend/",
        "Play 3 Page plays/tell/",
        "Page checklists/tell/",
        "Part 2 Rest",
        "Metrics",
        "Page case_studies/grey-rock/",
    ]
    for text, place in lines[1:7]:
        assert words(by_class(place, "chapter-title")[0]) in text
    opening = by_class(root, "part")[0]
    assert [words(row) for row in by_class(opening, "contents__row")] == [text for text, _ in lines[1:7]]


def test_no_level_of_headings_is_skipped(ordered: World, tmp_path: Path) -> None:
    root = made(ordered, tmp_path)
    levels = [level for level, _ in outline(root)]
    assert levels[0] == 1
    assert all(next <= level + 1 for level, next in pairwise(levels))


def test_below_a_part_a_chapter_is_one_level_lower(ordered: World, tmp_path: Path) -> None:
    whole_levels = {text: level for level, text in outline(made(ordered, tmp_path))}
    play = of_play(read(ordered), "tell")
    play_levels = {text: level for level, text in outline(made(ordered, tmp_path, play))}
    assert (whole_levels["Work <now>"], whole_levels["Page plays/tell/"]) == (1, 2)
    assert play_levels["Page plays/tell/"] == 1


def test_a_heading_says_what_it_is_at_any_level(ordered: World, tmp_path: Path) -> None:
    volume = Volume("v", "V", "", (Part("", (chapter("plays/tell/"),)), Part("P", (chapter("plays/mend/"),))))
    root = made(ordered, tmp_path, volume)
    assert [words(one) for one in by_class(root, "section-title")] == ["One", "Four"] * 2
    assert [words(one) for one in by_class(root, "subsection-title")] == ["Two", "Three"] * 2
    assert [level for level, text in outline(root) if text == "One"] == [2, 3]


def test_the_contents_of_a_play_name_the_sections_but_not_those_of_cases(small: World, tmp_path: Path) -> None:
    root = made(small, tmp_path, of_play(read(small), "listen"))
    (contents,) = by_class(root, "contents")
    assert [words(row) for row in by_class(contents, "contents__row")] == [
        "Play 1 Page plays/listen/",
        "One",
        "Four",
        "Page checklists/listen/",
        "One",
        "Four",
        "Metrics of this play",
        "Calm",
        "Case study Page case_studies/grey-rock/",
    ]


def test_the_cover_names_playbook_edition_day_notice_and_address(ordered: World, tmp_path: Path) -> None:
    ordered.replace("plays/mend.md", "2026-02-01", "2026-03-09")
    cover = words(by_class(made(ordered, tmp_path), "cover")[0])
    for part in ("Lighthouse Guide", "Edition 2026.1", "March 9, 2026", "Made on the quay & endorsed by nobody.", WEB):
        assert part in cover


def test_the_cover_of_a_play_names_the_play(small: World, tmp_path: Path) -> None:
    cover = words(by_class(made(small, tmp_path, of_play(read(small), "mend")), "cover")[0])
    for part in ("Mend the lamp", "Play 2 of 3", "Repair what sailors named first.", "Lighthouse Guide"):
        assert part in cover


def about(root: Element) -> dict[str, str]:
    return {one.get("name", ""): one.get("content", "") for one in root[0].iter("meta")}


def test_the_head_says_what_the_document_is(small: World, tmp_path: Path) -> None:
    small.replace("plays/mend.md", "time: 2 weeks", "time: 2 weeks\naliases: [lens, wick]")
    root = made(small, tmp_path, of_play(read(small), "mend"), language="en-GB")
    assert root.get("lang") == "en-GB"
    assert [one.text for one in root[0].iter("title")] == ["Mend the lamp - Lighthouse Guide"]
    head = about(root)
    assert head["author"] == "Lighthouse Guide"
    assert head["description"] == "Repair what sailors named first."
    assert head["keywords"] == "lens, wick"
    assert head["generator"] == "Lighthouse Guide, edition 2026.1"
    assert head["dcterms.created"] == head["dcterms.modified"] == "2026-02-01T00:00:00Z"


def test_the_whole_has_the_title_of_the_playbook(small: World, tmp_path: Path) -> None:
    root = made(small, tmp_path)
    assert [one.text for one in root[0].iter("title")] == ["Lighthouse Guide"]
    assert about(root)["description"].startswith("Three plays for a harbor")


def test_a_day_of_a_page_that_is_not_in_the_volume_does_not_count(small: World, tmp_path: Path) -> None:
    before = about(made(small, tmp_path, of_play(read(small), "mend")))
    small.replace("plays/tell.md", "2026-02-01", "2026-03-09")
    assert about(made(small, tmp_path, of_play(read(small), "mend"))) == before


@pytest.mark.parametrize(
    ("plays", "summary"),
    [
        (["tell", "mend"], "Mend the lamp; Tell the coast."),
        (["tell"], "Say what has changed."),
        (["listen", "mend", "tell"], "Three plays for a harbor that wants to hear its sailors."),
    ],
)
def test_the_cover_of_a_pack_says_what_it_holds(small: World, tmp_path: Path, plays: list[str], summary: str) -> None:
    root = made(small, tmp_path, pack(read(small), plays))
    assert summary in words(by_class(root, "cover")[0])
    assert about(root)["description"] == summary


def test_a_change_in_one_play_changes_the_documents_that_hold_it_and_no_other(small: World, tmp_path: Path) -> None:
    def documents() -> list[bytes]:
        book = read(small)
        volumes = (of_play(book, "mend"), of_play(book, "tell"), of_play(book, "listen"), whole(book))
        return [tostring(combine(book, tmp_path, volume).root) for volume in volumes]

    write_site(tmp_path, PAGES)
    before = documents()
    small.replace("plays/listen.md", "Hear what goes wrong at sea.", "Hear the sea.")
    write_site(tmp_path, {"plays/listen/": PAGES["plays/listen/"] + "<p>More.</p>"})
    assert [new == old for new, old in zip(documents(), before, strict=True)] == [True, True, False, False]
