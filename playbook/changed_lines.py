"""Which lines of the content differ from an earlier commit."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playbook.place import Place

_FILE = re.compile(r'^\+\+\+ (?:"?b/(?P<path>.*?)"?|/dev/null)\t?$')
_HUNK = re.compile(r"^@@ -\S+ \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")


class NoSuchCommitError(Exception):
    """Git knows no such commit, or there is no repository; the message says what Git said."""


def changed_lines(root: Path, commit: str) -> frozenset[Place]:
    """Return the lines below `root` that were added or changed since a commit, paths relative to `root`.

    Raises:
        NoSuchCommitError: the commit cannot be compared with.
    """
    if commit.startswith("-"):
        raise NoSuchCommitError(f"'{commit}' is no commit")
    # No program of the repository's own settings may run here: neither a diff driver nor a text converter.
    command = ["git", "-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-textconv", "--no-color"]
    asked = [*command, "--relative", "--unified=0", "--src-prefix=a/", "--dst-prefix=b/", commit, "--", "."]
    try:
        answer = subprocess.run(asked, cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise NoSuchCommitError(f"git cannot be run: {error}") from error
    if answer.returncode != 0:
        said = answer.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoSuchCommitError(said[0] if said else "git gave no reason")
    return frozenset(_places(answer.stdout.decode("utf-8", "replace")))


def _places(diff: str) -> Iterator[Place]:
    path = ""
    for line in diff.split("\n"):
        if file := _FILE.match(line):
            path = file["path"] or ""
        elif (hunk := _HUNK.match(line)) and path:
            first, count = int(hunk["first"]), int(hunk["count"] or 1)
            yield from (Place(path, number) for number in range(first, first + count))
