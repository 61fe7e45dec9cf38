"""Editor snippets made from the schemas: front matter with its keys, choices and explanations.

Editors complete data files from a JSON Schema, but no YAML server reads the front matter inside a
Markdown file (redhat-developer/vscode-yaml#207); snippets do that part.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from playbook.content import FOLDERS
from playbook.model import Page, Record

_PREFIXES = {"plays": "play", "checklists": "checklist", "case_studies": "case-study"}
_ITEM = [
    "- [ ] ${1:Do one thing that can be checked.} "
    '{: #${2:permanent-id} roles="${3:program-manager}" when="${4|before,during,after|}" }',
    "  ${5:How or why, in a sentence or two.}",
]


def snippets() -> dict[str, dict[str, Any]]:
    """Return VS Code snippets by title: one for each kind of front matter, one for a checklist item."""
    models = {_PREFIXES[folder]: model for folder, model in FOLDERS.items()} | {"page": Page}
    found = {f"Front matter of a {kind}": _front_matter(kind, model) for kind, model in models.items()}
    found["Checklist item"] = {
        "prefix": "item",
        "scope": "markdown",
        "body": _ITEM,
        "description": "A task with its permanent id",
    }
    return found


def write_snippets(folder: Path) -> Path:
    """Write the snippets where VS Code looks for a workspace's own, and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "playbook.code-snippets"
    file.write_text(json.dumps(snippets(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def _front_matter(kind: str, model: type[Record]) -> dict[str, Any]:
    schema = model.model_json_schema()
    lines = _keys(schema, schema, count(1))
    return {
        "prefix": kind,
        "scope": "markdown",
        "body": ["---", *lines, "---", "", "$0"],
        "description": f"Front matter of a {kind}, with every required key",
    }


def _keys(schema: Mapping[str, Any], root: Mapping[str, Any], numbers: Iterator[int]) -> list[str]:
    lines: list[str] = []
    for key in (*schema.get("required", ()), *schema.get("then", {}).get("required", ())):
        one = schema["properties"][key]
        entry = one.get("items", {}).get("$ref", "").rsplit("/", 1)[-1]
        if entry:
            inner = _keys(root["$defs"][entry], root, numbers)
            lines += [f"{key}:", f"  - {inner[0]}", *(f"    {line}" for line in inner[1:])]
        else:
            lines.append(f"{key}: {_placeholder(next(numbers), one)}")
    return lines


def _placeholder(position: int, schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return f"${{{position}|{','.join(schema['enum'])}|}}"
    if schema.get("format") == "date":
        return f"${{{position}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}"
    if schema.get("type") == "array":
        return f"[${{{position}:}}]"
    hint = str(schema.get("description", "")).rstrip(".").replace("}", "\\}")
    return f"${{{position}:{hint}}}"
