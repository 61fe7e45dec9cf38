"""Whether the sources still answer: the one check that asks other sites.

LinkChecker does the asking: it is what the site's own links are tested with, and it knows redirects, retries and
robots.txt. It comes with the tests; `make links-external` installs both.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from playbook.model import Playbook, Source
from playbook.place import Problem

_ENDED = (0, 1)  # 1: it ended, and some links are dead
_STATUS = re.compile(r"[1-5]\d\d\b")
_REPORT = "try again; if it stays so, run 'make lock' for a newer version"
_OPTIONS = ("--check-extern", "--no-status", "--verbose", "--output", "csv")


class Answer(NamedTuple):
    """What an address answered, in LinkChecker's words."""

    works: bool
    result: str


class NobodyAnsweredError(Exception):
    """No address answered at all, so that nothing is known of any of them."""


class LinkCheckerError(Exception):
    """LinkChecker is not installed, or broke down; the message says what to do."""


def ask_sources(book: Playbook) -> Iterator[Problem]:
    """Ask every source's address, and yield those that do not answer or answer at https as well.

    Raises:
        LinkCheckerError: LinkChecker is not installed in this environment, or broke down.
        NobodyAnsweredError: not one of the addresses answered.
    """
    asked = dict.fromkeys(address for source in book.sources.values() for address in _addresses(source))
    answers = ask(asked)
    if asked and not any(_answered(answers[address]) for address in asked if address in answers):
        wrong = f"none of the {len(asked)} addresses answered — is there a network? nothing was learned"
        raise NobodyAnsweredError(wrong)
    for source in book.sources.values():
        yield from _problems(source, answers)


def ask(addresses: Iterable[str]) -> Mapping[str, Answer]:
    """Return the answer of each address.

    Raises:
        LinkCheckerError: LinkChecker is not installed in this environment, or broke down.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "addresses.txt"
        page.write_text("\n".join(["# LinkChecker URL list", *addresses, ""]), encoding="utf-8")
        Path(folder).chmod(0o755)  # run by root, LinkChecker reads as nobody
        lines = _linkchecker(page).splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
    if not {"urlname", "valid", "result"} <= set(rows.fieldnames or ()):
        raise LinkCheckerError(f"LinkChecker gave no table of answers — {_REPORT}")
    return {row["urlname"]: Answer(row["valid"] == "True", row["result"]) for row in rows}


def _linkchecker(page: Path) -> str:
    program = Path(sys.executable).with_name("linkchecker")
    if not program.exists():
        raise LinkCheckerError("LinkChecker is not installed — run 'make links-external', which installs it")
    ran = subprocess.run([program, *_OPTIONS, page], capture_output=True, text=True, check=False)
    if ran.returncode not in _ENDED:
        said = ran.stderr.strip().splitlines()[-1:] or [f"exit code {ran.returncode}"]
        raise LinkCheckerError(f"LinkChecker broke down: {said[0]} — {_REPORT}")
    return ran.stdout


def _addresses(source: Source) -> Iterator[str]:
    yield source.url
    if source.url.startswith("http://"):
        yield _secure(source.url)


def _answered(answer: Answer) -> bool:
    # To say that a page is gone is an answer; without a network there is only an error of this machine.
    return answer.works or bool(_STATUS.match(answer.result))


def _secure(url: str) -> str:
    return f"https://{url.removeprefix('http://')}"


def _problems(source: Source, answers: Mapping[str, Answer]) -> Iterator[Problem]:
    answer = answers.get(source.url, Answer(False, "it was not asked"))
    place = source.at("url")
    if not answer.works:
        remedy = "look for its new address or an archived copy, and change 'accessed' when you have read it"
        yield Problem(place, f"{source.url} does not answer: {answer.result[:160]}", remedy, is_error=False)
    secure = answers.get(_secure(source.url)) if source.url.startswith("http://") else None
    if secure is not None and secure.works:
        yield Problem(place, "the address answers at https as well", f"write {_secure(source.url)}", is_error=False)
