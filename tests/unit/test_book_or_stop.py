"""A command that needs the playbook without errors stops with all of them."""

from __future__ import annotations

import click
import pytest

from playbook.book_or_stop import book_or_stop
from tests.worlds import World


def test_a_correct_playbook_is_returned(small: World) -> None:
    assert list(book_or_stop(small.root).plays) == list(small.book().plays)


def test_all_errors_are_said_at_once_with_file_and_line(small: World) -> None:
    small.change({"data/playbook.yml": "name: [", "data/roles.yml": "- id: 1\n"})
    with pytest.raises(click.ClickException) as stopped:
        book_or_stop(small.root)
    lines = stopped.value.message.splitlines()
    assert {line.split(":")[0] for line in lines[:-1]} >= {"data/playbook.yml", "data/roles.yml"}
    assert lines[-1] == "Mend these first; 'playbook check' shows them all."
