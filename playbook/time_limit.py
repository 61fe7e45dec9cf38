"""A limit for work on text from strangers: some parsers need minutes for a few thousand brackets."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

SECONDS = 5.0


class TooSlowError(Exception):
    """The work took longer than its limit."""


@contextmanager
def time_limit(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what runs inside after this many seconds.

    Works where the system has timers (Linux, macOS) and in the main thread, as on every build server; elsewhere
    there is no limit.

    Raises:
        TooSlowError: the time is over.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(*_: object) -> NoReturn:
    raise TooSlowError
