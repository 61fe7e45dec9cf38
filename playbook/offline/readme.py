"""The text that lies beside index.html for people who look into the folder first."""

from __future__ import annotations

from pathlib import Path
from string import Template

from playbook.model import Playbook

FILES = Path(__file__).parent / "files"


def readme(book: Playbook, pdfs: int) -> str:
    """Return README.txt, with line ends that every editor shows; `pdfs` is how many PDFs come along."""
    template = Template((FILES / "README.txt").read_text(encoding="utf-8"))
    found = "The PDFs are in the folder downloads." if pdfs else "This copy comes without PDFs."
    text = template.substitute(
        name=book.settings.name, line="=" * len(book.settings.name), edition=book.settings.edition, pdfs=found
    )
    return text.replace("\n", "\r\n")
