"""Plays as cards, as a life cycle, and the questions they ask of leaders."""

from __future__ import annotations

from typing import Annotated

from markupsafe import Markup

from macros.templates import block, markdown
from playbook.authoring.context import PageContext, Ref
from playbook.life_cycle import draw
from playbook.model import Play
from playbook.progress import item_groups


def leader_questions(page: PageContext, id: Annotated[str | None, Ref("play")] = None) -> str:
    """Return the questions leaders should be able to answer; by default those of the page's play."""
    return block("questions.html", play=page.own(Play, id, "leader_questions", page.book.plays))


def all_questions(page: PageContext) -> str:
    """Return the leaders' questions of every play, each under the play's title."""
    page.show_once("the list of all questions")
    return Markup("\n").join(
        markdown(
            "play_questions.md",
            play=play,
            href=page.link_to(play.file),
            questions=leader_questions(page, play.id),
        )
        for play in page.book.plays.values()
    )


def play_card(page: PageContext, id: Annotated[str, Ref("play")]) -> str:
    """Return one play as a card that links to it."""
    return _cards(page, (page.book.plays[id],))


def play_cards(page: PageContext) -> str:
    """Return all plays as cards in life-cycle order."""
    return _cards(page, tuple(page.book.plays.values()))


def life_cycle(page: PageContext) -> str:
    """Return the life cycle as a drawing whose plays are links, and as a list that says the same."""
    page.show_once("the life cycle")
    plays = tuple(page.book.plays.values())
    links = {play.id: page.link_to(play.file) for play in plays}
    return block("life_cycle.html", drawing=draw(plays), plays=plays, links=links, items=_items(page, plays))


def _cards(page: PageContext, plays: tuple[Play, ...]) -> str:
    links = {play.id: page.link_to(play.file) for play in plays}
    return block("play_cards.html", plays=plays, links=links, items=_items(page, plays))


def _items(page: PageContext, plays: tuple[Play, ...]) -> dict[str, str]:
    return {play.id: item_groups(page.book.checklists_of(play)) for play in plays}
