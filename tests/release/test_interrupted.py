"""A release may end at any moment, as by kill -9: nothing half is left, and a second run completes it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.release.quick import ANNOUNCED, INSIDE
from tests.release.scratch import GIT, Scratch
from tests.release.several import look as several_look


class Outcome(NamedTuple):
    """How a run of the command ended, what it said, and what the repository looked like then."""

    code: int
    said: str
    seen: str


def several(tmp_path: Path, scratch: Scratch, jobs: list[tuple[str, list[str]]]) -> list[Outcome]:
    """Run the command for each job, one after the other; a step where it is killed gives the exit code -9."""
    file = tmp_path / "jobs.json"
    file.write_text(json.dumps([[str(scratch.root), step, arguments] for step, arguments in jobs]))
    command = [sys.executable, "-m", "tests.release.several", str(file)]
    done = subprocess.run(command, env=GIT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return [Outcome(*one) for one in json.loads(done.stdout)]


def look(scratch: Scratch) -> str:
    """What several() sees, but for the branch that git keeps for the release itself."""
    return without_own(several_look(str(scratch.root)))


def without_own(seen: str) -> str:
    return "".join(line for line in seen.splitlines(keepends=True) if "scratch" not in line)


def is_whole(scratch: Scratch) -> bool:
    """Say whether the edition is released, once, and nothing is left over."""
    assert set(scratch.refs()) == {"refs/heads/main", "refs/heads/gh-pages", "refs/tags/2026.1"}
    assert scratch.git("status", "--porcelain") == ""
    assert scratch.git("rev-parse", "2026.1^{commit}") == scratch.git("rev-parse", "main")
    assert [scratch.git("rev-list", "--count", branch) for branch in ("main", "gh-pages")] == ["2", "1"]
    assert (scratch.root / "editions/2026.1.json").is_file()
    names = {path.name for path in (scratch.root / ".git").glob("playbook-release*")}
    assert names == {"playbook-release.lock"}
    return {"2026.1/plays/listen/index.html", "latest/plays/listen/index.html"} < set(scratch.files())


RELEASE = ["2026.1"]
UNDO = ["2026.1", "--undo"]
# As they follow one another: each run gets further than the one before, over what that has left behind.
BEFORE = ["unpack", "site", "inside-site", "pdf", "offline", "index", "deploy", "inside-deploy", "marks", "freeze"]
BEFORE += ["record", "inside-record"]
# From here on a second run completes it; between two refs it knows where to go on.
LATE = ["refs", "inside-refs", "files", "tidy"]


def test_every_step_is_tried() -> None:
    assert {*BEFORE, *LATE} == {*ANNOUNCED, *INSIDE}
    assert [step for step in [*BEFORE, *LATE] if step in ANNOUNCED] == [*ANNOUNCED]


def test_a_release_that_is_killed_changes_nothing_and_the_next_run_completes_it(
    tmp_path: Path, scratch: Scratch
) -> None:
    """With downloads, which this stands in for: else their steps would not be reached."""
    new = look(scratch)
    runs = several(tmp_path, scratch, [*((step, RELEASE) for step in [*BEFORE, *LATE]), ("never", RELEASE)])
    assert [run.code for run in runs] == [-9] * (len(runs) - 1) + [0], runs[-1].said
    assert {step: without_own(run.seen) for step, run in zip(BEFORE, runs, strict=False)} == dict.fromkeys(BEFORE, new)
    assert is_whole(scratch)
    # From the record on nothing is built again.
    after = len(BEFORE) + 1
    assert ["Completing" in run.said for run in runs] == [False] * after + [True] * (len(runs) - after)


def test_what_was_begun_can_be_taken_back_instead(tmp_path: Path, scratch: Scratch) -> None:
    new = look(scratch)
    runs = several(
        tmp_path, scratch, [job for step in [*BEFORE[-1:], *LATE] for job in ((step, RELEASE), ("never", UNDO))]
    )
    first, *others = zip(runs[::2], runs[1::2], strict=True)
    assert (first[0].code, first[1].code) == (-9, 1)  # nothing was begun yet
    assert "there is no tag 2026.1" in first[1].said
    for killed, taken_back in others:
        assert (killed.code, taken_back.code) == (-9, 0), taken_back.said
        assert taken_back.seen == new
    assert not (scratch.root / "editions").exists()


def test_taking_back_may_be_killed_too(tmp_path: Path, scratch: Scratch) -> None:
    new = look(scratch)
    killed = [job for step in LATE for job in ((step, UNDO), ("never", RELEASE))]
    runs = several(tmp_path, scratch, [("never", RELEASE), *killed, ("never", UNDO)])
    assert [run.code for run in runs] == [0, *[-9, 1] * len(LATE), 0], runs[-1].said
    assert ["make undo EDITION=2026.1" in run.said for run in runs[2:-1:2]] == [True] * len(LATE)
    assert runs[-1].seen == new
    assert not (scratch.root / "editions").exists()


def test_another_edition_waits_until_the_interrupted_one_is_done(tmp_path: Path, scratch: Scratch) -> None:
    other = several(tmp_path, scratch, [("refs", RELEASE), ("never", ["2026.2"])])[1]
    assert other.code == 1
    assert "the release of edition 2026.1 was interrupted" in other.said
    assert "make undo EDITION=2026.1" in other.said
