"""What moves the answers of the assessment up: every answer has it once, and all that it names exists."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Assessment, Playbook
from playbook.model.assessment import Move, Statement, Work
from playbook.nearest import did_you_mean, some
from playbook.place import Problem


def moves(book: Playbook, found: Assessment) -> Iterator[Problem]:
    """Yield unknown sets, answers, plays and items, answers without a move, and moves that stand twice."""
    for statement in found.statements.values():
        for work in statement.works:
            yield from _work(book, work)
        yield from _answers(book, found, statement)
        yield from _same(statement)


def _work(book: Playbook, work: Work) -> Iterator[Problem]:
    knows_play = work.play in book.plays
    if work.play and not knows_play and not book.unread.may_hold("play", work.play):
        remedy = did_you_mean(work.play, list(book.plays), f"the plays are {some(book.plays)}")
        yield Problem(work.at("play"), f"there is no play '{work.play}'", remedy)
    for position, id in enumerate(work.items):
        checklist = book.checklists.get(id.partition(".")[0])
        if id not in book.items:
            if not book.unread.may_hold("item", id):
                remedy = did_you_mean(id, list(book.items), "name an item as checklist.item")
                yield Problem(work.at("items", position), f"there is no item '{id}'", remedy)
        elif knows_play and checklist is not None and checklist.play != work.play:
            wrong = f"the item '{id}' belongs to the play '{checklist.play}', not to '{work.play}'"
            yield Problem(work.at("items", position), wrong, f"name items of '{work.play}', or write the move anew")


def _answers(book: Playbook, found: Assessment, statement: Statement) -> Iterator[Problem]:
    if book.unread.may_hold("answer set", statement.answers):
        return
    if statement.answers not in found.sets:
        if statement.answers:
            remedy = did_you_mean(statement.answers, list(found.sets), f"the answer sets are {some(found.sets)}")
            yield Problem(statement.at("answers"), f"there is no answer set '{statement.answers}'", remedy)
        return
    choices = [choice.id for choice in found.choices(statement)]
    covered: dict[str, Move] = {}
    for move in statement.moves:
        for position, id in enumerate(move.answers):
            yield from _answer(move, position, id, choices, covered)
    missing = [id for id in choices[:-1] if id not in covered]
    if missing and not book.unread.may_hold("statement", statement.full_id):
        remedy = f"add 'from: [{', '.join(missing)}]' with a play and items, or add them to another 'from'"
        yield Problem(statement.at("moves"), f"nothing moves up the answer {some(missing)}", remedy)


def _answer(move: Move, position: int, id: str, choices: list[str], covered: dict[str, Move]) -> Iterator[Problem]:
    place = move.at("from", position)
    if id not in choices:
        remedy = did_you_mean(id, choices[:-1], f"the answers are {some(choices)}")
        yield Problem(place, f"there is no answer '{id}' in the answer set", remedy)
    elif id == choices[-1]:
        yield Problem(place, f"'{id}' is the highest answer, and nothing moves it up", "remove it")
    elif id in covered:
        wrong = f"the answer '{id}' has two moves; the first is at line {covered[id].place.line}"
        yield Problem(place, wrong, "keep it in one 'from'")
    covered.setdefault(id, move)


def _same(statement: Statement) -> Iterator[Problem]:
    seen: dict[tuple[str, frozenset[str]], Move] = {}
    for move in statement.moves:
        first = seen.setdefault((move.play, frozenset(move.items)), move)
        if first is not move:
            wrong = f"this asks for the same as the move at line {first.place.line}"
            remedy = "name other items, or write all these answers into one 'from'"
            yield Problem(move.place, wrong, remedy, is_error=False)
