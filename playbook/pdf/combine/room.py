"""Whether a field shows all of a text on paper, in letters that can be read there."""

from __future__ import annotations

# Letters in a line and lines in a field, at the size that playbook/pdf/design/40-checklists.css gives them. Fewer than
# mostly fit: a text that stands twice is better than one that is cut off.
LETTERS = 32
LINES = 3
_LAST_NARROW = "\u024f"


def fits_line(text: str) -> bool:
    """Whether the field of an owner shows all of it."""
    return _width(text) <= LETTERS


def fits_lines(text: str) -> bool:
    """Whether the field of a note shows all of it."""
    return sum(max(1, -(-_width(line) // LETTERS)) for line in text.split("\n")) <= LINES


def _width(text: str) -> int:
    # Letters of other scripts, and the signs, may be twice as wide as ours.
    return sum(4 if letter == "\t" else 1 + (letter > _LAST_NARROW) for letter in text)
