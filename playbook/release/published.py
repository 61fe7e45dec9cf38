"""The branch of published editions, as it stands."""

from __future__ import annotations

import json
from dataclasses import dataclass

from playbook.release.fault import ReleaseError
from playbook.release.git import Git
from playbook.release.names import PAGES, head
from playbook.release.remote import Remote, fetch_pages

_FILE = "versions.json"


@dataclass(frozen=True)
class Published:
    """The commit to put the next edition on, what the branch is at here (either may be empty), and its editions.

    `notes` tell the maintainer what was found.
    """

    commit: str = ""
    branch: str = ""
    editions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def published(git: Git, remote: Remote) -> Published:
    """Return the published editions, of here or of the remote repository, whichever is ahead.

    Raises:
        ReleaseError: each has commits that the other has not, or the list of editions cannot be read.
    """
    here = git.commit(head(PAGES))
    fetch_pages(git, remote)
    commit, notes = here, tuple[str, ...]()
    if remote.pages and remote.pages != here and not (here and git.is_ancestor(remote.pages, here)):
        if here and not git.is_ancestor(here, remote.pages):
            raise ReleaseError(
                f"the branch {PAGES} here and the one of {remote.name} have gone different ways — if yours holds "
                f"nothing of worth, take theirs: git branch --force {PAGES} {remote.pages[:10]}"
            )
        state = "is behind" if here else "is missing"
        commit, notes = remote.pages, (f"The branch {PAGES} {state} here; the edition goes on top of {remote.name}'s.",)
    return Published(commit, here, _editions(git, commit), notes)


def _editions(git: Git, commit: str) -> tuple[str, ...]:
    text = git.text_of(commit, _FILE) if commit else None
    try:
        return tuple(str(entry["version"]) for entry in json.loads(text or "[]"))
    except (ValueError, KeyError, TypeError):
        raise ReleaseError(f"{_FILE} on the branch {PAGES} cannot be read — mend it, or undo the commit") from None
