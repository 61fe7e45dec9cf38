"""The check's report as GitHub shows it beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.place import Place, Problem

# GitHub shows no more than this many errors and as many warnings of one step; the others stand in its log only.
MOST = 10
_MOST_TITLE = 100


def workflow_commands(
    problems: Iterable[Problem], changed: frozenset[Place] = frozenset(), folder: str = ""
) -> Iterator[str]:
    """Yield a line for each problem, those on changed lines first, then those in changed files.

    `folder` is where the playbook lies in its repository: nothing, or a path that ends with a slash.
    """
    files = {place.file for place in changed}
    for problem in sorted(problems, key=lambda one: (one.place not in changed, one.place.file not in files)):
        yield annotation(problem, folder)


def annotation(problem: Problem, folder: str = "") -> str:
    """Return a workflow command; no text that a file holds can end it, or begin another one."""
    kind = "error" if problem.is_error else "warning"
    place, wrong = problem.place, _plain(problem.wrong)
    title = wrong if len(wrong) <= _MOST_TITLE else f"{wrong[: _MOST_TITLE - 1]}…"
    message = _plain(problem.remedy) if title == wrong else _plain(f"{problem.wrong} — {problem.remedy}")
    return f"::{kind} file={_value(folder + place.file)},line={place.line},title={_value(title)}::{_data(message)}"


def _plain(text: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _data(text: str) -> str:
    # As @actions/core does.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
