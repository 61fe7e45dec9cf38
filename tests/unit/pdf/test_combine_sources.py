"""Sources and words of a combined document: one list of each at its end, whatever page they come from."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from playbook.pdf.combine.tree import words
from tests.unit.pdf.paper import by_class, combined, link, read, said, target
from tests.worlds import World


def cite(id: str, number: int) -> str:
    return f'<a class="cx-cite" href="#source-{id}" aria-label="Source {number}: Printer">[{number}]</a>'


def sources(*ids: str) -> str:
    entries = (f'<li id="source-{id}"><a href="https://{id}.example/">Book of {id}</a>. Printer.</li>' for id in ids)
    return f'<h2 id="sources">Sources</h2><ol class="cx-sources" data-search-exclude>{"".join(entries)}</ol>'


FIRST = f"<h1>A</h1><p>One {cite('log', 1)} and two {cite('chart', 2)}.</p>{sources('log', 'chart')}"
SECOND = f"<h1>B</h1><p>Three {cite('tides', 1)} and two {cite('chart', 2)}.</p>{sources('tides', 'chart', 'stars')}"
PAGES = {"first/": FIRST, "second/": SECOND}


def listed(root: Element) -> list[str]:
    (section,) = by_class(root, "chapter--sources")
    return [words(next(one.iter("a"))) for one in section.iter("li")]


def test_one_list_at_the_end_in_the_order_of_reading(small: World, tmp_path: Path) -> None:
    made = combined(read(small), tmp_path, PAGES)
    assert said(made) == []
    assert listed(made.root) == ["Book of log", "Book of chart", "Book of tides", "Book of stars"]
    last = list(made.root.iter("section"))[-1]
    assert words(last).startswith("Sources")


def test_a_number_leads_to_the_entry_of_that_number(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES).root
    titles = listed(root)
    cites = by_class(root, "cx-cite")
    assert [words(one) for one in cites] == ["[1]", "[2]", "[3]", "[2]"]
    for one in cites:
        entry = target(root, one.get("href", ""))
        number = titles.index(words(next(entry.iter("a")))) + 1
        assert one.get("aria-label") == f"Source {number}: Printer"
        assert words(one) == f"[{number}]"


def test_no_chapter_keeps_a_list_or_an_empty_heading(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES).root
    headings = [words(one) for one in root.iter() if one.tag in ("h1", "h2", "h3")]
    assert headings.count("Sources") == 1
    assert len(by_class(root, "cx-sources")) == 1


def test_other_words_below_the_heading_stay_there(small: World, tmp_path: Path) -> None:
    page = FIRST.replace("<ol", "<p>Two books are lost.</p><ol")
    root = combined(read(small), tmp_path, {"first/": page}).root
    assert [words(one) for one in root.iter("h2")] == ["Sources"]
    assert "Two books are lost." in words(root)


def test_a_citation_without_a_source_is_named(small: World, tmp_path: Path) -> None:
    page = f"<h1>A</h1><p>One {cite('gone', 1)}.</p>"
    (problem,) = combined(read(small), tmp_path, {"glossary/": page}).problems
    assert (problem.place.file, "cites 'gone'" in problem.wrong) == ("docs/glossary.md", True)


def test_without_sources_there_is_no_list(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, {"first/": "<h1>A</h1><p>Words.</p>"}).root
    assert by_class(root, "chapter--sources") == []


TERM = """<h1>{name}</h1><p>Mind the <a class="cx-term" href="../glossary/&#35;fog-signal">{name} horn</a>.</p>
<div class="cx-definitions"><span class="cx-definition" id="cx-definition-fog-signal">
<span class="cx-definition__name">fog signal</span><span class="cx-definition__text">A horn, &lt;loud&gt;.</span>
<a href="../glossary/#fog-signal">Open in the glossary</a> <button>Close</button></span>
<span class="cx-definition" id="cx-definition-berth"><span class="cx-definition__name">berth</span>
<span class="cx-definition__text">A place.</span></span></div>"""
GLOSSARY = (
    '<h1>Glossary</h1><dl class="cx-glossary"><div id="fog-signal"><dt>fog signal</dt><dd>A horn.</dd></div></dl>'
)
EXPLAINED = {"a/": TERM.format(name="First"), "b/": TERM.format(name="Second"), "glossary/": GLOSSARY}


def test_words_that_are_used_are_explained_once(small: World, tmp_path: Path) -> None:
    made = combined(read(small), tmp_path, EXPLAINED, "a/", "b/")
    assert said(made) == []
    (section,) = by_class(made.root, "chapter--words")
    assert [(words(one[0]), words(one[1])) for one in by_class(section, "cx-glossary__entry")] == [
        ("fog signal", "A horn, <loud>.")
    ]
    entry = target(made.root, link(made.root, "First horn"))
    assert words(entry) == "fog signalA horn, <loud>."
    assert link(made.root, "Second horn") == link(made.root, "First horn")


def test_with_the_glossary_in_it_words_lead_there(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, EXPLAINED).root
    assert by_class(root, "chapter--words") == []
    assert words(target(root, link(root, "First horn"))) == "fog signalA horn."
