"""A text in lines that fit a field."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise, takewhile

from playbook.pdf.forms.face import Face


def lines(face: Face, text: str, size: float, width: float) -> list[str]:
    """Return the lines of a text; a word that is wider than the field is broken."""
    return [line for paragraph in text.split("\n") for line in _lines_of(face, paragraph, size, width)]


def cut(face: Face, line: str, size: float, width: float, more: bool = False) -> str:
    """Return a line that fits, with an ellipsis where something (or `more` behind it) is left out."""
    if not more and face.width(line, size) <= width:
        return line
    end = "…" if face.has("…") else "..."
    room = width - face.width(end, size)
    wide = accumulate(face.advance(letter) * size / 1000 for letter in line)
    kept = sum(1 for _ in takewhile(lambda so_far: so_far <= room, wide))
    return line[:kept].rstrip() + end


def _lines_of(face: Face, paragraph: str, size: float, width: float) -> Iterator[str]:
    words: list[str] = []
    wide, blank = 0.0, face.width(" ", size)
    for word in paragraph.split(" "):
        wider = (wide + blank if words else 0) + face.width(word, size)
        if wider <= width:
            words.append(word)
            wide = wider
            continue
        if words:
            yield " ".join(words)
        *full, last = _pieces(face, word, size, width)
        yield from full
        words, wide = [last], face.width(last, size)
    yield " ".join(words)


def _pieces(face: Face, word: str, size: float, width: float) -> list[str]:
    starts, wide = [0], 0.0
    for number, letter in enumerate(word):
        advance = face.advance(letter) * size / 1000
        if number > starts[-1] and wide + advance > width:
            starts.append(number)
            wide = 0
        wide += advance
    return [word[start:end] for start, end in pairwise([*starts, len(word)])]
