"""What stands in files that could not be read, so that nobody can say that it does not exist."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Unread:
    """Ids by kind, and kinds of which nothing could be read."""

    ids: Set[tuple[str, str]] = field(default_factory=frozenset)
    kinds: Set[str] = field(default_factory=frozenset)

    def may_hold(self, kind: str, id: str) -> bool:
        """Say whether this id may be among what could not be read."""
        owner = ("checklist", id.partition(".")[0])
        if kind == "item" and ("checklist" in self.kinds or owner in self.ids):
            return True
        return kind in self.kinds or (kind, id) in self.ids

    def touches(self, kind: str) -> bool:
        """Say whether anything of this kind could not be read."""
        return kind in self.kinds or any(kind == other for other, _ in self.ids)

    def __bool__(self) -> bool:
        return bool(self.ids or self.kinds)
