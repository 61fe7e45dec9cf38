"""What every shape of our data has in common, and the words they share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Href = Annotated[str, Field(description="Its address from the top of the site; empty if it has no page.")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A day as YYYY-MM-DD.")]


class Shape(BaseModel):
    """An object with exactly these keys. A later edition may add keys; it takes none away without saying so."""

    model_config = ConfigDict(extra="forbid", frozen=True)
