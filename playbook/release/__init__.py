"""Releasing an edition: from a clean commit to a branch that holds every edition side by side.

All is prepared as objects that nobody sees; then one transaction moves the branches and sets the tag.
"""

from playbook.release.fault import ReleaseError
from playbook.release.release import Order, release
from playbook.release.undo import undo

__all__ = ["Order", "ReleaseError", "release", "undo"]
