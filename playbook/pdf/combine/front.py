"""The pages before the first chapter, and what the document says about itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from xml.etree.ElementTree import Element

from playbook.model import Playbook
from playbook.pdf.combine.outline import Entry
from playbook.pdf.combine.templates import rendered
from playbook.pdf.combine.tree import element, pieces
from playbook.pdf.forms.of_what import made_by
from playbook.pdf.team_words import settable
from playbook.pdf.volume import Volume


def cover(book: Playbook, volume: Volume, made: date, web: str, progress: str = "") -> Element:
    """Return the first page; `made` is the day of the edition, `web` the site's address or blank.

    `progress` says how far a team is, or is blank.
    """
    settings, one = book.settings, volume.plays[0] if len(volume.plays) == 1 else None
    play = book.plays[one] if one else None
    values = {
        "volume": replace(volume, title=settable(volume.title, volume.unset)),
        "playbook": settings.name,
        "edition": settings.edition,
        "date": _words(made),
        "saved": _words(datetime.fromisoformat(volume.plan.saved)) if volume.plan else None,
        "progress": progress,
        "plays": len(book.plays),
        "play": play.number if play else None,
        "summary": _summary(book, volume),
        "notice": book.print_order.notice if book.print_order else None,
        "address": web,
    }
    return pieces(rendered("cover.html", **values))[0]


def contents(entries: Iterable[Entry], volume: Volume) -> Element:
    """Return the contents."""
    return pieces(rendered("contents.html", entries=tuple(entries), volume=volume))[0]


def opening(title: str, about: str, label: str, entries: Iterable[Entry]) -> Element:
    """Return the opening of a part."""
    part = {"title": title, "about": about}
    return pieces(rendered("part.html", part=part, label=label, entries=tuple(entries)))[0]


def head(book: Playbook, volume: Volume, made: date) -> Element:
    """Return the document's head. Its dates come from the content, so the same content gives the same PDF."""
    settings = book.settings
    title = settings.name if volume.title == settings.name else f"{volume.title} - {settings.name}"
    plays = [book.plays[id] for id in volume.plays] or list(book.plays.values())
    moment = f"{made.isoformat()}T00:00:00Z"
    about = {
        "author": settings.name,
        "generator": made_by(settings.name, settings.edition),
        "description": _summary(book, volume),
        "keywords": ", ".join(dict.fromkeys(alias for play in plays for alias in play.aliases)),
        "dcterms.created": moment,
        "dcterms.modified": moment,
    }
    found = Element("head")
    found.append(element("meta", charset="utf-8"))
    found.append(element("title", title))
    found.extend(element("meta", name=name, content=content) for name, content in about.items() if content)
    return found


def _summary(book: Playbook, volume: Volume) -> str:
    """Return a sentence about one play, the titles of several, or what the whole playbook is."""
    plays = [book.plays[id] for id in volume.plays]
    if not plays or len(plays) == len(book.plays) > 1:
        return book.settings.summary
    return plays[0].summary if len(plays) == 1 else f"{'; '.join(play.title for play in plays)}."


def _words(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def newest_review(book: Playbook, sources: Iterable[str]) -> date:
    """Return the day on which the newest of these pages was reviewed."""
    documents = [book.by_file[source] for source in sources if source in book.by_file]
    return max((day for one in documents if (day := getattr(one, "reviewed", None))), default=date(1970, 1, 1))
