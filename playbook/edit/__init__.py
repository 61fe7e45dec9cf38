"""Changing a playbook's files as an author would: new content, other names, items that end."""

from playbook.edit.draft import Draft as Draft
from playbook.edit.draft import EditError as EditError
