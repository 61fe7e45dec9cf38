"""What editions, branches and tags are called."""

from __future__ import annotations

import re

from playbook.editions.files import FOLDER
from playbook.model.settings import EDITION

LATEST = "latest"
PAGES, REHEARSAL = "gh-pages", "gh-pages-rehearsal"
# Holds pages that nobody shall see yet; a run that was killed may leave it behind, the next one removes it.
SCRATCH = "playbook-release-scratch"
TRAILER = "Edition"
# The list of files that git works on, beside the one of the working folder.
INDEX_ASIDE = "playbook-release-index"

_NAME = re.compile(EDITION)


def is_edition(name: str) -> bool:
    """Say whether this is the name of an edition: a year and a number within it."""
    return _NAME.fullmatch(name) is not None


def head(branch: str) -> str:
    """Return the full name of a branch."""
    return f"refs/heads/{branch}"


def tag(edition: str) -> str:
    """Return the full name of an edition's tag."""
    return f"refs/tags/{edition}"


def index_file(edition: str) -> str:
    """Return the path of an edition's frozen index, from the playbook's folder."""
    return f"{FOLDER}/{edition}.json"
