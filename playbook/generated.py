"""The site's files that no author writes: the typeface, one stylesheet, one script, and the schemas."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from playbook.bundle import bundle
from playbook.fonts import web_fonts
from playbook.schemas import schemas

PIECES = (("css", ".css"), ("js", ".js"))


def generated_files(root: Path, theme: Path) -> Mapping[str, str | bytes]:
    """Return content by path on the site; `theme` is the folder that holds css/ and js/."""
    files: dict[str, str | bytes] = {}
    for name, font in web_fonts(root / ".cache" / "fonts").items():
        files[f"assets/fonts/{name}"] = font
    for folder, suffix in PIECES:
        if joined := bundle(theme / folder, suffix):
            files[f"assets/{folder}/playbook{suffix}"] = joined
    for name, schema in schemas().items():
        files[f"api/schema/{name}.schema.json"] = json.dumps(schema, indent=2)
    return files


def is_piece(path: str) -> bool:
    """Say whether a file of the theme reaches the site only as part of the one stylesheet or script."""
    return any(path.startswith(f"{folder}/") for folder, _ in PIECES)
