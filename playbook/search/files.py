"""The index as scripts: one that every search needs, and many small ones of which it needs a few."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from playbook.search.index import Index, build_index
from playbook.search.numbers import encode
from playbook.search.passages import KINDS, FoundPage, Passage
from playbook.search.synonyms import Synonyms
from playbook.search.tokens import SMALL

T = TypeVar("T")
# Characters of a file before compression, which halves postings and brings texts to a third.
_POSTINGS = 3_000
_TEXTS = 2_500


def search_files(pages: Sequence[FoundPage], synonyms: Synonyms) -> Mapping[str, str]:
    """Return the scripts of the index by their paths on the site.

    Each calls cxSearchPut with its name, the fingerprint of the whole index, and data.
    """
    index = build_index(pages, synonyms.typed)
    postings = list(_chunks(index.postings, _POSTINGS, len))
    texts = list(_chunks(_texts(index), _TEXTS, lambda one: len(one[2])))
    data: dict[str, Any] = {"words": _words(index, synonyms, postings, texts)}
    data |= {f"postings-{number:03d}": chunk for number, chunk in enumerate(postings)}
    data |= {f"texts-{number:03d}": chunk for number, chunk in enumerate(texts)}
    written = {name: json.dumps(one, ensure_ascii=False, separators=(",", ":")) for name, one in data.items()}
    fingerprint = hashlib.sha256("\n".join(written.values()).encode()).hexdigest()[:12]
    return {f"search/{name}.js": f'cxSearchPut("{name}","{fingerprint}",{one});\n' for name, one in written.items()}


def _words(index: Index, synonyms: Synonyms, postings: list[Any], texts: list[Any]) -> dict[str, Any]:
    lengths = [number for pair in index.lengths for number in pair]
    passages = [passage for page in index.pages for passage in page.passages]
    return {
        "words": index.vocabulary.as_text(),
        "spread": encode(number.bit_length() for number in index.spread),
        "small": " ".join(sorted(SMALL)),
        "same": synonyms.as_text(index.vocabulary, index.spread),
        "kinds": KINDS,
        "pages": [[page.address, page.title, page.trail, len(page.passages)] for page in index.pages],
        "passages": encode(KINDS.index(passage.kind) + 1 if passage.kind else 0 for passage in passages),
        "lengths": encode(lengths),
        "postings": [len(chunk) for chunk in postings],
        "texts": [len(chunk) for chunk in texts],
    }


def _texts(index: Index) -> Iterator[tuple[str, str, str]]:
    for page in index.pages:
        for passage in page.passages:
            yield passage.anchor, _shown(passage), passage.text


def _shown(passage: Passage) -> str:
    """Return a section's heading; of what has a title, the title, the heading above it and other words for it."""
    lines = (passage.title, passage.heading, *passage.aliases)
    return "\n".join(lines) if passage.title else passage.heading


def _chunks(parts: Iterable[T], most: int, size: Callable[[T], int]) -> Iterator[list[T]]:
    chunk: list[T] = []
    full = 0
    for part in parts:
        if chunk and full + size(part) > most:
            yield chunk
            chunk, full = [], 0
        chunk.append(part)
        full += size(part)
    if chunk:
        yield chunk
