"""What stands in a PDF: the whole playbook, one play, or the plays for a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from playbook.model import CaseStudy, Checklist, Document, Play, Playbook
from playbook.model.case import Sector
from playbook.model.plan_file import OwnItem, PlanFile
from playbook.model.print_order import PrintedPart

STEM = "cx-playbook"


@dataclass(frozen=True)
class Chapter:
    """A page of the site as a chapter; with `sections`, only what stands under the headings of these ids.

    `source` is the file in the repository, "plays/understand.md"; `url` its page below the site, "plays/understand/".
    """

    source: str
    url: str
    sections: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Part:
    """Chapters that belong together; a part without a title has no opening page."""

    title: str
    chapters: tuple[Chapter, ...]
    about: str = ""


@dataclass(frozen=True)
class Volume:
    """One PDF: `name` is its file's name without ending, `own` the items a team added to its plan.

    `plan` is what the team answered, where that stands on the pages. `unset` are signs of its words that no typeface
    at hand can show.
    """

    name: str
    title: str
    subtitle: str
    parts: tuple[Part, ...]
    plays: tuple[str, ...] = ()
    own: tuple[OwnItem, ...] = ()
    plan: PlanFile | None = None
    unset: frozenset[str] = frozenset()

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in reading order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)

    def file_name(self, paper: Literal["letter", "a4"] = "letter") -> str:
        """Return the name of the PDF's file."""
        return f"{self.name}{'' if paper == 'letter' else f'-{paper}'}.pdf"


def whole(book: Playbook) -> Volume:
    """Return the whole playbook, in the order of data/print.yml."""
    order = book.print_order
    parts = tuple(_printed(book, order.parts) if order else _by_itself(book))
    return Volume(STEM, book.settings.name, f"Edition {book.settings.edition}", parts)


def of_play(book: Playbook, play_id: str) -> Volume:
    """Return a play with its checklists, its metrics and the case studies it shows.

    Raises:
        KeyError: there is no such play.
    """
    play = book.plays[play_id]
    cases = _chapters(book.cases[id] for id in play.case_studies if id in book.cases)
    part = Part("", (*_play(book, play), *_metrics(book, [play]), *cases))
    kicker = f"Play {play.number} of {len(book.plays)}"
    return Volume(f"{STEM}-{play.id}", play.title, kicker, (part,), (play.id,))


def pack(book: Playbook, play_ids: Sequence[str], own: Iterable[OwnItem] = ()) -> Volume:
    """Return chosen plays with their checklists, in life-cycle order, and a team's own items: for a meeting.

    Raises:
        KeyError: there is no such play.
    """
    chosen = {id: book.plays[id] for id in play_ids}
    plays = [play for play in book.plays.values() if play.id in chosen]
    chapters = tuple(chapter for play in plays for chapter in _play(book, play))
    title = "Meeting pack"
    numbers = ", ".join(str(play.number) for play in plays)
    kicker = f"{'Play' if len(plays) == 1 else 'Plays'} {numbers}"
    return Volume(f"{STEM}-pack", title, kicker, (Part("", chapters),), tuple(play.id for play in plays), tuple(own))


def _printed(book: Playbook, parts: Iterable[PrintedPart]) -> Iterator[Part]:
    for part in parts:
        chapters = tuple(chapter for page in part.pages for chapter in _named(book, page))
        if chapters:
            yield Part(part.title, chapters, part.about or "")


def _by_itself(book: Playbook) -> Iterator[Part]:
    """Yield the parts of a playbook that does not say what stands in its PDF."""
    settings = book.settings
    figures = dict.fromkeys(page for page in (settings.definitions_page, settings.figures_page) if page)
    named = {"Plays": ["plays/"], "Metrics": [*figures], "Case studies": ["case_studies/"]}
    for title, pages in named.items():
        chapters = tuple(chapter for page in pages for chapter in _named(book, page))
        if chapters:
            yield Part(title, chapters)


def _named(book: Playbook, page: str) -> tuple[Chapter, ...]:
    if page == "plays/":
        return tuple(chapter for play in book.plays.values() for chapter in _play(book, play))
    if page == "case_studies/":
        cases: list[CaseStudy] = sorted(book.cases.values(), key=_by_sector)
        return _chapters(cases)
    return _chapters([book.by_file[page]] if page in book.by_file else [])


def _play(book: Playbook, play: Play) -> tuple[Chapter, ...]:
    lists: tuple[Checklist, ...] = book.checklists_of(play)
    return _chapters([play, *lists])


def _metrics(book: Playbook, plays: Iterable[Play]) -> tuple[Chapter, ...]:
    page = book.by_file.get(book.settings.definitions_page or "")
    ids = tuple(dict.fromkeys(id for play in plays for id in play.metrics))
    if page is None or not ids:
        return ()
    return (Chapter(page.file, _url(page), ids, "Metrics of this play"),)


def _chapters(documents: Iterable[Document]) -> tuple[Chapter, ...]:
    return tuple(Chapter(document.file, _url(document)) for document in documents)


def _url(document: Document) -> str:
    path = document.file.removeprefix("docs/").removesuffix(".md")
    return path.removesuffix("index") if path.rpartition("/")[2] == "index" else f"{path}/"


def _by_sector(case: CaseStudy) -> tuple[int, str, str]:
    return get_args(Sector).index(case.sector), f"{case.agency}: {case.service}".casefold(), case.id
