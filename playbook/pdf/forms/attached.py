"""What a PDF carries inside besides its pages: the playbook it belongs to, and the plan it was filled with."""

from __future__ import annotations

import hashlib
from typing import Any

from pikepdf import AttachedFileSpec, Name, Pdf, PdfError

from playbook.model.plan_file import MOST_BYTES
from playbook.pdf.forms.errors import TamperedPdfError
from playbook.pdf.forms.packed import unpacked

PLAN = "cx-plan.json"
ABOUT_PLAN = "The plan this PDF was filled with; 'playbook plan from-pdf' reads it together with the fields."


def attach_plan(pdf: Pdf, content: bytes) -> None:
    """Put a plan inside, in place of the one that was there."""
    kind = "application/json"
    spec = AttachedFileSpec(
        pdf, content, filename=PLAN, mime_type=kind, description=ABOUT_PLAN, creation_date="", mod_date=""
    )
    spec.relationship = Name.Data
    pdf.attachments[PLAN] = spec


def attached(pdf: Pdf, name: str) -> bytes | None:
    """Return an attachment's content; None where there is none of this name.

    Raises:
        TamperedPdfError: it cannot be read, is too large, or was changed since it was attached.
    """
    try:
        spec: Any = pdf.attachments.get(name)
        if spec is None:
            return None
        stream = spec.obj.EF.F
        content = unpacked(stream, MOST_BYTES)
        wanted = bytes(stream.get("/Params", {}).get("/CheckSum", b""))
    except (PdfError, AttributeError, KeyError, TypeError, ValueError):
        raise _tampered(name, "cannot be read") from None
    if wanted and wanted != hashlib.md5(content, usedforsecurity=False).digest():
        raise _tampered(name, "was changed after it was attached")
    return content


def _tampered(name: str, wrong: str) -> TamperedPdfError:
    remedy = "use the PDF as it was before, or take the answers from its fields alone with --fields-only"
    return TamperedPdfError(f"what this PDF carries inside ({name}) {wrong}", remedy)
