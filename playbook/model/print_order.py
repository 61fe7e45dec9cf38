"""What stands in the whole PDF, in which order."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.model.record import Part, Record, Words

# A file of the repository, or a content folder that stands for its pages.
PRINTED = r"^([^\s#]+\.md|plays/|case_studies/)$"
Printed = Annotated[
    str,
    Field(
        pattern=PRINTED,
        description=(
            "A page as a path from the root, for example docs/framework.md; or plays/ (each play with its checklists) "
            "or case_studies/."
        ),
    ),
]


class PrintedPart(Part):
    """One part of the PDF: a title, and the pages below it."""

    title: Words
    about: Annotated[Words, Field(max_length=200, description="What the part is for, in one sentence.")] | None = None
    pages: Annotated[tuple[Printed, ...], Field(min_length=1)]


class PrintOrder(Record):
    """data/print.yml: the parts of the whole PDF, and the pages that stay out of it."""

    notice: (
        Annotated[Words, Field(max_length=300, description="For the cover: who endorsed the work, and who did not.")]
        | None
    ) = None
    parts: Annotated[tuple[PrintedPart, ...], Field(min_length=1)]
    left_out: Annotated[
        tuple[Printed, ...], Field(description="Pages that make no sense on paper, for example calculators.")
    ] = ()
