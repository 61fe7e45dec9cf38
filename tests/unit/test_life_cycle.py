from __future__ import annotations

import re
from itertools import combinations
from math import atan2, dist, pi

import pytest

from playbook.life_cycle import Drawing, draw
from playbook.model import Play

COUNTS = (1, 2, 3, 8, 13)


def play(number: int) -> Play:
    return Play.model_construct(title=f"Play {number}", short="Fourteen chars", number=number)


def drawing(count: int) -> Drawing:
    return draw(tuple(play(number) for number in range(1, count + 1)))


def points(path: str) -> list[tuple[float, float]]:
    """Return where the commands of an SVG path end."""
    ends = re.findall(r"(?:[ML]|A\S+ \S+ \S+ \S+ \S+ )\s*(-?[\d.]+) (-?[\d.]+)", path)
    return [(float(x), float(y)) for x, y in ends]


def angle(point: tuple[float, float], size: float) -> float:
    """Return the angle clockwise from the top, from 0 to one turn."""
    return (atan2(point[1] - size / 2, point[0] - size / 2) + pi / 2) % (2 * pi)


@pytest.mark.parametrize("count", COUNTS)
def test_there_is_one_node_for_each_play_in_order(count: int) -> None:
    assert [node.play.number for node in drawing(count).nodes] == list(range(1, count + 1))


@pytest.mark.parametrize("count", COUNTS)
def test_everything_is_within_the_drawing(count: int) -> None:
    picture = drawing(count)
    for node in picture.nodes:
        for x, y in [(node.x, node.y), *points(node.shape), *points(node.name_path)]:
            assert 0 <= x <= picture.size
            assert 0 <= y <= picture.size


@pytest.mark.parametrize("count", COUNTS)
def test_numbers_do_not_overlap(count: int) -> None:
    picture = drawing(count)
    for a, b in combinations(picture.nodes, 2):
        assert dist((a.x, a.y), (b.x, b.y)) > picture.number_size


@pytest.mark.parametrize("count", COUNTS)
def test_shapes_share_the_ring_without_overlap(count: int) -> None:
    picture = drawing(count)
    step = 2 * pi / count
    for position, node in enumerate(picture.nodes):
        first, last = points(node.shape)[:2]
        start = (angle(first, picture.size) - (position - 0.5) * step) % (2 * pi)
        end = (angle(last, picture.size) - (position - 0.5) * step) % (2 * pi)
        assert 0 < start < end < step


@pytest.mark.parametrize("count", COUNTS[1:])
def test_the_first_play_is_at_the_top_and_the_way_is_clockwise(count: int) -> None:
    picture = drawing(count)
    angles = [angle((node.x, node.y), picture.size) for node in picture.nodes]
    assert angles == sorted(angles)
    assert angles[0] < pi / count


@pytest.mark.parametrize("count", (0, *COUNTS))
def test_a_name_is_of_readable_size_or_left_out(count: int) -> None:
    size = drawing(count).name_size
    assert size == 0 or size >= 10


def test_a_name_fits_the_way_it_runs_along() -> None:
    for count in COUNTS[2:]:
        picture = drawing(count)
        for node in picture.nodes:
            first, last = points(node.name_path)
            assert picture.name_size * 0.5 * len(node.play.short) < dist(first, last) * 1.2
