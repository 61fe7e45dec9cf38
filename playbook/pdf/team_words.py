"""A team's own words on paper: signs that no typeface on this machine has are marked, and stay whole in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from playbook.pdf.forms.clean import clean
from playbook.pdf.pdf_error import PdfError
from playbook.pdf.volume import Volume

MARK = "[?]"
_UNSET = ".notdef glyph"
_CODE = re.compile(r"\bU\+([0-9A-F]{4,6})\b")


def unset_signs(error: PdfError, volume: Volume) -> frozenset[str]:
    """Return the signs of a team's words that could not be set; none where anything else is wrong as well."""
    if not all(_UNSET in fault for fault in error.faults):
        return frozenset()
    signs = {chr(int(code, 16)) for fault in error.faults for code in _CODE.findall(fault)}
    return frozenset(signs) if signs <= set("".join(_words(volume))) else frozenset()


def _words(volume: Volume) -> Iterator[str]:
    yield from (volume.title, volume.subtitle)
    yield from (one.text for one in volume.own)
    for one in (*volume.plan.items, *volume.plan.own) if volume.plan else ():
        yield from (one.reason, one.owner, one.evidence, one.note)


def settable(text: str, unset: Set[str], lines: bool = False) -> str:
    """Return a text that can be set: a mark in place of each run of signs that cannot; line breaks stay if `lines`."""
    text = clean(text, lines)
    return re.sub(f"[{re.escape(''.join(sorted(unset)))}]+", MARK, text) if unset else text
