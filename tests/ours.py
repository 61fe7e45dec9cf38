"""Our own playbook, checked once in a process: it cannot be changed, so all tests may share it."""

from __future__ import annotations

from functools import cache

from macros import MACROS
from playbook.check import Checked, check
from playbook.model import Playbook
from tests.tools import ROOT


@cache
def our_check() -> Checked:
    """Return all that the check of this repository found."""
    return check(ROOT, MACROS)


def our_book() -> Playbook:
    """Return the playbook of this repository."""
    return our_check().book
