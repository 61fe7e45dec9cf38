"""The command, with a site of three pages in place of a real build; run as a program, it may kill itself at a step.

    python -m tests.release.quick STEP EDITION [OPTION …]

STEP is a step of playbook/release/steps.py, `inside-<step>` to be killed in the midst of it, or `never`.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import mike.git_utils
from click import ClickException

from playbook.release import prepare, refs, steps
from playbook.release.git import Git
from playbook.release_command import release

PAGE = (
    "<!doctype html><html lang=en><head><title>{title}</title>"
    '<!-- cx:edition head --><link rel="canonical" href="https://harbor.example/cx-playbook/latest/{path}">'
    "<!-- /cx:edition --></head><body><!-- cx:edition banner --><!-- /cx:edition --><p>{edition}</p></body></html>"
)


def small_site(source: Path, site: Path, edition: str) -> None:
    """Stand in for a build of minutes: the home page, a page, and the page for lost readers."""
    for path in ("", "plays/listen/"):
        (site / path).mkdir(parents=True, exist_ok=True)
        page = PAGE.format(title=path or "Home", path=path, edition=edition)
        (site / path / "index.html").write_text(page, encoding="utf-8")
    (site / "404.html").write_text("<!doctype html><title>Lost</title>", encoding="utf-8")


def die(*_: Any) -> NoReturn:
    """End as by kill -9, or by a power cut."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class Deadly(Mapping[str, str]):
    """The announcements, one of which is never made."""

    def __init__(self, step: str) -> None:
        self.step = step

    def __getitem__(self, step: str) -> str:
        if step == self.step:
            die()
        return ANNOUNCED[step]

    def __iter__(self) -> Iterator[str]:
        return iter(ANNOUNCED)

    def __len__(self) -> int:
        return len(ANNOUNCED)


ANNOUNCED = dict(steps.STEPS)


def half_site(source: Path, site: Path, edition: str) -> None:
    """Begin a build."""
    small_site(source, site, edition)
    (site / "plays/listen/index.html").unlink()
    die()


def half_moved(git: Git, moves: Any, remedy: str) -> None:
    """Move the first of the refs only, as where the power fails between two of them."""
    refs.move_all(git, [next(iter(moves))], remedy)
    die()


INSIDE: dict[str, Callable[[], None]] = {
    "inside-site": lambda: setattr(prepare, "build_site", half_site),
    "inside-deploy": lambda: setattr(mike.git_utils.Commit, "finish", die),
    "inside-record": lambda: setattr(sys.modules["playbook.release.record"], "replace_file", die),
    "inside-refs": lambda: setattr(sys.modules["playbook.release.finish"], "move_all", half_moved),
}


def arm(step: str) -> None:
    """Put the small site in place of a build, and the end at a step."""
    prepare.build_site = small_site
    prepare.make_pdfs = prepare.pack_offline = lambda *_: None
    steps.STEPS = Deadly(step)  # type: ignore[assignment]
    if step in INSIDE:
        INSIDE[step]()


def run(arguments: list[str]) -> int:
    """Run the command and return its exit code; it says what it has to say."""
    try:
        release.main(arguments, standalone_mode=False)
    except ClickException as error:
        error.show()
        return error.exit_code
    return 0


if __name__ == "__main__":
    arm(sys.argv[1])
    sys.exit(run(sys.argv[2:]))
