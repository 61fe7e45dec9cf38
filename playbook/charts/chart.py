"""What a chart is, before it is drawn: words, two drawings, and the readings it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playbook.charts.listing import listed
from playbook.charts.style import Spec, Width
from playbook.readings import Reading


@dataclass(frozen=True)
class Chart:
    """A chart with everything a reader needs who does not see it.

    `summary` are sentences computed from the readings: what is highest and lowest, what is clear and what is not.
    `notes` say how to read the drawing and what is not in it. `rows` are the readings of the table, each with its
    label; `head` stands above the labels. A long drawing comes in parts, so that paper need not cut through a row.
    """

    kind: str
    title: str
    summary: tuple[str, ...]
    notes: tuple[str, ...]
    drawings: Mapping[Width, tuple[Spec, ...]]
    rows: tuple[tuple[str, Reading], ...]
    head: str

    @property
    def several_groups(self) -> bool:
        """Whether the table must name the group of each row as well."""
        return self.kind == "trend" and len({one.line for _, one in self.rows}) > 1


MOST_NAMED = 3


def few(reading: Reading) -> str:
    """Say how many answered where the value is not shown."""
    return f"n {reading.n}" if reading.n is not None else "n hidden"


def not_drawn(pairs: Sequence[tuple[str, Reading]]) -> list[str]:
    """Return a sentence on readings that may not be shown, or none."""
    if not pairs:
        return []
    named = [f"{label} ({few(one)})" for label, one in pairs]
    which = listed(named) if len(named) <= MOST_NAMED else f"{len(named)} more, which the table names"
    return [f"Not drawn, because fewer than 30 people answered or to protect such a group: {which}."]


def of_scale(unit: str) -> list[str]:
    """Return in what unit a scale is whose figures do not say so, or none."""
    return [] if unit in ("percent", "US dollars") else [f"The scale is in {unit}."]


def marks(readings: Sequence[Reading], point: str = "point") -> list[str]:
    """Return how to read intervals and open points, as far as there are any."""
    found = of_scale(readings[0].metric.unit) if readings else []
    if any(reading.low is not None for reading in readings):
        found.append(
            "Lines show 95% confidence intervals. Where you see none, the interval is narrower than the point."
        )
    if any(reading.disclosure == "wide" for reading in readings):
        found.append(f"An open {point} stands for 30 to 99 answers.")
    return found
