"""Small files for us, one file for readers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def bundle(folders: Iterable[Path], suffix: str) -> str:
    """Return all files of some folders, in the order of their names, as one text; each begins with its name."""
    found = [path for folder in folders for path in folder.glob(f"*{suffix}") if path.is_file()]
    files = sorted(found, key=lambda path: (path.name, path))
    return "\n".join(f"/* {file.name} */\n{file.read_text(encoding='utf-8').strip()}\n" for file in files)
