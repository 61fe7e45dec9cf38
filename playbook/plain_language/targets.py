"""What a page should reach, and how much worse it may get before anybody is told."""

from __future__ import annotations

from typing import NamedTuple

from playbook.plain_language.measures import Measures


class Target(NamedTuple):
    """A measure in words: its most, and the change that is more than noise (grades, or points of a percentage)."""

    name: str
    most: float
    tolerance: float
    unit: str
    remedy: str

    def shown(self, value: float) -> str:
        """Return a figure with its unit."""
        return f"{value:.1f}{self.unit}"


# Grade 10 is the playbook's goal for what everybody sees first. The other targets are ours; nothing official sets them.
TARGETS = {
    "grade": Target("the reading grade", 12.0, 0.5, "", "shorten sentences and words"),
    "first_screen": Target(
        "the reading grade of the first screen", 10.0, 0.5, "", "shorten the summary and the first paragraphs"
    ),
    "long": Target("the share of sentences over 25 words", 5.0, 3.0, "%", "split them"),
    "passive": Target("the share of passive sentences", 20.0, 5.0, "%", "say who does what"),
    "hard": Target("the share of hard words", 10.0, 2.0, "%", "use shorter words, or explain them"),
}


def over(measures: Measures) -> dict[str, float]:
    """Return the figures of a page that are over their target, by name."""
    known = {name: value for name, value in measures._asdict().items() if value is not None}
    return {name: value for name, value in known.items() if value > TARGETS[name].most}


def distance(measures: Measures) -> float:
    """Return how many grades the page is over its targets, below 0 if it keeps them; the worse of the two counts."""
    values = {"grade": measures.grade, "first_screen": measures.first_screen}
    return max((value - TARGETS[name].most for name, value in values.items() if value is not None), default=-99.0)
