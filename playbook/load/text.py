"""Reading one text file, or saying why it cannot be read."""

from __future__ import annotations

import re
from pathlib import Path

from playbook.characters import NO_TEXT
from playbook.place import Place, Problem

MAX_BYTES = 500_000
# Markdown repeats some lines, such as the address of a reference, each time that they are named.
MAX_LINE = 10_000
_MERGE_MARK = re.compile(r"^(?:<{7}(?= )|={7}$|>{7}(?= ))", re.MULTILINE)
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_text(root: Path, file: Path, problems: list[Problem]) -> str | None:
    """Return the file's text, without a byte order mark; otherwise None and a problem.

    Files over 500,000 bytes are refused: a page that long cannot be read, and would stall every build.
    """
    place = Place(file.relative_to(root).as_posix())
    size = file.stat().st_size
    if size > MAX_BYTES:
        problems.append(
            Problem(
                place,
                f"the file has {size:,} bytes; the limit is {MAX_BYTES:,}",
                "split it into several pages or files",
            )
        )
        return None
    return _decode(file.read_bytes(), place, problems)


def _decode(raw: bytes, place: Place, problems: list[Problem]) -> str | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(
            Problem(
                Place(place.file, line),
                f"byte {raw[error.start]:#04x} is not UTF-8 text",
                "save the file with the encoding UTF-8",
            )
        )
        return None
    if not text.strip():
        problems.append(Problem(place, "the file is empty", "write its content, or delete the file"))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fault = _holds_control(text, place, problems) or _holds_long_line(text, place, problems)
    return None if fault or _holds_merge_mark(text, place, problems) else text


def _holds_control(text: str, place: Place, problems: list[Problem]) -> bool:
    match = NO_TEXT.search(text)
    if match is not None:
        line = text[: match.start()].count("\n") + 1
        wrong = f"the character U+{ord(match[0]):04X} is a control character, not text"
        remedy = "delete it; if there are many, save the file with the encoding UTF-8"
        problems.append(Problem(Place(place.file, line), wrong, remedy))
    return match is not None


def _holds_long_line(text: str, place: Place, problems: list[Problem]) -> bool:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            wrong = f"the line has {len(line):,} characters; the limit is {MAX_LINE:,}"
            problems.append(Problem(Place(place.file, number), wrong, "break it into several lines"))
            return True
    return False


def _holds_merge_mark(text: str, place: Place, problems: list[Problem]) -> bool:
    match = _MERGE_MARK.search(text)
    if match is not None:
        line = text[: match.start()].count("\n") + 1
        remedy = "keep one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>"
        problems.append(Problem(Place(place.file, line), f"a merge left the mark {match[0]} here", remedy))
    return match is not None


def better_name(stem: str) -> str:
    """Return the nearest name that can serve as an id."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "a-name"


def check_name(root: Path, file: Path, problems: list[Problem]) -> bool:
    """Say whether the file's name can serve as an id, and report it if not."""
    if _NAME.fullmatch(file.stem):
        return True
    problems.append(
        Problem(
            Place(file.relative_to(root).as_posix()),
            f"the file name '{file.name}' cannot be an id",
            f"use lower-case letters, digits and hyphens, for example {better_name(file.stem)}{file.suffix}",
        )
    )
    return False
