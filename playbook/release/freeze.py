"""The commit that adds the frozen index, and the tag that names it."""

from __future__ import annotations

from pathlib import Path

from playbook.release.git import Git
from playbook.release.names import INDEX_ASIDE, TRAILER, index_file


def message(edition: str, what: str) -> str:
    """Return a commit message that says which edition it belongs to."""
    return f"{what}\n\n{TRAILER}: {edition}\n"


def freeze(git: Git, source: str, edition: str, index: bytes) -> str:
    """Return a commit right after `source` that adds an edition's frozen index; no branch and no file is changed.

    Raises:
        GitError: git cannot make it.
    """
    blob = git.line("hash-object", "-w", "--stdin", text=index)
    aside = {"GIT_INDEX_FILE": str(git.own_path(INDEX_ASIDE))}
    git.run("read-tree", source, more=aside)
    entry = f"100644,{blob},{git.prefix}{index_file(edition)}"
    git.run("update-index", "--add", "--cacheinfo", entry, more=aside)
    tree = git.line("write-tree", more=aside)
    Path(aside["GIT_INDEX_FILE"]).unlink(missing_ok=True)
    text = message(edition, f"Freeze the index of edition {edition}")
    return git.line("commit-tree", tree, "-p", source, text=text.encode("utf-8"))


def make_tag(git: Git, commit: str, edition: str, name: str) -> str:
    """Return an annotated tag for a commit, as an object that no ref names yet.

    Raises:
        GitError: git cannot make it.
    """
    tagger = git.line("var", "GIT_COMMITTER_IDENT")
    text = f"object {commit}\ntype commit\ntag {edition}\ntagger {tagger}\n\n{name}, edition {edition}\n"
    return git.line("mktag", text=text.encode("utf-8"))
