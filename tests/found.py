"""What the search of a built site knows, read from its own files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

_FILE = re.compile(r'cxSearchPut\("([\w-]+)","([0-9a-f]+)",(.*)\);\n', re.DOTALL)


class Part(NamedTuple):
    """One script of the index: its name, the fingerprint of the whole index, and its data."""

    name: str
    fingerprint: str
    data: Any


class Found(NamedTuple):
    """One passage: its kind ("" for a section), the address with its anchor, title, heading, text, other words."""

    kind: str
    location: str
    title: str
    heading: str
    text: str
    also: tuple[str, ...] = ()


def read_part(file: Path) -> Part:
    """Return what a script of the index brings."""
    match = _FILE.fullmatch(file.read_text("utf-8"))
    assert match, file
    return Part(match[1], match[2], json.loads(match[3]))


def passages(site: Path) -> list[Found]:
    """Return all passages in the order of the index."""
    texts = [one for file in sorted((site / "search").glob("texts-*.js")) for one in read_part(file).data]
    data = read_part(site / "search" / "words.js").data
    addresses = [address for address, _, _, count in data["pages"] for _ in range(count)]
    kinds = ["", *data["kinds"]]
    of_each = [kinds[ord(letter) - ord("A")] for letter in data["passages"]]
    return [_found(*one) for one in zip(of_each, addresses, texts, strict=True)]


def _found(kind: str, address: str, text: list[str]) -> Found:
    anchor, shown, words = text
    title, heading, *also = shown.split("\n") if "\n" in shown else ("", shown)
    return Found(kind, f"{address}#{anchor}" if anchor else address, title, heading, words, tuple(also))
