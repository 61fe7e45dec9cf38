"""A path takes no longer to read than it promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.model import PageFacts, Playbook
from playbook.place import Problem
from playbook.reading import step_minutes


def promised_minutes(book: Playbook, facts: Mapping[str, PageFacts]) -> Iterator[Problem]:
    """Yield paths whose pages together take longer than the minutes that the path names."""
    for path in book.paths.values():
        needed = sum(step_minutes(step.page, facts) or 0 for step in path.steps)
        if path.minutes is not None and needed > path.minutes:
            wrong = f"the pages of the path '{path.id}' take {needed} minutes, and it promises {path.minutes}"
            yield Problem(path.at("minutes"), wrong, "name sections (page.md#section), drop a page, or promise more")
