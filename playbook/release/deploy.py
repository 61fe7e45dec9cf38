"""The branch of all editions with one more, made by mike and kept where nobody sees it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path

from playbook.release.fault import ReleaseError
from playbook.release.git import Git, GitError
from playbook.release.names import LATEST, SCRATCH, head
from playbook.release.site_pages import pages_of


def drop_scratch(git: Git) -> None:
    """Remove what a run that was killed has left of its scratch branch."""
    if git.value(head(SCRATCH)):
        git.run("update-ref", "-d", head(SCRATCH))


def deploy(git: Git, base: str, edition: str, site: Path) -> None:
    """Put the built site on the scratch branch, as this edition and as a copy named latest, after the commit `base`.

    The list of editions tells each one's pages, so that the menu can stay on the same page.

    Raises:
        ReleaseError: mike or git cannot do it.
    """
    from mike.commands import AliasType
    from mike.commands import deploy as deploy_by_mike

    if base:
        git.run("update-ref", head(SCRATCH), base)
    deployed = deploy_by_mike(
        {"site_dir": str(site), "use_directory_urls": True},
        edition,
        aliases=[LATEST],
        update_aliases=True,
        alias_type=AliasType.copy,
        branch=SCRATCH,
        message=f"Edition {edition}",
        set_props=[("pages", list(pages_of(site)))],
    )
    with _mike_speaks(git), deployed:
        pass  # mike would build here; the site is built


def change(git: Git, files: Mapping[str, bytes]) -> None:
    """Write these files on the scratch branch, by their paths on it.

    Raises:
        ReleaseError: git cannot do it.
    """
    from mike.git_utils import Commit, FileInfo

    with _mike_speaks(git), Commit(SCRATCH, "Older editions and the top", allow_empty=True) as commit:
        for path, content in files.items():
            commit.add_file(FileInfo(path, content))


def one_commit(git: Git, base: str, message: str) -> str:
    """Return a commit with all that the scratch branch holds, right after `base`; an empty base makes it the first.

    Raises:
        GitError: git cannot make it.
    """
    tree = git.line("rev-parse", f"{head(SCRATCH)}^{{tree}}")
    parents = ("-p", base) if base else ()
    return git.line("commit-tree", tree, *parents, text=message.encode("utf-8"))


@contextmanager
def _mike_speaks(git: Git) -> Iterator[None]:
    # It works on the repository of the current folder, and wants the name and address set.
    from mike.git_utils import GitError as MikeError

    with chdir(git.top), _identity(git):
        try:
            yield
        except (MikeError, ValueError) as error:
            raise ReleaseError(f"mike cannot put the edition on its branch: {error}") from error


@contextmanager
def _identity(git: Git) -> Iterator[None]:
    name, _, rest = git.line("var", "GIT_COMMITTER_IDENT").partition(" <")
    names = {"GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": rest.partition(">")[0]}
    before = {key: os.environ.get(key) for key in names}
    os.environ.update(names)
    try:
        yield
    finally:
        for key, value in before.items():
            os.environ.pop(key, None)
            if value is not None:
                os.environ[key] = value


def read_pages(git: Git, commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield each HTML page below a folder of a commit, if there is one: its path below the folder, and its text.

    Raises:
        GitError: git cannot read them.
    """
    tree = git.value(f"{commit}:{folder}")
    listed = git.line("ls-tree", "-r", "-z", "--full-tree", tree).split("\0") if tree else []
    files = (line.partition("\t") for line in listed if line.endswith(".html"))
    blobs = {path: about.split()[2] for about, _, path in files}
    yield from zip(blobs, _texts(git, list(blobs.values())), strict=True)


def _texts(git: Git, blobs: list[str]) -> Iterator[str]:
    answer = git.run("cat-file", "--batch", text="".join(f"{blob}\n" for blob in blobs).encode())
    start = 0
    for blob in blobs:
        line, _, _ = answer[start : start + 200].partition(b"\n")
        about = line.split()
        if len(about) != 3:
            raise GitError(f"git cannot read {blob}")
        begin = start + len(line) + 1
        start = begin + int(about[2]) + 1
        yield answer[begin : start - 1].decode("utf-8", "surrogateescape")
