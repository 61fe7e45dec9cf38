"""From a spec to SVG that a page can hold, drawn once and then kept."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from xml.etree.ElementTree import ParseError

import vl_convert

from playbook.charts.clean import Picture, cleaned
from playbook.charts.style import Spec
from playbook.written import keep

_VERSION = version("vl-convert-python")
_CACHE = Path(".cache", "charts")


def draw(spec: Spec, cache: Path | None) -> Picture:
    """Return the picture as SVG; `cache` keeps what the library drew, and may be deleted or broken."""
    text = json.dumps(spec, sort_keys=True, ensure_ascii=False)
    asked = _digest(_VERSION + text)
    kept = cache / f"{asked}.svg" if cache else None
    if kept is not None and (found := _kept(kept, asked)) is not None:
        return found
    drawn = vl_convert.vegalite_to_svg(text)
    if kept is not None:
        keep(kept, f"{_digest(asked + drawn)}\n{drawn}".encode())
    return cleaned(drawn)


def cache_of(root: Path | None) -> Path | None:
    """Return the folder that keeps the drawings of the playbook in `root`; None for a playbook without a folder."""
    return root / _CACHE if root is not None else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _kept(file: Path, asked: str) -> Picture | None:
    """Return what the file holds, or None where there is none, or it is not what was drawn for what is asked."""
    with suppress(OSError, UnicodeError, ParseError):
        digest, _, drawn = file.read_text(encoding="utf-8").partition("\n")
        if digest == _digest(asked + drawn):
            return cleaned(drawn)
    return None
