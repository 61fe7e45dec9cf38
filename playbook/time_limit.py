"""Limits for work on text from strangers: some parsers need minutes for a few thousand brackets."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

SECONDS = 3.0
TOTAL = 10.0
_AGAIN = 1.0


class TooSlowError(Exception):
    """The work took longer than its limit; the message goes on from "the Markdown" or "the YAML"."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"takes more than {seconds:g} seconds to read")


class NoTimeLeftError(TooSlowError):
    """The work was not begun, because other work has used up the time for all."""

    def __init__(self) -> None:
        Exception.__init__(self, "was not read, because other files took too long; mend those first")


class _Budget:
    left: float | None = None


@contextmanager
def time_budget(seconds: float = TOTAL) -> Iterator[None]:
    """Let all limited work inside waste this many seconds together.

    Only work that is stopped counts: a playbook may have any number of pages that are read in no time.
    """
    before, _Budget.left = _Budget.left, seconds
    try:
        yield
    finally:
        _Budget.left = before


@contextmanager
def time_limit(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what runs inside after this many seconds of processor time: a busy machine makes no page too slow.

    Works where the system has timers (Linux, macOS) and in the main thread, as on every build server; elsewhere
    there is no limit.

    Raises:
        TooSlowError: the time is over.
        NoTimeLeftError: the time for all such work is over.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    if _Budget.left is not None and _Budget.left <= 0:
        raise NoTimeLeftError

    def stop(*_: object) -> NoReturn:
        if _Budget.left is not None:
            _Budget.left -= seconds
        raise TooSlowError(seconds)

    before = signal.signal(signal.SIGPROF, stop)
    # Again and again: an alarm that rings inside the garbage collector's own calls is dropped there.
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
