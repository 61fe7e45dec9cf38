"""The loader and the Markdown extension read the same items."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from playbook.markdown.checklist_items import ItemWords
from tests.pages import converter, page, parsed
from tests.worlds import World

WORDS = ItemWords("mend", {"keeper": "Keeper", "pilot": "Pilot"})
TAIL = 'roles="keeper pilot" when="during" }'


def shown(text: str) -> LexborHTMLParser:
    return parsed(converter(WORDS).convert(text))


def test_the_model_knows_text_heading_roles_phase_explanation_and_line(small: World) -> None:
    item = small.book().items["listen.ask-crews"]
    assert (item.text, item.heading, item.when) == ("Ask three crews what they *missed*.", "At dusk", "during")
    assert item.roles == ("keeper", "pilot")
    assert item.body == 'Use {{ term("fog-signal") }} as an opening.'
    assert item.place == ("checklists/listen.md", small.line("checklists/listen.md", "Ask three crews"))


def test_the_model_groups_items_by_heading(small: World) -> None:
    headings = small.book().checklists["listen"].headings
    assert [(h.title, [item.id for item in h.items]) for h in headings] == [
        ("At dusk", ["sound-horn", "ask-crews"]),
        ("At dawn", ["write-down"]),
    ]


def test_a_box_has_the_full_id_as_its_name_and_a_label_of_its_own() -> None:
    tree = shown(f"- [ ] Clean it. {{: #clean {TAIL}\n- [x] Oil it. {{: #oil {TAIL}")
    boxes = tree.css("input[type=checkbox]")
    assert [box.attributes["name"] for box in boxes] == ["mend.clean", "mend.oil"]
    labels = {node.attributes["for"]: node.text().strip() for node in tree.css("label")}
    assert [labels[box.attributes["id"]] for box in boxes] == ["Clean it.", "Oil it."]
    assert [node.attributes["id"] for node in tree.css("li")] == ["clean", "oil"]


def test_a_list_of_boxes_stands_in_an_element_that_scripts_know_and_other_lists_do_not() -> None:
    tree = shown(f"- [ ] Clean it. {{: #clean {TAIL}\n- [ ] Oil it. {{: #oil {TAIL}\n\nThen:\n\n- rest\n")
    assert [node.tag for node in tree.css("cx-items > *")] == ["ul"]
    assert len(tree.css("body > cx-items > ul.cx-items > li.cx-item")) == 2
    assert [node.text().strip() for node in tree.css("body > p, body > ul")] == ["Then:", "rest"]


def test_a_box_begins_empty_even_where_the_file_ticks_it() -> None:
    assert "checked" not in shown(f"- [x] Oil it. {{: #oil {TAIL}").css_first("input").attributes


def test_a_label_keeps_emphasis_code_and_links() -> None:
    tree = shown(f"- [ ] Clean *all* of `it`, see [why](tell.md). {{: #clean {TAIL}\n  Because.")
    label = tree.css_first("label")
    assert label.text().strip() == "Clean all of it, see why."
    assert [node.tag for node in label.css("em, code, a")] == ["em", "code", "a"]
    assert tree.css_first(".cx-item__why").text().strip() == "Because."


def test_an_explanation_keeps_its_markup_and_stays_out_of_the_label() -> None:
    tree = shown(f"- [ ] Clean it. {{: #clean {TAIL}\n  It *must* shine, see [why](tell.md).")
    assert tree.css_first("label").text().strip() == "Clean it."
    assert [node.tag for node in tree.css_first(".cx-item__why").css("em, a")] == ["em", "a"]


def test_an_item_without_explanation_has_none() -> None:
    assert shown(f"- [ ] Clean it. {{: #clean {TAIL}").css(".cx-item__why") == []


def test_roles_and_phase_are_shown_by_their_names() -> None:
    facts = shown(f"- [ ] Clean it. {{: #clean {TAIL}").css_first(".cx-item__facts").text()
    assert " ".join(facts.split()) == "During · Keeper, Pilot"


def test_a_loose_list_and_a_longer_explanation() -> None:
    below = "\n\n    First.\n\n    ```\n    code\n    ```\n\n"
    text = f"- [ ] Clean it. {{: #clean {TAIL}{below}- [ ] Oil it. {{: #oil {TAIL}\n"
    tree = shown(text)
    assert [node.text().strip() for node in tree.css("label")] == ["Clean it.", "Oil it."]
    why = tree.css_first("li#clean .cx-item__why")
    assert "First." in why.text()
    assert why.css_first("code").text().strip() == "code"


def test_an_item_at_the_very_end_of_the_text() -> None:
    assert len(shown(f"Words.\n\n- [ ] Clean it. {{: #clean {TAIL}").css("label")) == 1


@pytest.mark.parametrize(
    "text", [f"```\n- [ ] No. {{: #no {TAIL}\n```", "- [ ] No block", f"- No box {{: #no {TAIL}", "- [y] No. {: #no }"]
)
def test_what_is_no_item(text: str) -> None:
    assert shown(text).css("input, label") == []


def test_an_open_quote_in_a_block_does_not_break_a_page() -> None:
    assert len(shown('- [ ] Clean it. {: #clean roles="keeper }').css("input")) == 1


@pytest.mark.parametrize("mark", ["-", "*", "+", "-  "])
def test_loader_and_page_agree_about_what_an_item_is(small: World, mark: str) -> None:
    text = small.text("checklists/listen.md").replace("\n- [ ]", f"\n{mark} [ ]")
    small.change({"checklists/listen.md": text})
    names = [box.attributes["name"] for box in page(small, "checklists/listen.md").css("input")]
    assert [name.rsplit(".", 1)[-1] for name in names] == ["sound-horn", "ask-crews", "write-down"]
    assert len(small.book().checklists["listen"].items) == 3


def test_a_play_shows_its_checklist_with_full_ids_and_without_explanations(small: World) -> None:
    tree = page(small, "plays/listen.md")
    names = [box.attributes["name"] for box in tree.css("input[type=checkbox]")]
    assert names == ["listen.sound-horn", "listen.ask-crews", "listen.write-down"]
    assert "It carries far" not in tree.body.text()
    assert len({node.attributes["id"] for node in tree.css("[id]")}) == len(tree.css("[id]"))
