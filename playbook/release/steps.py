"""The steps of a release, by name, as they are announced."""

from __future__ import annotations

from collections.abc import Callable

import click

# In this order. Up to "record" nothing that anybody sees has changed; from "record" on a second run completes it.
STEPS = {
    "unpack": "Unpacking what is committed …",
    "site": "Building the site, strictly …",
    "pdf": "Making the PDFs; this takes minutes …",
    "offline": "Packing the offline edition …",
    "index": "Freezing the index …",
    "deploy": "Putting the edition beside the others …",
    "marks": "Marking the older editions …",
    "freeze": "Preparing the commit and the tag …",
    "record": "Noting what is about to change …",
    "refs": "Moving the branches and the tag …",
    "files": "Bringing the working folder along …",
    "tidy": "Tidying up …",
}

Say = Callable[[str], None]


def begin(step: str, say: Say = click.echo) -> None:
    """Announce a step that is about to begin."""
    say(STEPS[step])
