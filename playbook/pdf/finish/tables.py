"""Header cells say what they head."""

from __future__ import annotations

from playbook.pdf.finish.view import View

SCOPES = {"row": "/Row", "rowgroup": "/Row"}


def tables(view: View) -> None:
    """Give every header cell its scope, beside the ids by which WeasyPrint ties cells to their headers."""
    for tag, element in view.header_cells():
        tag["A"]["Scope"] = SCOPES.get(element.get("scope", ""), "/Column")
