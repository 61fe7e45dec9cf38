"""All rules of the content, run together so that every problem is reported at once."""

from playbook.check.run import Checked, check

__all__ = ["Checked", "check"]
