"""Every glyph on a page says which letters it stands for, so that text can be read aloud, searched and copied."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.pdf.finish.view import View

BEGIN, END = b"endcodespacerange", b"endcmap"
MOST = 100  # a block of a map holds no more


def letters(view: View) -> None:
    """Complete the maps of fonts that forms use: WeasyPrint leaves out glyphs that only features of a font reach.

    Figures of one width and ligatures are such glyphs.
    """
    for name, used in _used(view).items():
        stream = view.at(view.font(name)["ToUnicode"]).stream
        known = {line[:6] for line in stream[stream.index(BEGIN) :] if line.startswith(b"<")}
        lines = [line for line in map(_line, used, used.values()) if line[:6] not in known]
        end = stream.index(END)
        stream[end:end] = [piece for block in _blocks(lines) for piece in block]


def _used(view: View) -> dict[str, dict[int, str]]:
    used: dict[str, dict[int, str]] = {}
    for font in view.document.fonts.values():
        used.setdefault(font.hash, {}).update(font.to_unicode)
    return used


def _line(glyph: int, text: str) -> bytes:
    return f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>".encode()


def _blocks(lines: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(lines), MOST):
        block = lines[start : start + MOST]
        yield [f"{len(block)} beginbfchar".encode(), *block, b"endbfchar"]
