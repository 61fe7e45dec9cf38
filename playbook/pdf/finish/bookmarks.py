"""A reader finds the way in a long document by its bookmarks."""

from __future__ import annotations

from playbook.pdf.finish.view import View


def bookmarks(view: View) -> None:
    """Let viewers open the file with the bookmarks beside the page, where it has any."""
    if "Outlines" in view.catalog:
        view.catalog["PageMode"] = "/UseOutlines"
