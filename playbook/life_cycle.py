"""Where the plays stand on the circle of the life cycle."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from playbook.model import Play

SIZE = 640.0
RING = 240.0
NODE = 68.0


@dataclass(frozen=True)
class Node:
    """One play on the circle; all lengths in units of the drawing, whose width and height are SIZE."""

    play: Play
    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Arrow:
    """The way from one play to the next, as an SVG path."""

    path: str


@dataclass(frozen=True)
class Drawing:
    """Nodes in life-cycle order, the first at the top, and the arrows between them, clockwise."""

    size: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]


def draw(plays: tuple[Play, ...]) -> Drawing:
    """Place any number of plays on the circle; more than ten make the nodes smaller."""
    count = max(len(plays), 1)
    radius = min(NODE, RING * sin(pi / count) * 0.78) if count > 1 else NODE
    angles = [2 * pi * i / count - pi / 2 for i in range(len(plays))]
    nodes = tuple(
        Node(play, round(SIZE / 2 + RING * cos(a), 1), round(SIZE / 2 + RING * sin(a), 1), round(radius, 1))
        for play, a in zip(plays, angles, strict=True)
    )
    gap = 1.12 * radius / RING
    arrows = tuple(Arrow(_arc(a + gap, a + 2 * pi / count - gap)) for a in angles) if count > 1 else ()
    return Drawing(SIZE, nodes, arrows)


def _arc(start: float, end: float) -> str:
    points = [(SIZE / 2 + RING * cos(a), SIZE / 2 + RING * sin(a)) for a in (start, end)]
    (x1, y1), (x2, y2) = points
    return f"M{x1:.1f} {y1:.1f} A{RING:g} {RING:g} 0 0 1 {x2:.1f} {y2:.1f}"
