"""The declared macros as their files are now."""

from __future__ import annotations

import sys

from playbook.authoring.registry import Macros


def fresh_macros() -> Macros:
    """Import the macros anew: a preview keeps running while they change, and Python would keep the first version."""
    for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
        del sys.modules[name]
    from macros import MACROS

    return MACROS
