"""The files that are made from the site: the PDFs and the offline edition.

A page cannot know them while it is built. These macros leave places that playbook.site_downloads fills when the
files are there; until then, and without files, a place says what is missing, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from macros.templates import block
from playbook.authoring.context import PageContext
from playbook.model import Playbook
from playbook.site_downloads.found import SiteFile
from playbook.site_downloads.names import CHECKSUMS, OFFLINE, PAPERS, own_names, pdf_name
from playbook.site_downloads.regions import Region

Files = Mapping[str, SiteFile]
Link = Callable[[str], str]


def pdf_files(page: PageContext) -> str:
    """Return the whole PDF and the PDF of each play, with pages, size and date, as far as they were made."""
    return _place(page, "pdfs")


def offline_edition(page: PageContext) -> str:
    """Return the link to the offline edition, with size and date, if it was made."""
    return _place(page, "offline")


def file_checksums(page: PageContext) -> str:
    """Return the SHA-256 checksums of the PDFs and the offline edition, as far as they were made."""
    return _place(page, "checksums")


def _place(page: PageContext, form: str) -> Markup:
    page.show_once(f"the list of files '{form}'")
    region = Region(form)
    shown = FORMS[form](page.book, "", {}, str)
    # Markdown leaves the content of a <div> alone, comments as well.
    return Markup("<div>\n{}\n{}\n{}\n</div>\n").format(Markup(region.begin), shown, Markup(region.end))


def _pdfs(book: Playbook, about: str, files: Files, link: Link) -> Markup:
    of_plays = [(play, _on_paper(files, play.id)) for play in book.plays.values()]
    plays = [(play, found) for play, found in of_plays if found]
    whole = _on_paper(files, "")
    papers = [paper for paper in PAPERS if paper in whole or any(paper in found for _, found in plays)]
    return block("pdf_files.html", papers=papers, whole=whole, plays=plays, link=link)


def _on_paper(files: Files, play: str) -> Mapping[str, SiteFile]:
    """Return a play's PDFs, or the whole ones, by paper; Letter comes first."""
    return {paper: files[name] for paper in PAPERS if (name := pdf_name(play, paper)) in files}


def _offline(book: Playbook, about: str, files: Files, link: Link) -> Markup:
    return block("offline_file.html", file=files.get(OFFLINE), link=link)


def _checksums(book: Playbook, about: str, files: Files, link: Link) -> Markup:
    found = [files[name] for name in own_names(book.plays) if name in files]
    return block("checksums.html", files=found, link=link, list_name=CHECKSUMS)


def _of_play(book: Playbook, about: str, files: Files, link: Link) -> Markup:
    return _quiet_link("This play as PDF", files, link, about)


def _of_checklist(book: Playbook, about: str, files: Files, link: Link) -> Markup:
    return _quiet_link("This play as PDF, to fill in", files, link, book.checklists[about].play)


def _quiet_link(words: str, files: Files, link: Link, play: str) -> Markup:
    found = list(_on_paper(files, play).values())
    return block("play_pdf.html", words=words, file=found[0], link=link) if found else Markup()


FORMS: Mapping[str, Callable[[Playbook, str, Files, Link], Markup]] = {
    "pdfs": _pdfs,
    "offline": _offline,
    "checksums": _checksums,
    "play": _of_play,
    "checklist": _of_checklist,
}
