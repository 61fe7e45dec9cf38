"""A folder with exactly what is committed."""

from __future__ import annotations

from pathlib import Path

from playbook.release.git import Git
from playbook.release.names import INDEX_ASIDE


def unpack(git: Git, commit: str, folder: Path) -> None:
    """Write the playbook's files of a commit into a folder that is made; stray and ignored files stay behind.

    Raises:
        GitError: git cannot read or write them.
        OSError: the folder cannot be made.
    """
    folder.mkdir(parents=True)
    # Not as an archive: that leaves out what .gitattributes keeps from people who download one.
    aside = {"GIT_INDEX_FILE": str(git.own_path(INDEX_ASIDE))}
    git.run("read-tree", git.line("rev-parse", f"{commit}:{git.prefix}"), more=aside)
    git.run("-C", git.top, "checkout-index", "--all", f"--prefix={folder}/", more=aside)
    Path(aside["GIT_INDEX_FILE"]).unlink(missing_ok=True)
