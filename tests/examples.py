"""How many random examples a test sees: `make test` gives each its share, `make sweep` ten times as many.

They are others in every run, so what few examples miss today they may find tomorrow.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck

# What hypothesis would complain of although it is meant: one fixture serves all examples, and a busy machine is slow.
MEANT = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def times(few: int) -> int:
    """Return the number of examples: `few`, or so many times as many as CX_TIMES says."""
    return few * int(os.environ.get("CX_TIMES", "1"))
