"""Fields by their names: `understand.list-sources` stands as `list-sources` below `understand`."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.pdf.finish.view import Array, Dictionary, String, View
from playbook.pdf.pdf_error import PdfError


def field_tree(view: View, fields: Iterable[tuple[str, Dictionary]]) -> Array:
    """Return the roots of the tree of all fields, by their full names; a PDF forbids periods in the names of the parts.

    Raises:
        PdfError: two fields have one name, or one field's name is the beginning of another's.
    """
    tree = _Tree(view)
    faults = [fault for name, field in fields if (fault := tree.put(name, field))]
    if faults:
        raise PdfError(dict.fromkeys(faults))
    return tree.roots


class _Tree:
    def __init__(self, view: View) -> None:
        self.view = view
        self.roots = Array()
        self.groups: dict[str, Dictionary] = {}
        self.fields: set[str] = set()

    def put(self, name: str, field: Dictionary) -> str:
        """Hang a field in; return what is wrong."""
        if name in self.fields:
            return f"two form fields are called {name} — let each item stand on one checklist of the volume, once"
        above, _, last = name.rpartition(".")
        clash = name if name in self.groups else next((one for one in _above(name) if one in self.fields), "")
        if clash:
            return f"the form field {clash} has the same name as a group of fields — rename its checklist or its item"
        self.fields.add(name)
        field["T"] = String(last)
        self._hang(above, field)
        return ""

    def _hang(self, above: str, field: Dictionary) -> None:
        if not above:
            self.roots.append(field.reference)
            return
        group = self._group(above)
        field["Parent"] = group.reference
        group["Kids"].append(field.reference)

    def _group(self, name: str) -> Dictionary:
        if name not in self.groups:
            above, _, last = name.rpartition(".")
            self.groups[name] = group = Dictionary({"T": String(last), "Kids": Array()})
            self.view.add(group)
            self._hang(above, group)
        return self.groups[name]


def _above(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]
