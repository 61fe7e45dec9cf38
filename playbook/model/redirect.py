"""A redirect: the address that a page had, and where its content stands now."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.model.path import PagePath
from playbook.model.record import Record

OLD_ADDRESS = r"^([A-Za-z0-9_-]+/)+$"


class Redirect(Record):
    """One entry of data/redirects.yml."""

    old: Annotated[
        str,
        Field(
            alias="from",
            pattern=OLD_ADDRESS,
            description="The address that the page had, from the top of the site, for example plays/old-name/.",
        ),
    ]
    to: Annotated[PagePath, Field(description="The file that took its place, with #anchor for one section of it.")]
