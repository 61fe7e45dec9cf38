"""Emoji that the PDF viewer of Chrome and Edge spoiled when somebody typed them, or typed beside them."""

from __future__ import annotations

import pytest

from playbook.pdf.forms.fill import fill
from tests.unit.pdf.small_form import HORN, ITEMS, answers, blank, plan, read_again, typed


def as_chrome_saves(text: str) -> str:
    return "".join(chr(ord(letter) & 0xFFFF) for letter in text)


@pytest.mark.parametrize(
    ("typed_text", "comes_out"),
    [(as_chrome_saves("Party 🎉 at 🚒"), "Party 🎉 at 🚒"), (as_chrome_saves("At 🚒: 🎉!"), "At 🚒: 🎉!")],
    ids=["nothing else changed", "moved and added"],
)
def test_an_emoji_that_chrome_spoiled_is_restored_from_the_plan(typed_text: str, comes_out: str) -> None:
    before = fill(blank(), plan({"id": HORN, "note": "Party 🎉 at 🚒"}))
    filled = read_again(typed(before, {f"note.{HORN}": typed_text}))
    assert answers(filled)[HORN] == {"note": comes_out}
    assert filled.notes == ()


def test_an_emoji_that_chrome_spoiled_for_good_is_told() -> None:
    filled = read_again(typed(blank(), {f"owner.{HORN}": as_chrome_saves("Ana 🎉")}))
    assert answers(filled)[HORN] == {"owner": "Ana \uf389"}
    (note,) = filled.notes
    assert note.startswith(
        f"{HORN} (“{ITEMS[HORN]}”): the owner holds signs that nobody types (U+F389). Chrome and Edge"
    )


def test_signs_of_a_typeface_of_their_own_are_kept_without_a_word() -> None:
    filled = read_again(fill(blank(), plan({"id": HORN, "owner": "A \uf389 🎉"})))
    assert answers(filled)[HORN] == {"owner": "A \uf389 🎉"}
    assert filled.notes == ()


@pytest.mark.parametrize(("words", "signs"), [("Hm 🤔", 1), ("\uf914 木", 0), ("Zoë שלום", 0), ("🎉🎉🚒", 2)])
def test_only_signs_that_nobody_types_are_told(words: str, signs: int) -> None:
    filled = read_again(typed(blank(), {f"note.{HORN}": as_chrome_saves(words)}))
    assert "".join(filled.notes).count("U+") == signs


def test_newer_emoji_come_back_as_well() -> None:
    before = fill(blank(), plan({"id": HORN, "note": "Hm 🤔"}))
    filled = read_again(typed(before, {f"note.{HORN}": as_chrome_saves("Hm 🤔 no")}))
    assert answers(filled)[HORN] == {"note": "Hm 🤔 no"}
    assert filled.notes == ()
