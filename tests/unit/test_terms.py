"""Glossary terms in the text: a link, and one definition for each of them at the end of the page."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import MACROS
from playbook.authoring.context import LinkTo, PageContext
from playbook.authoring.sandbox import render
from playbook.model import Term
from playbook.reading import count_words
from tests.nasty import VALUES
from tests.pages import converter, dangers, page, parsed
from tests.worlds import World

HOME, GLOSSARY, DATA = "docs/index.md", "docs/glossary.md", "data/glossary.yml"
MEANING = "What a lamp sends out."
LINK = '<a class="cx-term" href="docs/glossary.md&#35;beam">Beam</a>'


def rendered(world: World, text: str, link_to: LinkTo = lambda path: path) -> tuple[str, PageContext]:
    """Return the home page's Markdown with its macros rendered, and what they left."""
    world.append(HOME, f"\n{text}\n")
    book = world.book()
    context = PageContext(book, next(one for one in book.documents if one.file == HOME), link_to)
    return render(context.document.body, MACROS, context), context


def definition(context: PageContext, id: str = "beam") -> LexborHTMLParser:
    return parsed(context.definitions[id])


def where(world: World, *paths: str) -> World:
    return world.replace(DATA, MEANING, f"{MEANING}\n  where: {json.dumps(paths)}")


def links(tree: LexborHTMLParser, selector: str) -> list[tuple[str, str]]:
    return [(node.text(), node.attributes["href"] or "") for node in tree.css(selector)]


def test_a_term_is_a_plain_link_and_its_definition_is_not_in_the_text(small: World) -> None:
    text, context = rendered(small, 'The {{ term("beam") }} is on.')
    assert f"The {LINK} is on." in text
    assert MEANING not in text
    assert definition(context).css_first(".cx-definition__text").text() == MEANING


def test_a_definition_comes_once_however_often_the_term_stands_there(small: World) -> None:
    _, context = rendered(small, '{{ term("fog-signal") }} {{ term("beam", "beams") }} {{ term("fog-signal") }}')
    assert list(context.definitions) == ["fog-signal", "beam"]
    assert definition(context, "fog-signal").css_first(".cx-definition__name").text() == "Fog signal (FS)"
    assert definition(context, "beam").css_first(".cx-definition__name").text() == "Beam"


def test_a_definition_has_a_role_a_name_and_a_description(small: World) -> None:
    _, context = rendered(small, '{{ term("beam") }}')
    tree = definition(context)
    note = tree.css_first("[role=note]")
    assert note.id == "cx-definition-beam"
    assert tree.css_first(f"#{note.attributes['aria-labelledby']}").text() == "Beam"
    assert tree.css_first(f"#{note.attributes['aria-describedby']}").text() == MEANING
    assert links(tree, ".cx-definition__more a") == [("Open in the glossary", "docs/glossary.md#beam")]


def test_it_may_stand_within_a_sentence(small: World) -> None:
    where(small, "plays/mend.md")
    _, context = rendered(small, '{{ term("beam") }}')
    assert {node.tag for node in definition(context).body.css("*")} <= {"body", "span", "a", "button"}


def test_a_page_without_terms_leaves_nothing(small: World) -> None:
    assert rendered(small, "Nothing here.")[1].definitions == {}


def test_without_a_glossary_there_are_only_words(small: World) -> None:
    text, context = rendered(small, 'The {{ term("beam") }} is on.', lambda path: None)
    assert "The Beam is on." in text
    assert context.definitions == {}


def test_where_it_matters_names_pages_by_their_titles(small: World) -> None:
    where(small, "plays/mend.md", "docs/measure/metrics.md#calm")
    _, context = rendered(small, '{{ term("beam") }}')
    expected = [("Mend the lamp", "plays/mend.md"), ("Metric definitions", "docs/measure/metrics.md#calm")]
    assert links(definition(context), ".cx-definition__where a") == expected
    assert links(page(small, GLOSSARY), "#beam .cx-glossary__more a") == expected


def test_where_it_matters_is_neither_read_through_nor_searched(small: World) -> None:
    words = count_words(page(small, GLOSSARY)).total
    tree = page(where(small, "plays/mend.md"), GLOSSARY)
    line = tree.css_first("#beam [data-search-exclude]")
    assert line.text() == "Where it matters: Mend the lamp."
    assert count_words(tree).total == words


def test_where_it_matters_leaves_out_the_page_you_are_on(small: World) -> None:
    where(small, HOME, "plays/mend.md", f"{HOME}#top")
    context = rendered(small, '## Top\n\n{{ term("beam") }}')[1]
    assert [href for _, href in links(definition(context), ".cx-definition__where a")] == ["plays/mend.md"]


def test_where_it_matters_leaves_out_pages_that_are_not_there(small: World) -> None:
    where(small, "plays/mend.md", "plays/listen.md")
    context = rendered(small, '{{ term("beam") }}', lambda path: None if "mend" in path else path)[1]
    assert [href for _, href in links(definition(context), ".cx-definition__where a")] == ["plays/listen.md"]
    gone = Term.model_validate({**small.book().terms["beam"].model_dump(), "where": ("plays/gone.md",)})
    book = small.book()
    alone = PageContext(type(book)(book.settings, terms={"beam": gone}), context.document, lambda path: path)
    MACROS["term"](alone, "beam")
    assert definition(alone).css(".cx-definition__where") == []


def test_a_term_that_matters_nowhere_in_particular_says_nothing_of_it(small: World) -> None:
    _, context = rendered(small, '{{ term("beam") }}')
    assert definition(context).css(".cx-definition__where") == []
    assert "Where it matters" not in page(small, GLOSSARY).body.text()


PLACES = ["## The {}\n\nIt is on.", "- [ ] Mind the {}. {: #mind-it }", "| a | {} |\n|---|---|\n| {} | b |", "> *{}*"]


@pytest.mark.parametrize("place", PLACES)
def test_a_term_stands_anywhere_in_markdown(small: World, place: str) -> None:
    text, _ = rendered(small, place.replace("{}", '{{ term("beam") }}'))
    tree = parsed(converter().convert(text))
    assert len(tree.css("a.cx-term")) == place.count("{}")
    assert tree.css("a a") == []


@pytest.mark.parametrize("value", VALUES)
def test_whatever_a_term_and_its_pages_are_called_they_are_words(small: World, value: str) -> None:
    said = json.dumps(value)
    where(small, "plays/mend.md")
    small.replace(DATA, "term: Beam", f"term: {said}").replace(DATA, f"definition: {MEANING}", f"definition: {said}")
    small.replace("plays/mend.md", "title: Mend the lamp", f"title: {said}")
    _, context = rendered(small, '{{ term("beam") }}')
    tree = definition(context)
    assert dangers(tree) == []
    assert {node.tag for node in tree.body.css("*")} <= {"body", "span", "a", "button"}
    for part in ("__name", "__text", "__where a"):
        assert tree.css_first(f".cx-definition{part}").text() == value
