"""What a stream holds, up to a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from playbook.pdf.forms.packed import NotUnpackedError, unpacked

WORDS = b"Sound the horn twice. " * 100
SMALL = zlib.compress(WORDS)


@pytest.fixture
def pdf() -> Iterator[Pdf]:
    with Pdf.new() as pdf:
        yield pdf


def stream(pdf: Pdf, content: bytes, filters: Object | None = None, **more: Object) -> Stream:
    made = Stream(pdf, b"")
    made.write(content, filter=filters, **more)
    return made


def test_what_is_packed_as_programs_pack_it(pdf: Pdf) -> None:
    for packed in (
        stream(pdf, WORDS),
        stream(pdf, SMALL, Name.FlateDecode),
        stream(pdf, SMALL, Array([Name.FlateDecode])),
    ):
        assert unpacked(packed, len(WORDS)) == WORDS
        with pytest.raises(NotUnpackedError, match="more than 2,199 bytes"):
            unpacked(packed, len(WORDS) - 1)


def test_what_no_program_packs_so(pdf: Pdf) -> None:
    table = Dictionary(Predictor=12, Columns=5)
    for odd in (
        stream(pdf, zlib.compress(SMALL), Array([Name.FlateDecode, Name.FlateDecode])),
        stream(pdf, SMALL, Name.FlateDecode, decode_parms=table),
        stream(pdf, SMALL, Name.LZWDecode),
        stream(pdf, b"no zip", Name.FlateDecode),
        Dictionary(),
    ):
        with pytest.raises(NotUnpackedError):
            unpacked(odd, 1_000_000)
