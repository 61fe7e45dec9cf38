"""The fields of a PDF by their full names, whichever program wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from playbook.pdf.forms.errors import TamperedPdfError
from playbook.pdf.forms.packed import NotUnpackedError, unpacked

DEEPEST = 30
MOST_BYTES = 200_000  # of a text kept as a stream: several times what a note may have


@dataclass
class Found:
    """A form field: its full name, its dictionary, and where it is shown. Several widgets may show one field."""

    name: str
    node: Dictionary
    widgets: list[Dictionary] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What it is: "/Btn", "/Tx", "/Ch"; blank where it does not say."""
        return str(self.of("/FT") or "")

    @property
    def flags(self) -> int:
        """Its flags (/Ff) as one number."""
        flags = self.of("/Ff")
        return int(flags) if isinstance(flags, int | Decimal) else 0

    @property
    def label(self) -> str:
        """What it is called for people."""
        return text_of(self.of("/TU"))

    @property
    def text(self) -> str:
        """The text or the choice in it."""
        return text_of(self.of("/V"))

    @property
    def ticks(self) -> list[bool]:
        """Whether it is ticked, as its value says it and as each widget shows it; programs write one or both."""
        value = self.of("/V")
        shown = [widget.get("/AS") for widget in self.widgets]
        return [text_of(one).strip("/").lower() not in ("", "off", "no") for one in (value, *shown) if one is not None]

    def of(self, key: str) -> Any:
        """Return an entry of the field or of what stands above it; None where nobody has it."""
        return next((one[key] for one in _upward(self.node) if key in one), None)


def found_fields(pdf: Pdf) -> list[Found]:
    """Return all fields that hold a value, in the order of the tree of fields, then those that no tree holds."""
    form = pdf.Root.get("/AcroForm")
    roots = form.get("/Fields") if isinstance(form, Dictionary) else None
    seen: set[tuple[int, int]] = set()
    found = [one for root in each(roots) for one in _below(root, "", seen, 0)]
    return [*found, *_loose(pdf, seen)]


def text_of(value: object) -> str:
    """Return a value as text: a string, a long string kept as a stream, a name, the first of several choices.

    Raises:
        TamperedPdfError: a stream is larger than any text that a person writes, or cannot be unpacked.
    """
    if isinstance(value, Array):
        first = value[0] if len(value) else None
        return "" if isinstance(first, Array) else text_of(first)
    if isinstance(value, Stream):
        return _decoded(_content(value))
    if isinstance(value, Name):
        return str(value).removeprefix("/")
    return str(value) if value is not None and not isinstance(value, Dictionary) else ""


def each(array: object) -> Iterator[Any]:
    """Yield what is in an array; nothing where it is none, as a tampered file may hold anything anywhere."""
    if isinstance(array, Array):
        yield from array


def _below(node: Object, above: str, seen: set[tuple[int, int]], depth: int) -> Iterator[Found]:
    if not isinstance(node, Dictionary) or depth > DEEPEST or _known(node, seen):
        return
    name = ".".join(part for part in (above, text_of(node.get("/T"))) if part)
    kids = [kid for kid in each(node.get("/Kids")) if isinstance(kid, Dictionary)]
    named = [kid for kid in kids if "/T" in kid]
    for kid in named:
        yield from _below(kid, name, seen, depth + 1)
    if not named:
        for kid in kids:
            _known(kid, seen)
        yield Found(name, node, kids or [node])


def _loose(pdf: Pdf, seen: set[tuple[int, int]]) -> Iterator[Found]:
    for page in pdf.pages:
        for one in each(page.obj.get("/Annots")):
            if isinstance(one, Dictionary) and one.get("/Subtype") == Name.Widget and not _known(one, seen):
                yield Found(_full_name(one), one, [one])


def _known(node: Dictionary, seen: set[tuple[int, int]]) -> bool:
    if not node.is_indirect:
        return False
    known = node.objgen in seen
    seen.add(node.objgen)
    return known


def _full_name(node: Dictionary) -> str:
    return ".".join(reversed([text_of(one["/T"]) for one in _upward(node) if "/T" in one]))


def _upward(node: Object | None) -> Iterator[Dictionary]:
    for _ in range(DEEPEST):
        if not isinstance(node, Dictionary):
            return
        yield node
        node = node.get("/Parent")


def _content(value: Stream) -> bytes:
    try:
        return unpacked(value, MOST_BYTES)
    except NotUnpackedError as error:
        wrong = f"a field of this PDF holds a text that cannot be read ({error})"
        raise TamperedPdfError(wrong, "use the PDF as it was before, or save it again in a PDF viewer") from None


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xfe\xff", b"\xff\xfe")):
        return content.decode("utf-16", errors="replace")
    return content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
