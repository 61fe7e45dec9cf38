"""Links of a combined document: into it, to the web, or none; ids that many pages have."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.pdf.combine import combine
from playbook.pdf.combine.tree import classes, words
from playbook.pdf.volume import Chapter, Part, Volume
from tests.unit.pdf.paper import WEB, by_class, combined, link, read, said, target, volume_of, write_site
from tests.worlds import World

LISTEN = """<h1>Listen</h1><h2 id="why">Why</h2><p>See
<a href="../tell/">the coast</a>, <a href="../tell/#why">its reason</a>, <a href="#why">above</a>,
<a href="../mend/#oil">oil</a>, <a href="../../downloads/log.csv" download>a table</a>,
<a href="https://sea.example/a?b=1#c">the sea</a> and <a href="mailto:quay@harbor.example">the quay</a>.</p>"""
TELL = """<h1>Tell</h1><h2 id="why">Why else</h2><p><a href="../../plays/listen/#w&#104;y">back</a></p>"""
MEND = """<h1>Mend</h1><h2 id="oil">Oil</h2><p>Words.</p>"""
PAGES = {"plays/listen/": LISTEN, "plays/tell/": TELL, "plays/mend/": MEND, "downloads/log.csv": "a,b\n"}
BOTH = ("plays/listen/", "plays/tell/")


def test_a_link_to_a_page_of_the_volume_leads_to_its_chapter(small: World, tmp_path: Path) -> None:
    made = combined(read(small), tmp_path, PAGES, *BOTH)
    assert said(made) == []
    chapter = target(made.root, link(made.root, "the coast"))
    assert "".join(chapter.itertext()).startswith("Tell")
    assert "chapter" in classes(chapter)


def test_one_id_on_two_pages_is_two_places(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES, *BOTH).root
    assert target(root, link(root, "its reason")).text == "Why else"
    assert target(root, link(root, "above")).text == "Why"
    assert target(root, link(root, "back")).text == "Why"
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("oil", f"{WEB}plays/mend/#oil"),
        ("a table", f"{WEB}downloads/log.csv"),
        ("the sea", "https://sea.example/a?b=1#c"),
        ("the quay", "mailto:quay@harbor.example"),
    ],
)
def test_what_is_not_in_the_volume_is_on_the_web(small: World, tmp_path: Path, text: str, address: str) -> None:
    assert link(combined(read(small), tmp_path, PAGES, *BOTH).root, text) == address


def test_links_into_the_document_and_to_the_web_are_told_apart(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES, *BOTH).root
    inside = {one.get("href", "")[0] for one in by_class(root, "inside")}
    web = {one.get("href", "")[0] for one in by_class(root, "web")}
    assert inside == {"#"}
    assert "#" not in web


def test_without_an_address_of_the_site_words_stay_words(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES, *BOTH, web="").root
    assert "oil" in " ".join(root.itertext())
    assert [one.get("href") for one in root.iter("a") if (one.text or "") in ("oil", "a table")] == []
    assert link(root, "the sea").startswith("https://sea.example/")


@pytest.mark.parametrize(
    ("href", "line"),
    [("../gone/", 7), ("../tell/#nowhere", 8), ("#below", 9)],
)
def test_a_link_that_leads_nowhere_is_named_with_its_line(small: World, tmp_path: Path, href: str, line: int) -> None:
    small.change({"docs/quay.md": FRONT + "[a](gone.md)\n[b](tell.md#nowhere)\n[c](#below)\n"})
    page = f'<h1>Quay</h1><p><a href="{href}">there</a></p>'
    made = combined(read(small), tmp_path, {"quay/": page, "tell/": "<h1>Tell</h1>"})
    assert len(made.problems) == 1
    assert str(made.problems[0].place) == f"docs/quay.md:{line}"
    assert f"the link to {href} leads nowhere" in made.problems[0].wrong


FRONT = "---\ntitle: Quay\ndescription: Wet.\nreviewed: 2026-02-01\n---\n\n"


def test_an_id_that_stands_twice_on_a_page_is_named(small: World, tmp_path: Path) -> None:
    small.change({"docs/quay.md": FRONT + "## A {: #wet }\n\n## B {: #wet }\n"})
    page = '<h1>Quay</h1><h2 id="wet">A</h2><p>a</p><h2 id="wet">B</h2><p>b</p>'
    (problem,) = combined(read(small), tmp_path, {"quay/": page}).problems
    assert (str(problem.place), "'wet' stands twice" in problem.wrong) == ("docs/quay.md:7", True)


def test_what_refers_to_an_id_follows_it(small: World, tmp_path: Path) -> None:
    page = """<h1>Quay</h1><figure aria-labelledby="name"><p id="name">Tides</p>
    <svg viewBox="0 0 1 1" aria-labelledby="name"><clipPath id="cut"><path d="M0 0"/></clipPath>
    <g clip-path="url(#cut)"><use href="#cut"/></g></svg></figure>"""
    root = combined(read(small), tmp_path, {"quay/": page, "pier/": page}).root
    figures = [one.get("aria-labelledby", "") for one in root.iter("figure")]
    assert [target(root, f"#{id}").text for id in figures] == ["Tides", "Tides"]
    assert len(set(figures)) == 2
    shapes = [one for one in root.iter() if one.get("clip-path")]
    assert len({target(root, shape.get("clip-path", "")[4:-1]).get("id") for shape in shapes}) == 2


def test_a_site_whose_pages_are_files_is_read_as_well(small: World, tmp_path: Path) -> None:
    write_site(tmp_path, {"index.html": "x"})
    for name, body in (("listen", '<a href="tell.html#why">there</a>'), ("tell", '<h2 id="why">Why</h2><p>x</p>')):
        file = tmp_path / "plays" / f"{name}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<html lang=en><body><article><h1>T</h1>{body}</article>", encoding="utf-8")
    made = combine(read(small), tmp_path, volume_of(*BOTH))
    assert said(made) == []
    assert target(made.root, link(made.root, "there")).text == "Why"


METRICS = """<h1>Metrics</h1><p>All of them.</p><h2 id="two">Two kinds</h2>
<h3 id="calm">Calm</h3><p>Words of calm. <a href="#delay">delay</a></p><h4>More</h4><p>Still calm.</p>
<h3 id="delay">Delay</h3><p>Words of delay.</p><h2 id="end">End</h2><p>Nothing.</p>"""


def test_a_chapter_of_chosen_sections_has_them_and_nothing_else(small: World, tmp_path: Path) -> None:
    site = write_site(tmp_path, {"measure/metrics/": METRICS})
    chapter = Chapter("docs/measure/metrics.md", "measure/metrics/", ("calm",), "Metrics of this play")
    made = combine(read(small), site, Volume("v", "V", "", (Part("", (chapter,)),)))
    assert said(made) == []
    (section,) = by_class(made.root, "chapter")
    shown = [words(one) for one in section.iter() if one.tag in ("h1", "h2", "h3", "p")]
    assert shown == ["Metrics of this play", "Calm", "Words of calm. delay", "More", "Still calm."]
    assert link(made.root, "delay") == f"{WEB}measure/metrics/#delay"


def test_a_section_that_the_page_has_not_is_named(small: World, tmp_path: Path) -> None:
    site = write_site(tmp_path, {"measure/metrics/": METRICS})
    chapter = Chapter("docs/measure/metrics.md", "measure/metrics/", ("calm", "storms"), "Metrics of this play")
    made = combine(read(small), site, Volume("v", "V", "", (Part("", (chapter,)),)))
    assert ["no section 'storms'" in one for one in said(made)] == [True]


def test_a_heading_may_be_called_like_a_source_or_a_word(small: World, tmp_path: Path) -> None:
    page = """<h1>Quay</h1><h2 id="source-of-light">Lamp</h2><p><a href="#source-of-light">a</a></p>
    <h2 id="word-list">List</h2><p><a href="#word-list">b</a></p>"""
    made = combined(read(small), tmp_path, {"quay/": page})
    assert said(made) == []
    assert [words(target(made.root, link(made.root, text))) for text in ("a", "b")] == ["Lamp", "List"]


NOTED = """<h1>Metrics</h1>
<h2 id="a">A</h2><ul class="cx-readings__notes"><li class="cx-readings__once">Why chance.</li></ul>
<h2 id="b">B</h2><ul class="cx-readings__notes"><li class="cx-readings__above">As above.</li><li>Own.</li></ul>
<h2 id="c">C</h2><ul class="cx-readings__notes"><li class="cx-readings__above">As above.</li>
<li class="cx-readings__once">Why change.</li></ul>
<h2 id="d">D</h2><ul class="cx-readings__notes"><li class="cx-readings__above">As above.</li></ul>"""


@pytest.mark.parametrize(
    ("chosen", "notes"),
    [
        (("a", "b"), ["Why chance.", "As above.", "Own."]),
        (("b", "c"), ["Why chance.", "Own.", "As above.", "Why change."]),
        (("c",), ["Why chance.", "Why change."]),
        (("d",), ["Why chance.", "Why change."]),
        (("a", "d"), ["Why chance.", "As above.", "Why change."]),
        (("c", "d"), ["Why chance.", "Why change.", "As above."]),
        (("b", "a"), ["Why chance.", "Own.", "Why chance."]),
    ],
)
def test_a_note_that_stood_above_on_the_page_is_not_lost(
    small: World, tmp_path: Path, chosen: tuple[str, ...], notes: list[str]
) -> None:
    site = write_site(tmp_path, {"measure/metrics/": NOTED})
    chapter = Chapter("docs/measure/metrics.md", "measure/metrics/", chosen, "Metrics")
    root = combine(read(small), site, Volume("v", "V", "", (Part("", (chapter,)),))).root
    assert [words(one) for one in by_class(root, "chapter")[0].iter("li")] == notes
