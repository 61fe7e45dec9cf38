"""What the site gives away about its editions, besides the page."""

from __future__ import annotations

import json
from collections.abc import Mapping

from playbook.editions.changes_file import changes_file
from playbook.editions.feed import FEED, feed
from playbook.editions.files import FOLDER
from playbook.editions.history import history
from playbook.editions.plan_script import plan_scripts
from playbook.model import Playbook

CHANGES = f"{FOLDER}/changes.json"


def edition_files(book: Playbook, site: str) -> Mapping[str, str]:
    """Return content by path on the site; `site` is the address of its top with a slash, or empty if nobody said it."""
    known = history(book)
    # Without line breaks: most of it are short pieces of wordings.
    changes = json.dumps(changes_file(known), ensure_ascii=False, separators=(",", ":")) + "\n"
    return {CHANGES: changes, FEED: feed(known, site), **plan_scripts(known)}
