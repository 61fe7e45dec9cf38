"""A PDF that somebody chose, opened, or clear words about why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pikepdf import PasswordError, Pdf, PdfError

from playbook.pdf.forms.errors import BrokenPdfError, EncryptedPdfError
from playbook.pdf.forms.quiet import quiet

AGAIN = "save the form again in a PDF viewer, or use another copy"


@contextmanager
def opened(content: bytes, remedy: str = "choose the PDF that was filled in") -> Iterator[Pdf]:
    """Open a PDF; one that only forbids changes opens without a password. `remedy` is for what is no PDF.

    Raises:
        BrokenPdfError: it is no PDF, or damaged.
        EncryptedPdfError: it needs a password.
    """
    if b"%PDF-" not in content[:1024]:
        kind = "a plan file, not a PDF" if b"cx-playbook-plan" in content[:1024] else "not a PDF"
        raise BrokenPdfError(f"this is {kind}", remedy)
    with quiet("pikepdf"), _read(content) as pdf:
        try:
            yield pdf
        except (PdfError, RuntimeError) as error:
            raise BrokenPdfError(f"this PDF is damaged and cannot be read ({_short(error)})", AGAIN) from None


def _read(content: bytes) -> Pdf:
    try:
        return Pdf.open(BytesIO(content))
    except PasswordError:
        remedy = "open it in a PDF viewer, remove the password, and save it"
        raise EncryptedPdfError("this PDF opens only with a password", remedy) from None
    # A tree of pages with something else in it is a RuntimeError.
    except (PdfError, RuntimeError):
        raise BrokenPdfError("this PDF is damaged and cannot be read", AGAIN) from None


def was_mended(pdf: Pdf) -> bool:
    """Whether the file was so damaged that its objects had to be searched for; some may be lost."""
    return any("damaged" in str(warning) for warning in pdf.get_warnings())


def _short(error: Exception) -> str:
    return str(error).splitlines()[0][:100] if str(error) else type(error).__name__
