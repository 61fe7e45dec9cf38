"""An item ends: those who answered it learn why, and whoever named it names its successor."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner, Result

from playbook.cli import main
from playbook.edit.retire import without_item
from tests.unit.small_assessment import ASSESSMENT
from tests.worlds import World

HORN, CREWS, DOWN, LENS = "listen.sound-horn", "listen.ask-crews", "listen.write-down", "mend.clean-lens"


def retire(small: World, item: str, *more: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["retire", "--root", str(small.root), item, *more], input=typed)


def test_it_leaves_the_checklist_and_is_told(small: World) -> None:
    done = retire(small, CREWS, "--why", "Nobody: answers.", "--replaced-by", HORN, "--date", "2026-03-01")
    assert done.exit_code == 0, done.output
    assert small.problems() == []
    book = small.book()
    assert [item.id for item in book.checklists["listen"].items] == ["sound-horn", "write-down"]
    entry = book.retired[-1]
    told = (entry.id, entry.kind, entry.retired, entry.why, entry.replaced_by)
    assert told == (CREWS, "item", date(2026, 3, 1), "Nobody: answers.", HORN)
    assert "it has 2 items now" in done.output


def test_it_asks(small: World) -> None:
    assert retire(small, DOWN, typed="Too much paper.\n\n").exit_code == 0
    assert (small.book().retired[-1].why, small.book().retired[-1].replaced_by) == ("Too much paper.", None)
    assert small.book().retired[-1].retired == date.today()


def test_its_text_goes_and_a_heading_without_items_goes_too(small: World) -> None:
    before = small.text("checklists/listen.md")
    retire(small, DOWN, "--why", "x", "--replaced-by", "")
    end = "\n## At dawn\n\n" + before.split("## At dawn\n\n")[1]
    assert small.text("checklists/listen.md") == before.removesuffix(end)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("## A\n\n- [ ] X. {: #x }\n  Why.\n\n  More.\n- [ ] Y. {: #y }\n", "## A\n\n- [ ] Y. {: #y }\n"),
        ("## A\n\n- [ ] X. {: #x }\n\n## B\n\n- [ ] Y. {: #y }\n", "## B\n\n- [ ] Y. {: #y }\n"),
        ("## A\n\nWords.\n\n- [ ] X. {: #x }\n\n## B\n\nZ\n", "## A\n\nWords.\n\n\n## B\n\nZ\n"),
        ("## A\n\n- [ ] X. {: #x }\n\nWords.\n", "## A\n\n\nWords.\n"),
        ("```\n- [ ] X. {: #x }\n```\n\n## A\n\n- [ ] Y. {: #xy }\n", None),
        ("Begin.\n\n## A\n\n- [ ] X. {: #x }\n", "Begin.\n"),
    ],
)
def test_what_stays_of_a_checklist(body: str, left: str | None) -> None:
    assert without_item(body, "x") == (body if left is None else left)


def test_links_lead_to_its_successor(small: World) -> None:
    links = "[a](../checklists/listen.md#ask-crews), [b](../plays/listen.md#listen.ask-crews)"
    small.append("docs/index.md", f"\n{links}\n").replace(
        "data/glossary.yml",
        "  definition: What a lamp",
        "  where: [checklists/listen.md#ask-crews]\n  definition: What",
    )
    assert retire(small, CREWS, "--why", "x", "--replaced-by", LENS).exit_code == 0
    assert small.problems() == []
    assert "[a](../checklists/mend.md#clean-lens), [b](../checklists/mend.md#clean-lens)" in small.text("docs/index.md")
    assert "where: [checklists/mend.md#clean-lens]" in small.text("data/glossary.yml")


def test_on_a_page_that_shows_both_the_link_stays_there(small: World) -> None:
    small.append("docs/index.md", "\n[b](../plays/listen.md#listen.ask-crews)\n")
    assert retire(small, CREWS, "--why", "x", "--replaced-by", HORN).exit_code == 0
    assert "[b](../plays/listen.md#listen.sound-horn)" in small.text("docs/index.md")


def test_the_assessment_advises_its_successor(small: World) -> None:
    small.change({"data/assessment.yml": ASSESSMENT})
    assert small.problems() == []
    assert ASSESSMENT.count(HORN) > 0
    done = retire(small, HORN, "--why", "x", "--replaced-by", DOWN)
    assert done.exit_code == 0, done.output
    assert HORN not in small.text("data/assessment.yml")
    warning = small.only_problem()  # two answers have the same advice now, which only a person can mend
    assert not warning.is_error
    assert str(warning) in done.output


def test_without_a_successor_what_names_it_is_listed_and_nothing_changes(small: World) -> None:
    small.append("docs/index.md", "\n[a](../checklists/listen.md#ask-crews)\n")
    line = small.line("docs/index.md", "#ask-crews")
    before = small.text("checklists/listen.md")
    done = retire(small, CREWS, "--why", "x", "--replaced-by", "")
    assert done.exit_code == 1
    assert f"docs/index.md:{line}: the link '../checklists/listen.md#ask-crews' leads to no anchor" in done.output
    assert "or name a successor with --replaced-by" in done.output
    assert small.text("checklists/listen.md") == before


@pytest.mark.parametrize(
    ("item", "successor", "told"),
    [
        ("listen.ask-crew", "", "there is no item 'listen.ask-crew' — did you mean 'listen.ask-crews'?"),
        ("ask-crews", "", "there is no item 'ask-crews'"),
        (CREWS, "listen.ring-bell", "the item 'listen.ring-bell' was retired on 2025-03-01"),
        ("listen.ring-bell", "", "the item 'listen.ring-bell' was retired on 2025-03-01"),
        (CREWS, CREWS, "cannot take its own place"),
    ],
)
def test_what_is_refused(small: World, item: str, successor: str, told: str) -> None:
    done = retire(small, item, "--why", "x", "--replaced-by", successor)
    assert isinstance(done.exception, SystemExit)
    assert done.exit_code != 0
    assert told in done.output


def test_one_after_the_other_to_the_last(small: World) -> None:
    for item in (HORN, CREWS, DOWN):
        assert retire(small, item, "--why", "x", "--replaced-by", LENS).exit_code == 0
        assert small.checked().errors == ()
    assert small.book().checklists["listen"].items == ()
