"""Measuring how plain the prose is: it helps writers and never stops a build."""

from playbook.plain_language.command import plain

__all__ = ["plain"]
