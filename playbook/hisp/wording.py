"""Which driver a question measures, read from its wording.

Agencies reword the questions and put them in another order, so the place of a question proves nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum, auto

from playbook.hisp.survey import Question, Survey


class Driver(StrEnum):
    """What the questions measure, in the usual order of the seven."""

    SATISFACTION = auto()
    TRUST = auto()
    EFFECTIVENESS = auto()
    EASE = auto()
    EFFICIENCY = auto()
    FAIRNESS = auto()
    EMPLOYEE = auto()


USUAL_PLACE = {driver: place for place, driver in enumerate(Driver, start=1)}

# Two numbered statements, or two of the standard ones, in one question.
TWO_STATEMENTS = re.compile(r"^1\.? ?.*\b2\. |need was addressed\. it was easy", re.IGNORECASE)

# "Increased my trust" asks what one contact changed, "I trust X to fulfill" where trust stands: two questions.
_INCREASED = re.compile(r"\bincreased\b", re.IGNORECASE)

_STAFF = r"(employee|representative|staff|agent|personnel|specialist|decision maker|contact center was)"
_KIND = r"(help|courte|respect|professional|ability|committed|answer your questions)"

# The first rule that fits decides: time comes before satisfaction, as in 'satisfied with how long it took'.
_RULES: tuple[tuple[Driver, re.Pattern[str]], ...] = tuple(
    (driver, re.compile(pattern, re.IGNORECASE))
    for driver, pattern in (
        (Driver.TRUST, r"\b(increased|increased my|i|you) trust\b|confiden(t|ce)|trustworthy"),
        (
            Driver.EFFICIENCY,
            r"reasonable (amount of )?time|reasonable pace|(amount|length) of time|how long it took|time it took"
            r"|wait time|timely|expected time ?frame|quickly|length of time .* reasonable",
        ),
        (Driver.EMPLOYEE, rf"{_STAFF}.*{_KIND}|{_KIND}.*{_STAFF}|i interacted with was helpful"),
        (Driver.SATISFACTION, r"satisf"),
        (
            Driver.EFFECTIVENESS,
            r"needs? (was|were) (addressed|met)|met my needs|meet your .*needs|accomplish|resolved|provided resolution"
            r"|able to (successfully )?(\[action\]|complete|find)|can find|answered my question|questions answered"
            r"|questions? .*answered|with no issues|effective way",
        ),
        (Driver.EASE, r"\b(to be|was|is|being|how|found it) easy\b|\bease of\b|\beasy to\b|\beasily find|^easy"),
        (
            Driver.FAIRNESS,
            r"treated .*fairly|\bfairly\b|\bI (easily )?(understand|understood)|better understanding|could understand"
            r"|clearly (explained|communicated)|\b(was|were|are) clear\b|made it clear",
        ),
    )
)


def driver_of(text: str) -> Driver | None:
    """Return the driver that a wording measures; None where it fits none of the seven, or holds two statements."""
    if TWO_STATEMENTS.search(text):
        return None
    return next((driver for driver, pattern in _RULES if pattern.search(text)), None)


def says_increased(text: str) -> bool:
    """Say whether a wording on trust asks if an interaction, a visit or a process increased it."""
    return driver_of(text) is Driver.TRUST and bool(_INCREASED.search(text))


def by_driver(survey: Survey) -> Iterator[tuple[Driver, Question]]:
    """Yield one question for each driver that was asked and answered.

    Where two questions fit, the one in the usual place is taken, then the first.
    """
    found: dict[Driver, list[Question]] = {}
    for question in survey.answered:
        driver = driver_of(question.text)
        if driver is not None:
            found.setdefault(driver, []).append(question)
    for driver in Driver:
        if driver in found:
            yield driver, min(found[driver], key=lambda one: (one.position != USUAL_PLACE[driver], one.position))
