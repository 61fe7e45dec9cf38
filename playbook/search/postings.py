"""In which passages each group of words stands, in which field and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from playbook.search.numbers import encode
from playbook.search.passages import Passage
from playbook.search.tokens import SMALL, Token, tokens

# The fields in the order of their bits. A title says most, the text least.
TITLE, ALIASES, HEADING, HINTS, TEXT = range(5)
FIELDS = 5
# Between two aliases, so that the end of one and the beginning of the next are no phrase.
_GAP = 10
_SINGLE = 16  # more places in the text than this are written the long way

Places = list[list[int]]  # for each field


def fields(passage: Passage) -> Iterator[tuple[int, list[Token]]]:
    """Yield each field of a passage with its words."""
    yield TITLE, tokens(passage.title)
    yield ALIASES, _several(passage.aliases)
    yield HEADING, tokens(passage.heading)
    yield HINTS, tokens(passage.hints)
    # Small words would be a third of the index, and nobody looks for them in the text.
    yield TEXT, [token for token in tokens(passage.text) if token.word not in SMALL]


def _several(texts: Iterable[str]) -> list[Token]:
    found: list[Token] = []
    begin = 0
    for text in texts:
        own = tokens(text)
        found += [token._replace(place=token.place + begin) for token in own]
        begin += len(own) + _GAP
    return found


def entry(before: int, passage: int, places: Places) -> str:
    """Return one passage of a group: how far it is from the passage before, and the places in each field.

    First comes the number of places in the text where there are no others and at most 16 of them, less 1; else 16
    and the fields as bits, then each field's number of places. Places are distances from the one before.
    """
    only_text = not any(places[:TEXT]) and len(places[TEXT]) <= _SINGLE
    if only_text:
        return encode([passage - before, len(places[TEXT]) - 1, *_distances(places[TEXT])])
    bits = sum(1 << field for field in range(FIELDS) if places[field])
    own = [number for one in places if one for number in (len(one), *_distances(one))]
    return encode([passage - before, _SINGLE + bits, *own])


def _distances(places: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *places))]
