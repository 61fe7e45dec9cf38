"""PDFs from which no plan can be taken: what is wrong, and what to do."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, AttachedFileSpec, Dictionary, Encryption, Name, ObjectStreamMode, Pdf, Permissions, Stream

from playbook.pdf.forms.errors import (
    BrokenPdfError,
    EncryptedPdfError,
    ForeignPdfError,
    FormError,
    NoFieldsError,
    TamperedPdfError,
)
from playbook.pdf.forms.fill import fill
from playbook.pdf.forms.found import found_fields
from tests.examples import times
from tests.unit.pdf.small_form import HORN, ITEMS, answers, blank, changed, made, plan, read_again, typed

PLAN = plan({"id": HORN, "status": "doing", "evidence": "https://a.example"})


def encrypted(pdf: bytes, user: str) -> bytes:
    with Pdf.open(BytesIO(pdf)) as form:
        out = BytesIO()
        form.save(out, encryption=Encryption(owner="harbor", user=user, allow=Permissions(extract=False)))
    return out.getvalue()


def replaced(name: str, content: bytes) -> Callable[[Pdf], None]:
    def change(form: Pdf) -> None:
        if name in form.attachments:
            del form.attachments[name]
        form.attachments[name] = AttachedFileSpec(form, content, filename=name)

    return change


def flatten(form: Pdf) -> None:
    del form.Root["/AcroForm"]
    for page in form.pages:
        del page.obj["/Annots"]


def strip(form: Pdf) -> None:
    del form.Root.Names["/EmbeddedFiles"]


def rename_maker(form: Pdf) -> None:
    strip(form)
    form.docinfo["/Creator"] = "A word processor"


def spoil(form: Pdf) -> None:
    form.attachments["cx-plan.json"].obj.EF.F.write(b'{"format": "cx-playbook-plan"}')


def bomb(form: Pdf) -> None:
    packed = zlib.compress(b" " * 40_000_000, 9)
    form.attachments["cx-plan.json"].obj.EF.F.write(packed, filter=Name.FlateDecode)


def noted(packed: bytes, filter: Name) -> Callable[[Pdf], None]:
    def change(form: Pdf) -> None:
        for field in found_fields(form):
            if field.name == f"note.{HORN}":
                field.node.V = Stream(form, b"")
                field.node.V.write(packed, filter=filter)

    return change


text_bomb = noted(zlib.compress(b" " * 40_000_000, 9), Name.FlateDecode)
odd_text = noted(b"\x80", Name.RunLengthDecode)
damaged_text = noted(b"no zip", Name.FlateDecode)


def no_dictionary(form: Pdf) -> None:
    form.attachments["cx-plan.json"].obj.EF.F = Array([1])


def foreign(_: bytes) -> bytes:
    with Pdf.new() as form:
        form.add_blank_page()
        out = BytesIO()
        form.save(out)
    return out.getvalue()


def foreign_form(_: bytes) -> bytes:
    return made([("tax.return", "A form of somebody else.")], made_by="Tax office")


@pytest.mark.parametrize(
    ("broken", "kind", "says"),
    [
        (lambda _: b"", BrokenPdfError, "this is not a PDF"),
        (lambda _: b"PK\x03\x04 no PDF", BrokenPdfError, "this is not a PDF"),
        (lambda pdf: pdf[:200], BrokenPdfError, "damaged"),
        (lambda pdf: encrypted(pdf, "secret"), EncryptedPdfError, "only with a password"),
        (foreign, ForeignPdfError, "no form fields: it is not of a playbook, or it was printed"),
        (foreign_form, ForeignPdfError, "no longer says which playbook"),
        (lambda pdf: changed(pdf, flatten), NoFieldsError, "printed to a PDF, or “flattened”. The plan"),
        (lambda pdf: changed(pdf, rename_maker), ForeignPdfError, "no longer says which playbook"),
        (lambda pdf: changed(pdf, spoil), TamperedPdfError, "changed after it was attached"),
        (lambda pdf: changed(pdf, bomb), TamperedPdfError, "cannot be read"),
        (lambda pdf: changed(pdf, text_bomb), TamperedPdfError, "more than 200,000 bytes"),
        (lambda pdf: changed(pdf, odd_text), TamperedPdfError, "an unknown filter"),
        (lambda pdf: changed(pdf, damaged_text), TamperedPdfError, "a text that cannot be read"),
        (lambda pdf: changed(pdf, no_dictionary), TamperedPdfError, "cannot be read"),
        (lambda pdf: changed(pdf, replaced("cx-plan.json", b"{")), TamperedPdfError, "is no plan any more"),
        (lambda pdf: changed(pdf, replaced("cx-plan.json", b"[" * 100_000)), TamperedPdfError, "is no plan any more"),
        (
            lambda pdf: changed(pdf, replaced("cx-playbook.json", b"[]")),
            TamperedPdfError,
            "does not say which playbook",
        ),
    ],
)
def test_clear_words(broken: Callable[[bytes], bytes], kind: type[FormError], says: str) -> None:
    with pytest.raises(kind) as caught:
        read_again(broken(fill(blank(), PLAN)))
    assert says in str(caught.value)
    assert caught.value.remedy


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    assert answers(read_again(encrypted(fill(blank(), PLAN), "")))[HORN]["status"] == "doing"


@pytest.mark.parametrize("tamper", [spoil, bomb, replaced("cx-plan.json", b"{}"), replaced("cx-playbook.json", b"{}")])
def test_the_fields_of_a_tampered_pdf_can_be_read_alone(tamper: Callable[[Pdf], None]) -> None:
    filled = read_again(changed(fill(blank(), PLAN), tamper), fields_only=True)
    assert answers(filled)[HORN] == {"status": "doing"}
    assert filled.plan.edition == "2026.1"


def test_a_pdf_without_its_attachments_is_read_and_that_is_told() -> None:
    filled = read_again(changed(typed(blank(), {HORN: True}), strip))
    assert answers(filled)[HORN] == {"status": "done"}
    assert {item.text for item in filled.plan.items} == {ITEMS[HORN]}
    assert "dropped what it carried inside" in filled.notes[0]


def plain(pdf: bytes) -> bytes:
    """Return a PDF whose inside can be read, and spoiled, as text."""
    with Pdf.open(BytesIO(pdf)) as form:
        out = BytesIO()
        form.save(out, object_stream_mode=ObjectStreamMode.disable, compress_streams=False, qdf=True)
    return out.getvalue()


def test_a_tree_of_pages_with_something_else_in_it_is_told(caplog: pytest.LogCaptureFixture) -> None:
    broken, many = re.subn(rb"(/Kids \[\s+)\d(\d* 0 R[\s\dR]+\]\s+/Type /Pages)", rb"\1>\2", plain(blank()))
    assert many == 1
    with pytest.raises(BrokenPdfError, match="damaged"):
        read_again(broken)
    assert caplog.records == []


def test_a_damaged_pdf_that_can_still_be_read_is_told() -> None:
    filled = read_again(plain(fill(blank(), PLAN)).replace(b"startxref", b"startxxxx"))
    assert answers(filled)[HORN]["status"] == "doing"
    assert filled.notes == ("This PDF is damaged. What can be read of it was read; compare the plan with the PDF.",)


PLACES = re.compile(rb"/(T|V|Kids|Parent|AS|AP|N|FT|Ff|DA|Rect|Fields|DR|Annots|EF|F|Names|Params|Opt|Font|Type)\b")


SPOILED = st.tuples(st.integers(0), st.integers(0, 14), st.sampled_from(b"/<>[]()019 RTVNx"))


@settings(max_examples=times(60), deadline=None)
@given(st.lists(SPOILED, min_size=1, max_size=4))
def test_whatever_is_spoiled_there_is_no_traceback(spoiled: list[tuple[int, int, int]]) -> None:
    content = bytearray(plain(blank()))
    places = [found.start() for found in PLACES.finditer(content)]
    for place, beyond, letter in spoiled:
        content[places[place % len(places)] + beyond] = letter
    for use in (read_again, lambda pdf: fill(pdf, PLAN)):
        with suppress(FormError):
            use(bytes(content))


@pytest.mark.parametrize(
    ("form", "kind"),
    [(foreign, ForeignPdfError), (lambda pdf: changed(pdf, flatten), NoFieldsError), (lambda _: b"", BrokenPdfError)],
)
def test_what_cannot_be_filled(form: Callable[[bytes], bytes], kind: type[FormError]) -> None:
    with pytest.raises(kind):
        fill(form(blank()), PLAN)


def test_a_form_that_lost_its_typeface_is_not_filled() -> None:
    def lose(form: Pdf) -> None:
        form.Root.AcroForm.DR = Dictionary()

    with pytest.raises(ForeignPdfError, match="typeface"):
        fill(changed(blank(), lose), PLAN)
