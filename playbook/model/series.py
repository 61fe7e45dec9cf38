"""A series: observations of a metric by period and group."""

from __future__ import annotations

from pydantic import ConfigDict, PrivateAttr, model_validator

from playbook.model.amounts import Answered, Count, Value
from playbook.model.record import Record, Slug, Words
from playbook.statistics.arguments import MOST, MOST_IN_WORDS


class Observation(Record):
    """One row of data/series/<id>.csv: a value, or the counts of the answers 1 to 5, with its n.

    `value` is in the metric's unit (a percent from 0 to 100); `n` is the number of respondents or,
    for a rate, its denominator.
    """

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["value"]}, {"required": ["n1", "n2", "n3", "n4", "n5"]}]}
    )

    period: Words
    group: Words
    value: Value | None = None
    n1: Count | None = None
    n2: Count | None = None
    n3: Count | None = None
    n4: Count | None = None
    n5: Count | None = None
    n: Answered | None = None
    source: Slug

    @property
    def counts(self) -> tuple[int, ...] | None:
        """Answers 1 to 5, or None where the row has a value instead."""
        given = tuple(c for c in (self.n1, self.n2, self.n3, self.n4, self.n5) if c is not None)
        return given if len(given) == 5 else None

    @property
    def shown(self) -> float | None:
        """The value, or the top-two box (answers 4 and 5 of all) in percent, from 0 to 100."""
        if self.counts is None:
            return self.value
        return 100 * (self.counts[3] + self.counts[4]) / sum(self.counts)

    @model_validator(mode="after")
    def _value_or_counts(self) -> Observation:
        some = [c for c in (self.n1, self.n2, self.n3, self.n4, self.n5) if c is not None]
        if (self.value is None) == (not some):
            raise ValueError("a row has either a value or the five counts n1 to n5")
        if some and len(some) < 5:
            raise ValueError("one of the counts n1 to n5 is missing")
        if some and self.n is not None and sum(some) != self.n:
            raise ValueError(f"n is {self.n}, but n1 to n5 add up to {sum(some)}")
        if some and not 0 < sum(some) <= MOST:
            raise ValueError(f"n1 to n5 add up to {sum(some):,}, and not to a number from 1 to {MOST_IN_WORDS}")
        return self


class Series(Record):
    """All rows of one CSV file."""

    id: Slug

    _observations: tuple[Observation, ...] = PrivateAttr(default=())

    def with_observations(self, observations: tuple[Observation, ...]) -> Series:
        """Attach the rows; works once."""
        return self._attach("rows", _observations=observations)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """All rows in the file's order."""
        return self._observations
