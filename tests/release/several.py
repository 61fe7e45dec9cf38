"""Runs the command several times in one program, each time in a process of its own: only the first has to be loaded.

python -m tests.release.several FILE
FILE is JSON, a list of [folder, step, arguments]; the answer is JSON too, a list of [exit code, what was said, what the
repository looks like then].
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import mike.commands  # noqa: F401 (loaded here, before there are many processes)

from playbook.release import refusals
from tests.release.quick import arm, run


def one(folder: str, step: str, arguments: list[str]) -> tuple[int, str, str]:
    """Run the command in a folder; a process that was killed has the exit code -9."""
    with tempfile.TemporaryFile("w+") as said:
        if (child := os.fork()) == 0:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            os.chdir(folder)
            arm(step)
            refusals.of_content = lambda *_: iter(())  # tests/release/test_refusals.py looks at the content
            code = run(arguments)
            sys.stdout.flush()
            os._exit(code)
        _, status = os.waitpid(child, 0)
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read(), look(folder)


def look(folder: str) -> str:
    """All branches and tags with what they name, and what the working folder differs in."""
    commands = (["for-each-ref", "--format=%(refname) %(objectname)"], ["status", "--porcelain"])
    return "".join(subprocess.check_output(["git", *command], cwd=folder, text=True) for command in commands)


if __name__ == "__main__":
    wanted = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps([one(*each) for each in wanted]))
