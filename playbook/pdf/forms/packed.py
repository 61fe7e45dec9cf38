"""What a stream of a PDF holds, unpacked up to a limit: a small file can unpack to gigabytes."""

from __future__ import annotations

import zlib

from pikepdf import Array, Name, Object, PdfError, Stream


class NotUnpackedError(ValueError):
    """It is larger than the limit, damaged, or packed in a way that no program uses for this."""


def unpacked(stream: Object, most: int) -> bytes:
    """Return a stream's content of at most `most` bytes.

    Raises:
        NotUnpackedError: there is more of it, or it cannot be unpacked.
    """
    if not isinstance(stream, Stream):
        raise NotUnpackedError("no stream")
    try:
        content = _unpacked(stream, most)
    except (PdfError, zlib.error) as error:
        raise NotUnpackedError(str(error)) from error
    if len(content) > most:
        raise NotUnpackedError(f"more than {most:,} bytes")
    return content


def _unpacked(stream: Stream, most: int) -> bytes:
    filters, raw = _filters(stream), bytes(stream.read_raw_bytes())
    if not filters:
        return raw
    # Any other filter, or several of them, would have to be unpacked without a limit.
    if filters != [Name.FlateDecode] or stream.get("/DecodeParms") is not None:
        raise NotUnpackedError("an unknown filter")
    return zlib.decompressobj().decompress(raw, most + 1)


def _filters(stream: Stream) -> list[object]:
    filters = stream.get("/Filter")
    if filters is None:
        return []
    return list(filters) if isinstance(filters, Array) else [filters]
