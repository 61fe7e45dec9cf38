"""Git, as far as a release needs it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from playbook.release.fault import ReleaseError

# No password is asked for, and no language but English is answered.
_QUIET = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class GitError(ReleaseError):
    """A git command failed; the text says which, and what git said."""


class Git:
    """The repository that a folder belongs to: `top` is where it begins, `prefix` the way from there to the folder."""

    def __init__(self, folder: Path) -> None:
        """Raises ReleaseError where git is missing, or the folder is in no repository."""
        self.folder = folder
        try:
            self.prefix = self.line("rev-parse", "--show-prefix")
            self.top = self.line("rev-parse", "--show-toplevel")
        except FileNotFoundError:
            raise ReleaseError("git is not installed — install it, and run this again") from None
        except GitError:
            raise ReleaseError(f"{folder} is in no git repository — release from a clone of the playbook's") from None

    def run(
        self, *arguments: str, text: bytes = b"", seconds: float | None = None, more: Mapping[str, str] | None = None
    ) -> bytes:
        """Return what a command prints; `text` is its input, `more` are variables of its environment.

        Raises:
            GitError: it failed, or took more than so many seconds.
        """
        command = ["git", *arguments]
        try:
            done = subprocess.run(
                command, cwd=self.folder, input=text, capture_output=True, timeout=seconds, env=_environment(more)
            )
        except subprocess.TimeoutExpired:
            raise GitError(f"git {arguments[0]} got no answer in {seconds:g} seconds") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise GitError(f"git {arguments[0]} failed: {said or f'it ended with {done.returncode}'}")
        return done.stdout

    def line(self, *arguments: str, text: bytes = b"", more: Mapping[str, str] | None = None) -> str:
        """Return the text that a command prints, without the line's end.

        Raises:
            GitError: it failed.
        """
        return self.run(*arguments, text=text, more=more).decode("utf-8", "surrogateescape").rstrip("\n")

    def maybe(self, *arguments: str) -> str:
        """Return the text that a command prints; empty where it fails."""
        try:
            return self.line(*arguments)
        except GitError:
            return ""

    def commit(self, ref: str) -> str:
        """Return the name of the commit that a branch or tag stands for; empty where there is none."""
        return self.maybe("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")

    def value(self, ref: str) -> str:
        """Return the name of the object that a ref itself names, for instance of a tag; empty where there is none."""
        return self.maybe("rev-parse", "--verify", "--quiet", ref)

    def is_ancestor(self, old: str, new: str) -> bool:
        """Say whether the one commit is the other, or came before it; one that is not here is neither."""
        return bool(old) and self.maybe("merge-base", old, new) == old

    def text_of(self, commit: str, path: str) -> str | None:
        """Return the text of a file in a commit, by its path from the top of the repository; None without it."""
        try:
            return self.run("cat-file", "blob", f"{commit}:{path}").decode("utf-8")
        except GitError:
            return None

    def own_path(self, name: str) -> Path:
        """Return a path among git's own files, where nothing is ever part of a commit."""
        return (self.folder / self.line("rev-parse", "--git-path", name)).resolve()


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    return {**os.environ, **_QUIET, **(more or {})}
