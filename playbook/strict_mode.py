"""Warnings must be counted in strict mode, however little is printed."""

from __future__ import annotations

import logging


def count_warnings(name: str, strict: bool) -> None:
    """Let the logger with this name pass on warnings: `--quiet` drops them before strict mode can count them.

    Otherwise it would publish a site with faults.
    """
    logger = logging.getLogger(name)
    if strict and logger.level > logging.WARNING:
        logger.setLevel(logging.WARNING)
