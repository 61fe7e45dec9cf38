"""The written queries, and how well a search answers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = Path(__file__).parent / "queries.yml"
HELD_BACK = FILE.with_name("held_back.yml")
KINDS = ("exact", "synonym", "question", "acronym", "typo")
LOOKED_AT = 10


@dataclass(frozen=True)
class Query:
    """What somebody types, and the places that answer: "plays/design/" or, for one entry, "glossary/#hisp"."""

    kind: str
    words: str
    answers: tuple[str, ...]


class Score(NamedTuple):
    """Shares from 0 to 1: an answer comes first; is among the first three; the mean of 1 ÷ its rank (0 after 10)."""

    at_one: float
    at_three: float
    reciprocal: float


def read_queries(file: Path = FILE) -> tuple[Query, ...]:
    """Return all queries, in the order of the file."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    return tuple(
        Query(kind, entry["query"], tuple(entry["answers"])) for kind, entries in data.items() for entry in entries
    )


def leads_to(result: str, answers: Iterable[str]) -> bool:
    """Say whether a result's address is an answer: its page, or its place where the answer is one entry of a page."""
    page = result.partition("#")[0]
    return any(answer == (result if "#" in answer else page) for answer in answers)


def leads_to_page(result: str, answers: Iterable[str]) -> bool:
    """Say whether a result leads to the page of an answer. Stock Material cannot lead to single entries."""
    return result.partition("#")[0] in {answer.partition("#")[0] for answer in answers}


def rank(results: Sequence[str], query: Query, judge: Callable[[str, Iterable[str]], bool] = leads_to) -> int:
    """Return the place of the first answer among the first ten results, from 1; 0 if there is none."""
    hits = (place for place, result in enumerate(results[:LOOKED_AT], 1) if judge(result, query.answers))
    return next(hits, 0)


def score(ranks: Sequence[int]) -> Score:
    """Sum up the ranks of several queries; raises ZeroDivisionError for none."""
    count = len(ranks)
    return Score(
        sum(place == 1 for place in ranks) / count,
        sum(1 <= place <= 3 for place in ranks) / count,
        sum(1 / place for place in ranks if place) / count,
    )


def score_by_kind(ranks: Mapping[Query, int]) -> dict[str, Score]:
    """Return the score of each kind of query, in the usual order."""
    return {kind: score([place for query, place in ranks.items() if query.kind == kind]) for kind in KINDS}
