"""Everything that keeps an edition from being released, before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from playbook.check import check
from playbook.editions.files import age
from playbook.model import Playbook
from playbook.place import Problem
from playbook.release.git import Git, GitError
from playbook.release.names import PAGES, head, index_file, is_edition, tag
from playbook.release.published import Published
from playbook.release.remote import Remote
from playbook.release.start import Start

_SHOWN = 10
_SETTINGS = "data/playbook.yml"


def of_name(edition: str) -> Iterator[str]:
    """Yield what is wrong with the name itself."""
    if not is_edition(edition):
        yield f"'{edition}' is no name of an edition — write the year and a number within it, for example 2026.1"


def of_start(git: Git, start: Start) -> Iterator[str]:
    """Yield what keeps us from looking further."""
    if not start.commit:
        yield "nothing is committed yet — commit the playbook first"
    elif not git.maybe("rev-parse", "--verify", "--quiet", f"{start.commit}:{git.prefix}"):
        yield f"nothing of {git.prefix} is committed — commit the playbook first"


def of_tree(git: Git, start: Start) -> Iterator[str]:
    """Yield what keeps the working folder from being what is committed."""
    if not start.branch:
        yield "no branch is checked out — switch to the one that holds the playbook, for example: git switch main"
    if start.branch == head(PAGES):
        yield f"the branch {PAGES} is checked out, which holds editions only — switch to the playbook's"
    if changed := git.line("status", "--porcelain", "--untracked-files=all", "--", ".").splitlines():
        more = f" and {len(changed) - _SHOWN} more" if len(changed) > _SHOWN else ""
        names = ", ".join(line[3:] for line in changed[:_SHOWN])
        yield f"not everything is committed: {names}{more} — commit these files, ignore them, or put them away"


def of_git(git: Git) -> Iterator[str]:
    """Yield what keeps git from making commits, or from moving the branch of editions."""
    try:
        git.line("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    except GitError:
        yield 'git does not know who you are — git config user.name "Your Name", and user.email likewise'
    if f"branch refs/heads/{PAGES}" in git.line("worktree", "list", "--porcelain").splitlines():
        yield f"the branch {PAGES} is checked out in another working folder — git worktree remove it first"


def of_use(git: Git, edition: str, start: Start, remote: Remote, found: Published) -> Iterator[str]:
    """Yield where the name is used already, and editions that are newer."""
    next_one = "give the next edition another name"
    if git.text_of(start.commit, f"{git.prefix}{index_file(edition)}") is not None:
        yield f"{index_file(edition)} exists: edition {edition} was released — {next_one}"
    if git.value(tag(edition)):
        yield f"the tag {edition} exists: the edition was released — {next_one}"
    elif remote.tag:
        yield f"{remote.name} has a tag {edition}: the edition was released — get it with git fetch --tags; {next_one}"
    if edition in found.editions:
        yield f"the branch {PAGES} holds an edition {edition} — {next_one}"
    newer = [one for one in found.editions if is_edition(one) and age(one) > age(edition)]
    if newer:
        yield f"{newer[0]} was released before, and is newer than {edition} — {next_one}"


def of_remote(git: Git, start: Start, remote: Remote) -> Iterator[str]:
    """Yield a branch that others have taken further: a release on top of ours could not be pushed."""
    if remote.source and not git.is_ancestor(remote.source, start.commit):
        yield f"{remote.name} has commits that this branch has not — get them first: git pull {remote.name}"


def of_content(root: Path, edition: str) -> Iterator[str]:
    """Yield every error and warning of the content, and an edition that is not the one being written."""
    from macros import MACROS

    checked = check(root, MACROS)
    yield from map(str, checked.problems)
    written = _written(checked.book, checked.errors)
    if written and written != edition:
        yield (
            f"{_SETTINGS}: the edition that is being written is {written} — "
            f"set edition to {edition} there and commit, or release {written}"
        )


def _written(book: Playbook, errors: tuple[Problem, ...]) -> str:
    return "" if any(problem.place.file == _SETTINGS for problem in errors) else book.settings.edition


def of_downloads(root: Path, config: str) -> Iterator[str]:
    """Yield what is missing for the edition's PDFs and its offline edition."""
    instead = "or leave the downloads out with --without-downloads"
    if find_spec("weasyprint") is None:
        yield f"WeasyPrint is not installed, which makes the PDFs — run 'make .venv/pdf.stamp', {instead}"
    if not (root / config).is_file():
        yield f"{config} is missing, which builds the offline edition — add it, {instead}"
