"""How large a count or a value may be: beyond that a slip of the hand is likelier, and arithmetic loses digits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.statistics.arguments import MOST

Count = Annotated[int, Field(ge=0, le=MOST)]
"""A number of answers or customers, from 0 to 1,000,000,000,000."""
Answered = Annotated[int, Field(ge=1, le=MOST)]
"""The same, where there is at least one."""
Value = Annotated[float, Field(allow_inf_nan=False, ge=-MOST, le=MOST)]
"""A value in a metric's unit, at most 1,000,000,000,000 away from 0."""
