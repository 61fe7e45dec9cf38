"""One release at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playbook.release.fault import ReleaseError


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, however it ends.

    Raises:
        ReleaseError: another release holds it.
    """
    with file.open("w") as lock:
        _take(lock.fileno())
        yield


def _take(descriptor: int) -> None:
    if os.name != "posix":
        return
    from fcntl import LOCK_EX, LOCK_NB, flock

    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except OSError:
        raise ReleaseError("another release is at work in this repository — wait until it ends") from None
