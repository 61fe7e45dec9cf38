"""Which items a progress bar counts, as the page says it to the scripts."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.model import Checklist


def item_groups(checklists: Iterable[Checklist]) -> str:
    """Return all items of some checklists in short: `understand:list-sources,count-services culture:…`."""
    return " ".join(f"{one.id}:{','.join(item.id for item in one.items)}" for one in checklists if one.items)
