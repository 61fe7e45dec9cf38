"""Where things stand on the site."""

from __future__ import annotations

from collections.abc import Mapping

from playbook.authoring.macro_calls import read
from playbook.model import Playbook
from playbook.site_map import address_of

# Which macro shows the things of a kind; what has an anchor there has its id.
_SHOWN_BY: Mapping[str, str] = {
    "metric": "metric_definitions",
    "term": "glossary",
    "policy": "policy_timeline",
    "role": "role_list",
    "statement": "assessment",
}


def pages_of_kinds(book: Playbook) -> Mapping[str, str]:
    """Return the page that shows all things of a kind, by kind; kinds without such a page are left out."""
    calls: dict[str, str] = {}
    for document in book.documents:
        for call in read(document.body).calls:
            calls.setdefault(call.name, address_of(document.file))
    return {kind: calls[macro] for kind, macro in _SHOWN_BY.items() if macro in calls}
