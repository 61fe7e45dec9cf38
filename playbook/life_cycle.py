"""Where the plays stand on the ring of the life cycle."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from playbook.model import Play

SIZE = 640.0
OUTER, INNER = 312.0, 188.0
NAME, NUMBER = 272.0, 232.0  # where names begin, and where numbers have their middle, from the center
GAP, POINT = 7.0, 20.0  # between two plays, and how far a play points at the next
SLANT = 6.0 / NAME  # a name stands between the edge of its shape and the point
LETTER = 0.57  # mean width of a letter of a name, in type sizes
READABLE = 10.0  # smaller names are left out; the list beside the drawing has them


@dataclass(frozen=True)
class Node:
    """One play on the ring, as SVG paths; all lengths in units of the drawing, whose sides are SIZE.

    `x` and `y` are the middle of its number; `name_path` is the line its name runs along.
    """

    play: Play
    x: float
    y: float
    shape: str
    name_path: str


@dataclass(frozen=True)
class Drawing:
    """Nodes in life-cycle order, clockwise, the first at the top; each shape points at the next.

    A `name_size` of 0 means that names would be too small to read.
    """

    size: float
    nodes: tuple[Node, ...]
    name_size: float
    number_size: float


def draw(plays: tuple[Play, ...]) -> Drawing:
    """Divide the ring among any number of plays; type shrinks where many share it."""
    step = 2 * pi / max(len(plays), 1)
    nodes = tuple(_node(play, -pi / 2 + i * step, step) for i, play in enumerate(plays))
    longest = max((len(play.short) for play in plays), default=1)
    fitting = round(min(25.0, (step * NAME - 2 * GAP) / (LETTER * longest)), 1)
    number_size = round(min(54.0, 0.42 * step * NUMBER), 1)
    return Drawing(SIZE, nodes, fitting if fitting >= READABLE else 0.0, number_size)


def _node(play: Play, middle: float, step: float) -> Node:
    start, end = middle - step / 2, middle + step / 2
    # The point shifts the middle of the shape clockwise; the number goes with it.
    x, y = _at(NUMBER, middle + POINT / NUMBER / 2)
    return Node(play, round(x, 1), round(y, 1), _shape(start, end), _name_path(start + SLANT, end + SLANT))


def _shape(start: float, end: float) -> str:
    gap, point, middle = GAP / 2, POINT, (OUTER + INNER) / 2
    large = int(end - start - GAP / INNER > pi)
    corners = (
        _at(OUTER, start + gap / OUTER),
        _at(OUTER, end - gap / OUTER),
        _at(middle, end + (point - gap) / middle),
        _at(INNER, end - gap / INNER),
        _at(INNER, start + gap / INNER),
        _at(middle, start + (point + gap) / middle),
    )
    a, b, c, d, e, f = (f"{x:.1f} {y:.1f}" for x, y in corners)
    return f"M{a} A{OUTER:g} {OUTER:g} 0 {large} 1 {b} L{c} L{d} A{INNER:g} {INNER:g} 0 {large} 0 {e} L{f} Z"


def _name_path(start: float, end: float) -> str:
    """Return the arc for a name: clockwise above, the other way round below, so that no name stands on its head."""
    below = sin((start + end) / 2 - SLANT) > 0.01
    radius = NAME + 18 if below else NAME  # letters rise inward there: begin further out by their height
    # A whole turn would begin where it ends, which SVG draws as nothing.
    first, last = max(start, (start + end) / 2 - 3), min(end, (start + end) / 2 + 3)
    if below:
        first, last = last, first
    (x1, y1), (x2, y2) = _at(radius, first), _at(radius, last)
    return f"M{x1:.1f} {y1:.1f} A{radius:g} {radius:g} 0 {int(end - start > pi)} {int(not below)} {x2:.1f} {y2:.1f}"


def _at(radius: float, angle: float) -> tuple[float, float]:
    return SIZE / 2 + radius * cos(angle), SIZE / 2 + radius * sin(angle)
