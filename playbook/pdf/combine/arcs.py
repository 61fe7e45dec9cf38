"""The middle of an arc, for words that stand on it."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Place(NamedTuple):
    """A point in the units of the drawing, and the direction of the line there in degrees, clockwise."""

    x: float
    y: float
    turn: float


def middle(path: str) -> Place:
    """Return the middle of a path that is one arc of a circle: "M x y A r r 0 large sweep x y".

    Raises:
        ValueError: the path is anything else.
    """
    numbers = [float(number) for number in _NUMBER.findall(path)]
    if len(numbers) != 9 or not re.fullmatch(r"M[\d. -]+A[\d. -]+", path.strip()):
        raise ValueError(f"not one arc: {path!r}")
    x1, y1, radius, _, _, large, sweep, x2, y2 = numbers
    chord = math.hypot(x2 - x1, y2 - y1)
    height = math.sqrt(max(radius**2 - (chord / 2) ** 2, 0))
    rise = radius + height if large else radius - height
    along = math.atan2(y2 - y1, x2 - x1)
    # The arc swells to the left of the way from start to end where it runs clockwise, else to the right.
    side = along - math.pi / 2 if sweep else along + math.pi / 2
    x, y = (x1 + x2) / 2 + rise * math.cos(side), (y1 + y2) / 2 + rise * math.sin(side)
    return Place(x, y, math.degrees(along))
