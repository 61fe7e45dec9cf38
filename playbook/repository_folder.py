"""Where a playbook lies in its repository."""

from __future__ import annotations

import subprocess
from pathlib import Path


def folder_in_repository(root: Path) -> str:
    """Return the path of a folder from the top of its Git repository, with a slash at its end.

    It is empty for the top itself, and where there is no repository or no Git.
    """
    try:
        answer = subprocess.run(["git", "rev-parse", "--show-prefix"], cwd=root, capture_output=True, check=False)
    except OSError:
        return ""
    return answer.stdout.decode("utf-8", "replace").rstrip("\n") if answer.returncode == 0 else ""
