"""Small files for us, one file for readers."""

from __future__ import annotations

from pathlib import Path


def bundle(folder: Path, suffix: str) -> str:
    """Return all files of a folder, in the order of their names, as one text; each begins with its name."""
    files = sorted(path for path in folder.glob(f"*{suffix}") if path.is_file())
    return "\n".join(f"/* {file.name} */\n{file.read_text(encoding='utf-8').strip()}\n" for file in files)
