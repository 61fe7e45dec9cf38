"""PDFs that were made once and are kept until something in them changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, tostring

from playbook.pdf.fetcher import DESIGN, TYPEFACE, NotFetchedError, read_allowed
from playbook.pdf.render import Paper, design_css, engine_versions, render
from playbook.pdf.told import addresses
from playbook.written import keep

CACHE = Path(".cache", "pdf")
MOST = 60  # the whole and some ten plays on two kinds of paper, and a few meeting packs
ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)")
CODE = ("render.py", "fetcher.py", "finish/*.py", "forms/*.py")


def render_kept(root: Element, site: Path, paper: Paper, cache: Path | None) -> bytes:
    """Return what `render` returns, from the folder `cache` where nothing has changed; it may be deleted or broken.

    Raises:
        PdfError: as `render` does.
    """
    key = fingerprint(root, site, paper)
    kept = cache / f"{key}.pdf" if cache is not None else None
    if kept is not None and (found := _kept(kept, key)) is not None:
        return found
    made = render(root, site, paper)
    if kept is not None and keep(kept, _digest(key, made) + b"\n" + made):
        _tidy(kept.parent)
    return made


def fingerprint(root: Element, site: Path, paper: Paper) -> str:
    """Return 64 hexadecimal digits that change with the text, its pictures, the design, the typeface and our code."""
    digest = hashlib.sha256()
    for piece in (tostring(root), design_css(paper).encode(), engine_versions().encode(), paper.encode()):
        digest.update(hashlib.sha256(piece).digest())
    for content in [*_pictures(root, site), *_own_files()]:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _pictures(root: Element, site: Path) -> Iterator[bytes]:
    base = f"{site.resolve().as_uri()}/"
    for address in sorted({address for element in root.iter() for address in _addresses(element)}):
        with suppress(NotFetchedError, ValueError):
            yield read_allowed(urljoin(base, address), (site, DESIGN, TYPEFACE)).content


def _addresses(element: Element) -> Iterator[str]:
    yield from addresses(element)
    yield from ADDRESS.findall(element.get("style", ""))


def _own_files() -> Iterator[bytes]:
    here = Path(__file__).parent
    for pattern in CODE:
        for file in sorted(here.glob(pattern)):
            yield file.read_bytes()
    for file in sorted(file for folder in (DESIGN, TYPEFACE) for file in folder.glob("*") if file.is_file()):
        yield file.read_bytes()


def _kept(file: Path, key: str) -> bytes | None:
    """Return what the file holds, or None where there is none, or it is not what was made for this key."""
    with suppress(OSError):
        digest, _, made = file.read_bytes().partition(b"\n")
        if digest == _digest(key, made):
            with suppress(OSError):
                file.touch()  # what is in use is tidied away last
            return made
    return None


def _digest(key: str, made: bytes) -> bytes:
    return hashlib.sha256(key.encode() + made).hexdigest().encode()


def _tidy(cache: Path) -> None:
    for file in sorted(cache.glob("*.pdf"), key=lambda file: file.stat().st_mtime, reverse=True)[MOST:]:
        with suppress(OSError):
            file.unlink()
