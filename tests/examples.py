"""How many random examples a test sees, and where it begins.

`make test` gives each test its share of examples, `make sweep` ten times as many. They are others in every run, so what
few examples miss today they may find tomorrow. Only where CI is set are they the same every time: that run judges one
change, which must not fail for what was there before it.
"""

from __future__ import annotations

import os
import random

from hypothesis import HealthCheck

# What hypothesis would complain of although it is meant: one fixture serves all examples, and a busy machine is slow.
MEANT = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
SAME_EVERY_TIME = "CI" in os.environ and "CX_TIMES" not in os.environ
MOST = 2**31


def times(few: int) -> int:
    """Return the number of examples: `few`, or so many times as many as CX_TIMES says."""
    return few * int(os.environ.get("CX_TIMES", "1"))


def seed() -> int:
    """Return where a random test begins, and print it; CX_SEED runs a test again from where it failed."""
    chosen = int(os.environ.get("CX_SEED", 0 if SAME_EVERY_TIME else random.randrange(MOST)))
    print(f"CX_SEED={chosen}")
    return chosen
