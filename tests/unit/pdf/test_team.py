"""The meeting pack of a team: what it wrote and no field shows, its own items, and how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from playbook.model.plan_file import PlanFile
from playbook.pdf.combine import combine
from playbook.pdf.combine.team import TITLE
from playbook.pdf.combine.tree import words
from playbook.pdf.of_team import of_team
from playbook.pdf.volume import Volume, pack, whole
from tests.unit.pdf.paper import by_class, link, read, target, write_site
from tests.unit.pdf.test_combine_items import item
from tests.unit.saved_plan import PLAN
from tests.worlds import World

LISTEN = item("sound-horn", "Sound the <b>horn</b> twice.") + item("ask-crews", "Ask three crews.")
MEND = item("clean-lens", "Clean the lens.", "mend")
PAGES = {
    "plays/listen/": "<h1>Listen</h1><p>Words.</p>",
    "checklists/listen/": f'<h1>Checklist: listen</h1><ul class="cx-items">{LISTEN}</ul>',
    "plays/mend/": "<h1>Mend</h1><p>Words.</p>",
    "checklists/mend/": f'<h1>Checklist: mend</h1><ul class="cx-items">{MEND}</ul>',
    "plays/tell/": "<h1>Tell</h1><p>Words.</p>",
    "checklists/tell/": "<h1>Checklist: tell</h1><p>Words.</p>",
}
HORN, CREWS, LENS = "listen.sound-horn", "listen.ask-crews", "mend.clean-lens"


class Team:
    """A small playbook, its built site, and what a team answered."""

    def __init__(self, world: World, site: Path) -> None:
        self.book, self.site = read(world), write_site(site, PAGES)

    def volume(self, *items: dict[str, Any], own: Any = (), plays: tuple[str, ...] = ("listen", "mend")) -> Volume:
        """Return the pack of these plays with these answers; without plays the whole playbook."""
        plan = PlanFile.model_validate(PLAN | {"items": items, "own": own})
        return of_team(self.book, pack(self.book, plays) if plays else whole(self.book), plan)

    def root(self, *items: dict[str, Any], **more: Any) -> Element:
        """Return what would be set."""
        made = combine(self.book, self.site, self.volume(*items, **more))
        assert made.problems == ()
        return made.root


@pytest.fixture
def team(small: World, tmp_path: Path) -> Team:
    return Team(small, tmp_path / "site")


def told(root: Element) -> dict[str, dict[str, str]]:
    """Return what the chapter says, by the words of each item and the name of each fact."""
    return {
        words(next(one.iter("a"))): {
            words(fact[0]): "".join(fact[1].itertext()) for fact in by_class(one, "cx-answer__facts")[0]
        }
        for one in by_class(root, "cx-answer")
    }


def test_what_no_field_shows_stands_in_a_chapter(team: Team) -> None:
    root = team.root(
        {"id": HORN, "status": "not-applicable", "reason": "No <horn> & no sea."},
        {"id": CREWS, "next": True, "evidence": "Binder 4", "owner": "Ana", "note": "Short.", "due": "2027-01-15"},
    )
    assert told(root) == {
        "Sound the horn twice.": {"Not applicable": "No <horn> & no sea."},
        "Ask three crews.": {"Next up": "Yes", "Evidence": "Binder 4"},
    }


def test_each_item_leads_to_its_fields(team: Team) -> None:
    root = team.root({"id": LENS, "evidence": "Binder 4"}, own=[{"id": "own.a", "text": "Oil", "evidence": "Can 2"}])
    (chapter,) = by_class(root, "chapter--answers")
    for name, text in ((LENS, "Clean the lens."), ("own.a", "Oil")):
        place = target(root, link(chapter, text))
        assert f"note.{name}" in {one.get("name") for one in place.iter("textarea")}


def test_the_chapter_follows_the_own_items_and_stands_in_the_contents(team: Team) -> None:
    root = team.root({"id": LENS, "evidence": "a"}, own=[{"id": "own.a", "text": "Oil", "evidence": "b"}])
    titles = [words(one) for one in by_class(root, "chapter-title")]
    assert titles[-2:] == ["Items of your own", TITLE]
    (chapter,) = by_class(root, "chapter--answers")
    heads = [(one.tag, words(one)) for one in chapter.iter() if one.tag in ("h1", "h2", "h3", "h4")]
    assert heads == [
        ("h1", TITLE),
        ("h2", "Checklist: mend"),
        ("h3", "Clean the lens."),
        ("h2", "Items of your own"),
        ("h3", "Oil"),
    ]
    assert target(root, link(by_class(root, "contents")[0], TITLE)) is chapter


def test_no_chapter_where_the_fields_show_everything(team: Team) -> None:
    root = team.root({"id": HORN, "status": "done", "owner": "Ana", "note": "Two\nlines"})
    assert by_class(root, "chapter--answers") == []
    assert TITLE not in words(root)


def test_without_a_plan_there_is_no_chapter(team: Team) -> None:
    root = combine(team.book, team.site, pack(team.book, ["listen"])).root
    assert by_class(root, "chapter--answers") == []
    assert "Plan saved" not in words(root)


@pytest.mark.parametrize("note", ["word " * 288, "a\nb\nc\nd\ne", "漢" * 60, "W" * 100])
def test_a_note_that_does_not_fit_stands_there_whole(team: Team, note: str) -> None:
    assert told(team.root({"id": HORN, "note": note})) == {"Sound the horn twice.": {"Note": note}}


def test_a_long_owner_stands_there_whole(team: Team) -> None:
    owner = "Renée Ångström, Office of Customer Experience, Region 9"
    assert told(team.root({"id": HORN, "owner": owner})) == {"Sound the horn twice.": {"Owner": owner}}


def test_as_on_the_site_what_is_closed_is_not_next_and_a_reason_belongs_to_not_applicable(team: Team) -> None:
    closed = {"id": HORN, "status": "done", "next": True, "reason": "Left from before."}
    assert told(team.root(closed)) == {}


def test_items_of_other_plays_and_of_other_editions_stay_out(team: Team) -> None:
    root = team.root({"id": LENS, "evidence": "a"}, {"id": "listen.gone", "evidence": "b"}, plays=("listen",))
    assert told(root) == {}


@pytest.mark.parametrize(
    ("evidence", "address"),
    [
        ("https://x.example/a?b=<c>#d", "https://x.example/a?b=%3Cc%3E#d"),
        (" HTTP://x.example/a%20b ", "http://x.example/a%20b"),
        ("https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"),
        ("https://x.example/ and more", ""),
        ("javascript:alert(1)", ""),
        ("//x.example/", ""),
        ("http://[::1", ""),
        ("http://x.example:99999/", ""),
        ("https:///path", ""),
        ("https://a..ü/", ""),
        ("mailto:ana@x.example", ""),
    ],
)
def test_evidence_is_a_link_only_where_it_is_an_address_on_the_web(team: Team, evidence: str, address: str) -> None:
    root = team.root({"id": HORN, "evidence": evidence})
    assert told(root)["Sound the horn twice."]["Evidence"].strip() == evidence.strip()
    (facts,) = by_class(root, "cx-answer__facts")
    assert [one.get("href") for one in facts.iter("a")] == [address] * bool(address)


def test_own_items_say_their_phase_and_play(team: Team) -> None:
    root = team.root(
        own=[
            {"id": "own.a", "text": "A", "play": "listen", "when": "before"},
            {"id": "own.b", "text": "B", "play": "listen"},
            {"id": "own.c", "text": "C", "when": "after"},
            {"id": "own.d", "text": "D"},
        ]
    )
    said = {one.get("id"): [words(fact) for fact in by_class(one, "cx-item__facts")] for one in root.iter("li")}
    short = team.book.plays["listen"].short
    assert said["own.a"] == [f"Before · {short}"]
    assert said["own.b"] == [short]
    assert said["own.c"] == ["After"]
    assert said["own.d"] == []


OWN = [
    {"id": "own.a", "text": "A", "play": "listen"},
    {"id": "own.b", "text": "B", "play": "mend", "evidence": "b"},
    {"id": "own.c", "text": "C"},
    {"id": "own.d", "text": "D", "play": "no-more"},
]


def test_own_items_of_plays_elsewhere_stay_in_the_plan_only(team: Team) -> None:
    volume = team.volume(own=OWN, plays=("listen",))
    assert [one.id for one in volume.own] == ["own.a", "own.c", "own.d"]
    assert volume.plan is not None
    assert [one.id for one in volume.plan.own] == ["own.a", "own.b", "own.c", "own.d"]
    assert told(team.root(own=OWN, plays=("listen",))) == {}


def test_the_whole_playbook_has_all_own_items_and_its_own_name(team: Team) -> None:
    volume = team.volume(own=OWN, plays=())
    assert [one.id for one in volume.own] == ["own.a", "own.b", "own.c", "own.d"]
    assert volume.title == team.book.settings.name


def cover(root: Element) -> str:
    return words(by_class(root, "cover")[0])


def test_the_cover_says_when_the_plan_was_saved_and_how_far_it_is(team: Team) -> None:
    said = cover(team.root({"id": HORN, "status": "done"}, {"id": LENS, "status": "doing"}))
    assert "Passport renewal" in said
    assert "1 of 3 done, 1 doing" in said
    assert "Plan saved on November 22, 2026" in said


NOT = {"status": "not-applicable", "reason": "No sea."}


@pytest.mark.parametrize(
    ("items", "own", "said"),
    [
        ([], [], "0 of 2 done"),
        ([{"id": LENS, "status": "done"}], [], "0 of 2 done"),
        ([{"id": HORN, "status": "done"}], [], "1 of 2 done"),
        ([{"id": HORN, "status": "done"}, {"id": CREWS, **NOT}], [], "1 of 1 done, 1 not applicable"),
        ([{"id": HORN, "status": "done"}, {"id": CREWS, "status": "done"}], [], "All 2 done"),
        ([{"id": HORN, **NOT}, {"id": CREWS, **NOT}], [], "None of the 2 items applies"),
        ([], [{"id": "own.a", "text": "A", "play": "listen", "status": "done"}], "1 of 3 done"),
        ([], [{"id": "own.a", "text": "A", "play": "mend", "status": "done"}], "0 of 2 done"),
    ],
)
def test_progress_counts_what_stands_in_the_pack_as_the_site_does(
    team: Team, items: list[dict[str, Any]], own: list[dict[str, Any]], said: str
) -> None:
    root = team.root(*items, own=own, plays=("listen",))
    assert [words(one) for one in by_class(root, "cover__progress")] == [said]


def test_a_pack_without_items_says_nothing_of_progress(team: Team) -> None:
    root = team.root(plays=("tell",))
    assert by_class(root, "cover__progress") == []
    assert "Plan saved on" in cover(root)


@pytest.mark.parametrize(("letters", "size"), [(30, ""), (31, "--long"), (60, "--long"), (61, "--longest")])
def test_a_long_name_of_a_plan_is_set_smaller(team: Team, letters: int, size: str) -> None:
    plan = PlanFile.model_validate(PLAN | {"name": "n" * letters, "own": []})
    root = combine(team.book, team.site, of_team(team.book, pack(team.book, ["listen"]), plan)).root
    names = by_class(root, "cover__words")[0].get("class", "").split()
    assert names == ["cover__words", *([f"cover__words{size}"] if size else [])]
