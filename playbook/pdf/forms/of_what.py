"""Which playbook a PDF belongs to. This file needs no library for PDFs, as the words stand in the HTML as well."""

from __future__ import annotations

import re

from playbook.model.settings import EDITION

OF_WHAT = "cx-playbook.json"
OF_WHAT_FORMAT = "cx-playbook-form"
# What made the PDF, in words that every program keeps when it saves: "Name of the playbook, edition 2026.1".
_MADE_BY = re.compile(rf"(?P<playbook>.+), edition (?P<edition>{EDITION})")


def made_by(playbook: str, edition: str) -> str:
    """Return the words for a PDF's creator (<meta name="generator">) from which its playbook can be told."""
    return f"{playbook}, edition {edition}"


def told_by(creator: str) -> tuple[str, str]:
    """Return the playbook and the edition that a creator names; blanks where it names none."""
    found = _MADE_BY.fullmatch(creator.strip())
    return (found["playbook"], found["edition"]) if found else ("", "")
