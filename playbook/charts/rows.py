"""What a chart of rows shows: one label, one value and its interval in each, on a common scale."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One row, in the metric's unit. `under` is written small below the label; `amount` and `n` at the row's end.

    `other` is a second value to compare with; `wide` says that few people answered.
    """

    label: str
    value: float
    low: float | None
    high: float | None
    amount: str
    n: str
    under: str = ""
    wide: bool = False
    other: float | None = None


@dataclass(frozen=True)
class Rows:
    """Rows from top to bottom. `middle` is a value for all of them, with its words; `key` explains the marks.

    `part_of` has all rows, where these are only some of them.
    """

    rows: tuple[Row, ...]
    unit: str
    bars: bool = False
    middle: tuple[float, str] | None = None
    key: tuple[str, str] | None = None
    part_of: tuple[Row, ...] = ()

    @property
    def whole(self) -> tuple[Row, ...]:
        """The rows of all parts: they share one scale and one width for labels."""
        return self.part_of or self.rows

    @property
    def values(self) -> list[float]:
        """Everything that must be on the scale."""
        found = [v for row in self.whole for v in (row.value, row.low, row.high, row.other) if v is not None]
        return [*found, *([self.middle[0]] if self.middle else [])]
