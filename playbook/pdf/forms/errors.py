"""Why answers cannot be taken from a PDF, or put into it."""

from __future__ import annotations


class FormError(Exception):
    """What is wrong with a PDF, and what to do, in words for the person who chose it."""

    def __init__(self, wrong: str, remedy: str) -> None:
        self.wrong, self.remedy = wrong, remedy
        super().__init__(f"{wrong} — {remedy}")


class BrokenPdfError(FormError):
    """It is no PDF, or too damaged to be read."""


class EncryptedPdfError(FormError):
    """It opens only with a password."""


class ForeignPdfError(FormError):
    """It has nothing to do with a playbook, or no longer says with which."""


class NoFieldsError(FormError):
    """It is a playbook's, but its fields are gone: it was printed to a PDF, or flattened."""


class LongPlanError(FormError):
    """A plan has become larger than the file of a plan may be."""


class TamperedPdfError(FormError):
    """What it carries inside was changed by somebody, or damaged."""
