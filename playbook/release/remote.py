"""What the repository on the server has already."""

from __future__ import annotations

from typing import NamedTuple

from playbook.release.git import Git, GitError
from playbook.release.names import PAGES, head, tag

_SECONDS = 30.0


class Remote(NamedTuple):
    """The name of the remote repository; its commits of published pages and of our branch, and its tag.

    Each is empty where it has none.

    `silent` says why it could not be asked; then the two are what was fetched last.
    """

    name: str = ""
    pages: str = ""
    source: str = ""
    tag: str = ""
    silent: str = ""


def ask_remote(git: Git, branch: str, edition: str) -> Remote:
    """Return what the remote repository has of the published pages, of a branch and of an edition; nothing without one.

    `branch` is a full name; it may be empty.
    """
    name = _name(git)
    if not name:
        return Remote()
    wanted = (head(PAGES), branch or head(""), tag(edition))
    try:
        listed = git.run("ls-remote", name, *wanted, seconds=_SECONDS).decode("utf-8")
    except GitError as error:
        pages, source = (git.commit(f"refs/remotes/{name}/{one.removeprefix(head(''))}") for one in wanted[:2])
        return Remote(name, pages, source, silent=str(error).splitlines()[0])
    found = {ref: id for id, _, ref in (line.partition("\t") for line in listed.splitlines())}
    return Remote(name, *(found.get(ref, "") for ref in wanted))


def _name(git: Git) -> str:
    names = git.line("remote").split()
    return "origin" if "origin" in names else next(iter(names), "")


def fetch_pages(git: Git, remote: Remote) -> None:
    """Get the commits of the remote's published pages, where they are not here yet; no branch is moved.

    Raises:
        GitError: the remote repository does not give them.
    """
    if remote.pages and not git.commit(remote.pages):
        git.run("fetch", "--quiet", "--no-tags", remote.name, head(PAGES))
