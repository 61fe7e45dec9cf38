"""What the engine of search finds in a small index, in a real Chromium on a blank page."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from playbook.search import search_files
from playbook.search.passages import Passage
from playbook.search.synonyms import Synonyms
from tests.browser.small_search import SYNONYMS, asked_page, engine, find, hrefs, own_page, page_of  # noqa: F401 (fixtures)
from tests.tools import ROOT


def test_words_are_split_as_they_are_for_the_index(core: Page) -> None:
    vectors = json.loads((ROOT / "tests/vectors/search_tokens.json").read_text("utf-8"))
    found = core.evaluate("texts => texts.map(cxSearchTokens.words)", [one["text"] for one in vectors])
    assert {one["name"]: words for one, words in zip(vectors, found, strict=True) if words != one["words"]} == {}


def test_what_is_marked_in_a_text_is_the_word_as_it_is_written(core: Page) -> None:
    text = "The café’s Ｌamp — “lamp’s” end"
    places = core.evaluate("text => cxSearchTokens.places(text)", text)
    assert [(one["word"], text[one["from"] : one["to"]]) for one in places] == [
        ("the", "The"),
        ("cafe", "café’s"),
        ("lamp", "Ｌamp"),
        ("lamp", "lamp’s"),
        ("end", "end"),
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("mend the lamp", "plays/lamp/"),
        ("repair", "plays/lamp/"),
        ("dark tower", "plays/lamp/"),
        ("HLO", "glossary/#hlo"),
        ("what does hlo mean", "glossary/#hlo"),
        ("clean lens", "checklists/lamp/#clean-lens"),
        ("aground", "plays/lamp/#why"),
        ("surveyed", "plays/lamp/#how"),
        ("surveyor", "plays/lamp/#how"),
        ("frontline", "stories/grey/#then"),
        ("front line", "stories/grey/#then"),
        ("email", "stories/grey/#then"),
        ("e-mail", "stories/grey/#then"),
        ("siren", "tools/horn/"),
        ("sirens", "tools/horn/"),
        ("fog signals", "tools/horn/"),
        ("sailors", "plays/lamp/#why"),
        ("glosary", "glossary/"),
        ("golssary", "glossary/"),
        ("wolume", "tools/horn/#noise"),
        ("agrouned", "plays/lamp/#why"),
        ("glo", "glossary/"),
        ("volu", "tools/horn/#noise"),
        ("mendthe lamp", "plays/lamp/"),
        ("greyrock", "stories/grey/"),
    ],
)
def test_the_best_result_comes_first(core: Page, query: str, first: str) -> None:
    assert hrefs(core, query)[0] == first


def test_a_phrase_in_quotes_must_stand_there(core: Page) -> None:
    assert hrefs(core, '"lamp of the keeper"') == ["stories/grey/#then"]
    assert hrefs(core, "“keeper surveys” lamp") == ["plays/lamp/#how"]
    assert hrefs(core, '"surveys keeper"') == []
    assert hrefs(core, '"rocks grey"') == []
    assert len(hrefs(core, "lamp of the keeper")) > 1
    assert set(find(core, '"lamp of the keeper"')["words"]) == {"lamp", "lamps", "keeper", "keepers"}


def test_a_quotation_mark_without_its_partner_is_no_phrase(core: Page) -> None:
    assert hrefs(core, 'lamp "keeper surveys') == hrefs(core, "lamp keeper surveys") != []


def test_words_side_by_side_count_more(fresh: Page) -> None:
    apart = page_of("a/", "page", "One", Passage("x", "red then some and more of it was wick", "Ten"))
    beside = page_of("b/", "page", "Two", Passage("x", "then some and more of it was red wick", "Ten"))
    turned = page_of("c/", "page", "Six", Passage("x", "then some and more of it was wick red", "Ten"))
    engine(fresh, search_files([apart, beside, turned], Synonyms()))
    assert hrefs(fresh, "red wick") == ["b/#x", "c/#x", "a/#x"]


def test_small_words_alone_still_answer_and_do_not_lead_elsewhere(core: Page) -> None:
    assert "plays/lamp/" in hrefs(core, "the")
    assert hrefs(core, "what is the aground of it")[0] == "plays/lamp/#why"


@pytest.mark.parametrize("query", ["", "  ", '""', "—", "xqzvbn", "🙂"])
def test_nothing_is_found_for_nothing_and_for_nonsense(core: Page, query: str) -> None:
    assert find(core, query) == {"results": [], "counts": {}, "total": 0, "unknown": [], "nearest": None, "words": []}


def test_a_word_that_was_taken_for_another_is_told(core: Page) -> None:
    found = find(core, "the glosary")
    assert (found["nearest"], found["unknown"]) == ("the glossary", ["glosary"])
    assert find(core, "glossary")["nearest"] is None
    assert find(core, "glossar")["nearest"] is None, "the beginning of a word is no mistake"
    assert find(core, "gloss ary")["nearest"] is None, "nor are the parts of one"


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("suvrey", "survey"),
        ("lapm", "lamp"),
        ("keper lamp", "keeper lamp"),
        ('"keeper surveys" lapm', '"keeper surveys" lamp'),
        ("sirne", "siren"),
    ],
)
def test_a_slip_gets_the_answer_of_the_word_that_was_meant(core: Page, slip: str, meant: str) -> None:
    found, wanted = find(core, slip), find(core, meant)
    assert found.pop("nearest") == meant
    assert found.pop("unknown") == [word for word in slip.split() if word not in meant]
    assert found["total"] > 0
    assert found == {name: value for name, value in wanted.items() if name in found}


def test_a_letter_written_once_instead_of_twice_is_the_smallest_slip(fresh: Page) -> None:
    often = [page_of(f"{n}/", "page", "Way", Passage("x", "They ask it online.", "Part")) for n in range(8)]
    engine(
        fresh,
        search_files([*often, page_of("a/", "page", "Carry", Passage("x", "Read it offline.", "Far"))], Synonyms()),
    )
    found = find(fresh, "ofline")
    assert (found["nearest"], [one["href"] for one in found["results"]]) == ("offline", ["a/#x"])


def test_where_nothing_is_found_the_nearest_is_offered(core: Page) -> None:
    found = find(core, '"keeper lamp"')
    assert (found["results"], found["nearest"]) == ([], "keeper lamp")
    found = find(core, "glxyzary")
    assert (found["results"], found["nearest"]) == ([], "glossary")
    assert find(core, found["nearest"])["results"]


def test_kinds_are_counted_and_narrow_what_is_shown(core: Page) -> None:
    found = find(core, "lamp", limit=1)
    assert found["counts"] == {"page": 1, "term": 1, "play": 1, "case": 1}
    assert found["total"] == sum(found["counts"].values()) > len(found["results"]) == 1
    narrowed = find(core, "lamp", kind="case")
    assert narrowed["counts"] == found["counts"]
    assert [result["kind"] for result in narrowed["results"]] == ["case"]
    assert find(core, "lamp", kind="metric")["results"] == []


def test_a_result_says_what_it_is_and_where_it_stands(core: Page) -> None:
    assert {key: find(core, "soot")["results"][0][key] for key in ("kind", "title", "trail", "href")} == {
        "kind": "item",
        "title": "Clean the lens.",
        "trail": "Checklist: the lamp / Every day",
        "href": "checklists/lamp/#clean-lens",
    }
    case = find(core, "fog e-mails")["results"][0]
    assert (case["title"], case["trail"]) == ("Grey Rock mended its lamp", "Harbor / What they did")
    assert find(core, "grey rock")["results"][0]["trail"] == "Harbor"


def test_all_forms_of_a_word_are_marked_and_small_words_are_not(core: Page) -> None:
    found = find(core, "the survey")
    [result] = [one for one in found["results"] if one["href"] == "plays/lamp/#how"]
    marked = [text for text, is_hit in result["excerpt"] if is_hit]
    assert marked == ["surveys", "surveying", "survey"]
    assert {"survey", "surveys", "surveying"} <= set(found["words"]) and "the" not in found["words"]
    assert "".join(text for text, _ in result["excerpt"]).startswith("A keeper surveys the coast.")


def test_a_phrase_that_is_said_instead_is_marked_as_a_whole(fresh: Page) -> None:
    texts = ("The Harbor Lights Office pays.", "Harbor office lights, lights of the harbor.")
    pages = [page_of(f"{n}/", "page", "Page", Passage("x", f"HLO {text}", "Part")) for n, text in enumerate(texts)]
    engine(fresh, search_files(pages, SYNONYMS))
    results = find(fresh, "hlo")["results"]
    marked = {one["href"]: [text for text, is_hit in one["excerpt"] if is_hit] for one in results}
    assert marked == {"0/#x": ["HLO", "Harbor", "Lights", "Office"], "1/#x": ["HLO"]}


def test_an_excerpt_begins_near_what_was_found_and_is_short(fresh: Page) -> None:
    text = " ".join(f"Sentence {number} says little." for number in range(60)) + " Here the beacon is. More follows."
    engine(fresh, search_files([page_of("a/", "page", "Long", Passage("x", text, "Section"))], Synonyms()))
    [result] = find(fresh, "beacon")["results"]
    shown = "".join(part for part, _ in result["excerpt"])
    assert "Here the beacon is." in shown and len(shown) < 220 and shown.startswith("… ")
