"""Typefaces without the moment at which they were cut down, so that the same text gives the same bytes."""

from __future__ import annotations

import struct

from playbook.pdf.finish.view import Stream, View

# The table "head": two versions, the sum of the whole file, a mark, two numbers, when it was made, when changed.
MOMENT = struct.calcsize(">q")
SUM = struct.calcsize(">2I")
MADE = struct.calcsize(">4I2H")
CHANGED = MADE + MOMENT
WHOLE = 0xB1B0AFBA


def font_dates(view: View) -> None:
    """Let every embedded TrueType font say that it was changed when it was made."""
    for one in view.pdf.objects:
        if isinstance(one, Stream) and "Length1" in one.extra:
            one.stream = [undated(b"".join(one.stream))]


def undated(font: bytes) -> bytes:
    """Return a TrueType font whose day of change is the day on which it was made, with its sums made right."""
    changed = bytearray(font)
    for entry in range(12, 12 + 16 * struct.unpack_from(">H", font, 4)[0], 16):
        tag, _, start, length = struct.unpack_from(">4s3I", font, entry)
        if tag == b"head":
            changed[start + CHANGED : start + CHANGED + MOMENT] = font[start + MADE : start + CHANGED]
            struct.pack_into(">I", changed, start + SUM, 0)
            struct.pack_into(">I", changed, entry + 4, _sum(changed[start : start + length]))
            struct.pack_into(">I", changed, start + SUM, WHOLE - _sum(changed) & 0xFFFFFFFF)
    return bytes(changed)


def _sum(content: bytes | bytearray) -> int:
    words = bytes(content) + bytes(-len(content) % 4)
    total: int = sum(struct.unpack(f">{len(words) // 4}I", words))
    return total & 0xFFFFFFFF
