"""A PDF brings its typeface along, and somebody may have tampered with it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pikepdf import Name, Pdf, Stream

from playbook.pdf.forms import face
from playbook.pdf.forms.errors import ForeignPdfError
from playbook.pdf.forms.face import Face, NoFaceError
from playbook.pdf.forms.fill import fill
from playbook.pdf.forms.letter_table import too_many_letters
from tests.examples import times
from tests.unit.pdf.small_form import HORN, blank, changed, plan


@cache
def typeface() -> bytes:
    with Pdf.open(BytesIO(blank())) as form:
        inner = form.Root.AcroForm.DR.Font["/FieldText"].DescendantFonts[0]
        return bytes(inner.FontDescriptor.FontFile2.read_bytes())


def table(tag: str) -> tuple[int, int]:
    """Return where a table of the typeface begins and ends."""
    entry = TTFont(BytesIO(typeface()), lazy=True).reader.tables[tag]
    return entry.offset, entry.offset + entry.length


def with_typeface(packed: bytes, **how: object) -> bytes:
    def change(form: Pdf) -> None:
        inner = form.Root.AcroForm.DR.Font["/FieldText"].DescendantFonts[0]
        inner.FontDescriptor.FontFile2 = Stream(form, b"")
        inner.FontDescriptor.FontFile2.write(packed, **how)

    return changed(blank(), change)


def test_the_typeface_of_a_playbook_is_read() -> None:
    assert Face.read(typeface()).has("Z")


@settings(max_examples=times(60), deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["head", "cmap", "hmtx", "hhea", "maxp", "post"]), st.integers(0, 200), st.integers(0, 255)
        ),
        min_size=1,
        max_size=20,
    ),
    st.floats(0.01, 1),
)
@example([("head", place, 0) for place in (18, 19)], 1.0)
@example([], 0.5)
def test_whatever_is_spoiled_it_is_a_typeface_or_none(spoiled: list[tuple[str, int, int]], kept: float) -> None:
    font = bytearray(typeface())
    for tag, beyond, byte in spoiled:
        start, end = table(tag)
        font[min(start + beyond, end - 1)] = byte
    with suppress(NoFaceError):
        Face.read(bytes(font[: int(len(font) * kept)])).width("Ana", 9)


def test_a_damaged_typeface_is_told() -> None:
    font = bytearray(typeface())
    start, _ = table("head")
    font[start + 18 : start + 20] = b"\0\0"  # units per em
    with pytest.raises(ForeignPdfError, match="typeface"):
        fill(with_typeface(bytes(font)), plan({"id": HORN, "owner": "Ana"}))


def test_the_library_that_reads_it_writes_nothing_to_the_terminal(caplog: pytest.LogCaptureFixture) -> None:
    font = bytearray(typeface())
    start, _ = table("head")
    font[start + 20 : start + 28] = (1).to_bytes(8)  # it was made in 1904
    TTFont(BytesIO(bytes(font)), lazy=True)["head"]
    assert caplog.records, "the library has nothing to say of this typeface"
    caplog.clear()
    Face.read(bytes(font))
    assert caplog.records == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: with_typeface(zlib.compress(b" " * 40_000_000, 9), filter=Name.FlateDecode),
        lambda: with_typeface(b"\x80", filter=Name.RunLengthDecode),
        lambda: changed(blank(), no_stream),
    ],
    ids=["huge", "packed oddly", "no stream"],
)
def test_a_typeface_that_cannot_be_unpacked(make: Callable[[], bytes]) -> None:
    with pytest.raises(ForeignPdfError, match="typeface"):
        fill(make(), plan())


def no_stream(form: Pdf) -> None:
    form.Root.AcroForm.DR.Font["/FieldText"].DescendantFonts[0].FontDescriptor.FontFile2 = Name.None_


def test_a_very_large_typeface_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(face, "MOST_BYTES", 1000)
    with pytest.raises(NoFaceError, match="too large"):
        Face.read(typeface())


def letters(subtable: bytes) -> bytes:
    """Return a table of letters with one part."""
    return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + subtable


def segments(*ranges: tuple[int, int]) -> bytes:
    ends, starts = [end for _, end in ranges], [start for start, _ in ranges]
    count = len(ranges)
    return struct.pack(f">7H{count}HH{count}H", 4, 0, 0, 2 * count, 0, 0, 0, *ends, 0, *starts)


def groups(*ranges: tuple[int, int]) -> bytes:
    return struct.pack(">HHLLL", 12, 0, 0, 0, len(ranges)) + b"".join(struct.pack(">3L", *one, 0) for one in ranges)


@pytest.mark.parametrize(
    ("subtable", "too_many"),
    [
        (segments((65, 90), (97, 122)), False),
        (segments(*[(0, 0xFFFF)] * 4), True),
        (groups((0x1F600, 0x1F64F)), False),
        (groups((0, 0xFFFFFFFF)), True),
        (struct.pack(">H", 6), False),
        (struct.pack(">H", 13), True),
    ],
)
def test_a_few_bytes_may_not_claim_billions_of_letters(subtable: bytes, too_many: bool) -> None:
    assert too_many_letters(letters(subtable)) is too_many
