"""How many letters a font's table of letters (cmap) claims to have: a few bytes can claim billions."""

from __future__ import annotations

from collections.abc import Iterator
from struct import calcsize, iter_unpack, unpack_from

MOST = 200_000  # Unicode has fewer letters
SEGMENTS, GROUPS = 4, 12
ENTRY = ">HHL"  # of the list at the beginning: two numbers that say what for, and the place
SMALL = (0, 6)  # these hold what they claim


def too_many_letters(table: bytes) -> bool:
    """Whether the table claims more letters than there are, or has them in a form that no font for the web uses.

    Raises:
        struct.error: it is damaged.
    """
    (count,) = unpack_from(">H", table, 2)
    places = {unpack_from(ENTRY, table, 4 + calcsize(ENTRY) * number)[-1] for number in range(count)}
    return sum(sum(_claimed(table, place)) for place in places) > MOST


def _claimed(table: bytes, place: int) -> Iterator[int]:
    (form,) = unpack_from(">H", table, place)
    if form == SEGMENTS:
        (double,) = unpack_from(">H", table, place + 6)
        ends = unpack_from(f">{double // 2}H", table, place + 14)
        starts = unpack_from(f">{double // 2}H", table, place + 16 + double // 2 * 2)
        yield from (max(0, end - start + 1) for start, end in zip(starts, ends, strict=True))
    elif form == GROUPS:
        (count,) = unpack_from(">L", table, place + 12)
        groups = table[place + 16 : place + 16 + 12 * count]
        yield from (max(0, end - start + 1) for start, end, _ in iter_unpack(">3L", groups))
    elif form not in SMALL:
        yield MOST + 1
