"""What search finds on a page: sections, and things that are results of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.model import Playbook
from playbook.search.collect import Collector
from playbook.search.page_text import cuts
from playbook.search.passages import FoundPage
from playbook.search.synonyms import Entry, synonyms_of
from tests.worlds import world


def pieces(html: str) -> list[tuple[str, str, str]]:
    return [(cut.anchor, cut.heading, cut.text) for cut in cuts(html, lambda node: "thing" in node.attributes)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>One.</p><p>Two.</p>", [("", "", "One. Two.")]),
        ("<p>a</p><h2 id=x>B <em>c</em></h2><p>d</p>", [("", "", "a"), ("x", "B c", "d")]),
        ("<h2>No id</h2>text", [("", "", "No id text")]),
        ("<p>l<b>am</b>p <a href=#>lit</a>.</p><td>1</td>", [("", "", "lamp lit. 1")]),
        ("<table><tr><td>1</td><td>2</td></tr></table>", [("", "", "1 2")]),
        ("<p>a &lt;b&gt; &amp; c</p>", [("", "", "a <b> & c")]),
        ("a<script>b</script><style>c</style><svg><text>d</text></svg><!-- e --><button>f</button>g", [("", "", "ag")]),
        ("<p data-search-exclude>a <i>b</i></p>c", [("", "", "c")]),
        (
            "<h2 id=x>B<a class=headerlink href=#x>#</a></h2>c<a class=cx-cite>[1]</a>.",
            [("", "", ""), ("x", "B", "c.")],
        ),
        ("<ul><li id=i thing>one</li><li>two</li></ul>", [("", "", "one two"), ("i", "", "one")]),
        ("<div id=t thing>term</div>rest", [("", "", "rest"), ("t", "", "term")]),
        ("<div><h3 id=x>In a box</h3><p>y</p></div><p>z</p>", [("", "", ""), ("x", "In a box", "y z")]),
    ],
)
def test_a_page_is_cut_at_its_headings_and_things(html: str, found: list[tuple[str, str, str]]) -> None:
    assert pieces(html) == found


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return world(tmp_path_factory.mktemp("search") / "world").book()


def page(book: Playbook, file: str, html: str) -> FoundPage:
    collector = Collector(book)
    collector.add("here/", book.by_file[file], html, ["Above", "Nearer"])
    return collector.pages[0]


def test_a_play_brings_its_title_its_words_and_its_sections(book: Playbook) -> None:
    play = book.plays["mend"]
    found = page(book, play.file, "<p>In short.</p><h2 id=why>Why</h2><p>Lamps break.</p><h2 id=none>Nothing</h2>")
    first, *others = found.passages
    assert (found.kind, found.title, found.trail, found.address) == ("play", play.title, "Above / Nearer", "here/")
    assert (first.title, first.anchor, first.kind) == (play.title, "", "play")
    assert first.text == f"{play.summary} In short."
    assert set(play.aliases) < set(first.aliases)
    assert [(one.anchor, one.heading, one.text, one.kind, one.title) for one in others] == [
        ("why", "Why", "Lamps break.", None, "")
    ], "a heading without any words below it is no result"


def test_an_item_of_a_checklist_is_a_result_and_stays_in_its_section(book: Playbook) -> None:
    item = next(iter(book.items.values()))
    html = f"<h2 id=do>Do</h2><ul><li id={item.id}><label>{item.text}</label> Because.</li><li id=odd>Odd</li></ul>"
    _, section, found = page(book, book.checklists[item.checklist].file, html).passages
    assert (found.kind, found.anchor, found.title, found.text) == ("item", item.id, item.text, "Because.")
    assert found.heading == "Do"
    assert section.text == f"{item.text} Because. Odd"


def test_the_same_item_on_another_page_is_text(book: Playbook) -> None:
    item = next(iter(book.items.values()))
    html = f"<h2 id=do>Do</h2><ul><li id={item.id}>{item.text}</li></ul>"
    assert [one.kind for one in page(book, book.plays["mend"].file, html).passages] == ["play", None]


def test_a_metric_is_a_result_on_the_page_of_definitions_only(book: Playbook) -> None:
    metric = next(iter(book.metrics.values()))
    html = f"<h3 id={metric.id}>{metric.name}</h3><p>Its text.</p>"
    assert book.settings.definitions_page is not None
    found = page(book, book.settings.definitions_page, html).passages[1]
    assert (found.kind, found.title, found.text) == ("metric", metric.name, "Its text.")
    assert page(book, book.plays["mend"].file, html).passages[1].kind is None


def test_a_term_is_a_result_with_its_abbreviation_and_its_definition(book: Playbook) -> None:
    term = next(one for one in book.terms.values() if one.abbreviation)
    html = (
        f"<h2 id=letter>L</h2><dl><div class=cx-glossary__entry id={term.id}><dt>T</dt><dd>See also …</dd></div></dl>"
    )
    first, found = page(book, "docs/glossary.md", html).passages
    assert (found.kind, found.title, found.text) == ("term", f"{term.term} ({term.abbreviation})", term.definition)
    assert first.kind == "page"


def test_tools_are_the_pages_of_their_folder(tmp_path: Path) -> None:
    text = "---\ntitle: {}\ndescription: It is.\nreviewed: 2026-02-01\n---\n\nText.\n"
    changed = world(tmp_path / "world", {f"docs/tools/{name}.md": text.format(name) for name in ("index", "scale")})
    book = changed.book()
    assert page(book, "docs/tools/scale.md", "").kind == "tool"
    assert page(book, "docs/tools/index.md", "").kind == "page"


def test_pages_come_in_the_order_of_their_addresses(book: Playbook) -> None:
    collector = Collector(book)
    for address in ("b/", "a/", "c/"):
        collector.add(address, book.plays["mend"], "", [])
    assert [one.address for one in collector.pages] == ["a/", "b/", "c/"]


def test_synonyms_are_those_of_the_author_and_of_the_glossary(tmp_path: Path) -> None:
    text = "- same: [Fog horn, siren]\n- typed: [Noise!]\n  finds: [the horn's sound]\n"
    changed = world(tmp_path / "world", {"data/search.yml": text})
    entries = synonyms_of(changed.book()).entries
    assert entries[0] == Entry((("fog", "horn"), ("siren",)), (("fog", "horn"), ("siren",)))
    assert entries[1] == Entry((("noise",),), (("the", "horn", "sound"),))
    term = next(one for one in changed.book().terms.values() if one.abbreviation)
    pair = tuple(tuple(one.lower().replace("-", " ").split()) for one in (term.term, str(term.abbreviation)))
    assert Entry(pair, pair) in entries[2:]


@pytest.mark.parametrize(
    ("text", "wrong", "remedy"),
    [
        ("- same: [horn]\n", "names no synonyms", "at least two words"),
        ("- typed: [horn]\n", "names no synonyms", "`typed` with `finds`"),
        ("- finds: [horn]\n", "names no synonyms", "`typed` with `finds`"),
        ("- same: [horn, siren]\n  finds: [noise]\n", "two forms", "either `same`"),
        ("- same: [horn, '']\n", "entry 2 of 'same' is empty", "fill it in"),
    ],
)
def test_an_entry_of_another_form_is_refused(tmp_path: Path, text: str, wrong: str, remedy: str) -> None:
    problem = world(tmp_path / "world", {"data/search.yml": text}).only_problem()
    assert problem.place.file == "data/search.yml" and problem.place.line == 1
    assert wrong in problem.wrong and remedy in problem.remedy


def test_a_playbook_does_without_synonyms(tmp_path: Path) -> None:
    assert world(tmp_path / "world", {"data/search.yml": None}).book().synonyms == ()
