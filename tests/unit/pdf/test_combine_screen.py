"""What only works on a screen is not in a combined document; everything else is, and is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.pdf.combine.tree import classes, words
from tests.unit.pdf.paper import by_class, combined, read, said
from tests.worlds import World


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="a">A<a class="headerlink" href="#a" title="Link to this section">GONE</a></h2><p>b</p>',
        '<p class="cx-edit"><a href="https://code.example/edit">GONE</a></p>',
        '<p class="cx-edit-data"><a href="https://code.example/data">GONE</a></p>',
        '<details class="cx-backlinks"><summary>GONE</summary><ul><li>GONE</li></ul></details>',
        '<p class="cx-backlinks">GONE</p>',
        '<div class="cx-head__plan"><cx-progress data-items="a"></cx-progress> <a href="../plan/">GONE</a></div>',
        '<nav class="cx-round"><a href="../b/">GONE</a></nav>',
        '<p>Press <button type="button">GONE</button>.</p>',
        "<script>GONE</script><style>GONE</style><template><p>GONE</p></template><noscript>GONE</noscript>",
        "<dialog><p>GONE</p></dialog>",
        '<div class="cx-filter"><label>GONE <select><option>GONE</option></select></label></div>',
        '<cx-plan data-x="1"><span>GONE</span></cx-plan>',
        "<p hidden>GONE</p>",
        '<p class="cx-readings__files"><a href="a.csv">GONE</a></p>',
        "<!-- GONE -->",
        '<div class="cx-definitions"><span class="cx-definition">GONE</span></div>',
        "<h2>GONE</h2><cx-plan></cx-plan><h2>Next</h2><p>b</p>",
    ],
)
def test_what_leaves(small: World, tmp_path: Path, html: str) -> None:
    made = combined(read(small), tmp_path, {"a/": f"<h1>Title</h1><p>Before.</p>{html}<p>After.</p>"})
    assert said(made) == []
    (chapter,) = by_class(made.root, "chapter")
    assert "GONE" not in words(chapter)
    assert words(chapter).startswith("TitleBefore.")
    assert words(chapter).endswith("After.")


def test_the_text_around_what_leaves_stays_in_its_place(small: World, tmp_path: Path) -> None:
    html = (
        "<p>one <button>x</button> two <cx-a><b>y</b></cx-a> three<!-- z --> <em>four</em><script>w</script> five</p>"
    )
    root = combined(read(small), tmp_path, {"a/": f"<h1>T</h1>{html}"}).root
    assert [words(one) for one in by_class(root, "chapter")[0].iter("p")] == ["one two three four five"]


def test_live_elements_leave_their_content(small: World, tmp_path: Path) -> None:
    html = "<cx-sort-table>a <table><tr><td>Kept</td></tr></table> b</cx-sort-table>"
    (chapter,) = by_class(combined(read(small), tmp_path, {"a/": f"<h1>T</h1>{html}"}).root, "chapter")
    assert [words(one) for one in chapter.iter("td")] == ["Kept"]
    assert [one.tag for one in chapter.iter() if "-" in one.tag] == []


def test_what_can_be_opened_is_open(small: World, tmp_path: Path) -> None:
    html = '<details class="more"><summary>Words</summary><p>Inside.</p></details>'
    (chapter,) = by_class(combined(read(small), tmp_path, {"a/": f"<h1>T</h1>{html}"}).root, "chapter")
    (more,) = by_class(chapter, "more")
    assert (more.tag, [one.tag for one in more]) == ("div", ["p", "p"])
    assert classes(more[0]) == {"details-title"}


def test_no_attribute_for_scripts_and_keyboards_is_left(small: World, tmp_path: Path) -> None:
    html = (
        '<div class="cx-table" role="region" tabindex="0" aria-label="Wide" data-sort="a" onclick="b()"><p>c</p></div>'
    )
    (table,) = by_class(combined(read(small), tmp_path, {"a/": f"<h1>T</h1>{html}"}).root, "cx-table")
    assert table.attrib == {"class": "cx-table"}


def test_nothing_of_the_frame_around_the_article_comes_along(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, {"a/": "<h1>T</h1><p>b</p>"}).root
    assert "Menu" not in words(root)


@pytest.mark.parametrize(
    "empty", ["<ul>\n</ul>", "<ol></ol>", "<p> </p>", "<div><p><button>x</button></p></div>", "<p><span></span></p>"]
)
def test_nothing_empty_is_left(small: World, tmp_path: Path, empty: str) -> None:
    root = combined(read(small), tmp_path, {"a/": f"<h1>T</h1><p>a</p>{empty}<p>b</p>"}).root
    (chapter,) = by_class(root, "chapter")
    assert [one.tag for one in chapter] == ["h1", "p", "p"]


def test_what_is_empty_and_has_an_id_or_draws_something_stays(small: World, tmp_path: Path) -> None:
    html = '<p id="here"></p><table><tr><td></td></tr></table><p><span class="key"></span></p><p><br></p>'
    root = combined(read(small), tmp_path, {"a/": f"<h1>T</h1>{html}"}).root
    assert [one.tag for one in by_class(root, "chapter")[0]] == ["h1", "p", "table", "p", "p"]
