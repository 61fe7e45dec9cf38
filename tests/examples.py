"""How many random examples a test sees: `make test` gives each its share, `make sweep` ten times as many.

They are others in every run, so what few examples miss today they may find tomorrow.
"""

from __future__ import annotations

import os


def times(few: int) -> int:
    """Return the number of examples: `few`, or so many times as many as CX_TIMES says."""
    return few * int(os.environ.get("CX_TIMES", "1"))
