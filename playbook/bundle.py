"""Small files for us, one file for readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from playbook.smaller_scripts import smaller

_SMALLER: Mapping[str, Callable[[str], str]] = {".js": smaller}


def bundle(folders: Iterable[Path], suffix: str) -> str:
    """Return all files of some folders, in the order of their names, as one text without comments."""
    found = [path for folder in folders for path in folder.glob(f"*{suffix}") if path.is_file()]
    files = sorted(found, key=lambda path: (path.name, path))
    texts = [path.read_text(encoding="utf-8").strip() for path in files]
    return "".join(f"{_SMALLER[suffix](text)}\n" if suffix in _SMALLER else f"{text}\n" for text in texts)
