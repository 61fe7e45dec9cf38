"""What a macro may see: the playbook, the page it stands on, and how to link from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from playbook.model import Document, PageFacts, Playbook
from playbook.nearest import some
from playbook.place import Place


class AuthorError(Exception):
    """An author called a macro in a way that cannot work. Carries what is wrong and the remedy."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(f"{wrong} — {remedy}")
        self.wrong, self.remedy = wrong, remedy


class ConsequenceError(AuthorError):
    """A macro cannot work because of something that is reported where it stands."""


@dataclass(frozen=True)
class Ref:
    """Marks a macro's parameter as the id of something, for example Annotated[str, Ref("play")]."""

    kind: str


LinkTo = Callable[[str], str | None]
Publish = Callable[[str, str], str | None]
EditAddress = Callable[[Place], str | None]


def _nowhere(place: Place) -> None:
    return None


@dataclass
class PageContext:
    """One page while its macros are rendered, from top to bottom.

    `link_to` takes a path in the site's source (plays/understand.md, with or without #anchor) and returns
    an address relative to this page, or None where there is no such page. `facts` are those of all pages by
    file; they are known once every page has been rendered, so not while a page is checked. `definitions` are
    what macros leave for the end of the page: HTML by the id of the term. `publish` takes a file's path on the
    site and its text, and returns its address relative to this page; without it nothing is kept. `edit_address`
    returns where somebody can edit a line of the repository, or None where nobody knows.
    """

    book: Playbook
    document: Document
    link_to: LinkTo
    facts: Mapping[str, PageFacts] = field(default_factory=dict)
    cited: list[str] = field(default_factory=list)
    sources_listed: bool = False
    mentioned: set[str] = field(default_factory=set)
    definitions: dict[str, Markup] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    publish: Publish | None = None
    edit_address: EditAddress = _nowhere

    def offer(self, path: str, text: str) -> str | None:
        """Give the site a file that belongs to this page, and return its address."""
        return self.publish(path, text) if self.publish is not None else self.link_to(path)

    def mention(self, term: str) -> bool:
        """Remember that a term stands on this page, and say whether this is the first time."""
        first = term not in self.mentioned
        self.mentioned.add(term)
        return first

    def show_once(self, what: str) -> None:
        """Remember that something with ids of its own stands on this page.

        Raises:
            AuthorError: it stands there already, and links could not tell the two apart.
        """
        if what in self.shown:
            raise AuthorError(f"{what} stands twice on this page", "remove one of the two calls")
        self.shown.add(what)

    def own(self, kind: type[Any], id: str | None, macro: str, group: Any) -> Any:
        """Return the record with this id or, without an id, the record whose page this is.

        Raises:
            AuthorError: no id was given, and this page is of another kind.
            ConsequenceError: the page itself names an id that does not exist.
        """
        if id is not None and id not in group:
            raise ConsequenceError(f"there is no '{id}'", "correct the id in the front matter")
        if id is not None:
            return group[id]
        if isinstance(self.document, kind):
            return self.document
        raise AuthorError(
            f"'{macro}' needs an id on this page", f'write {{{{ {macro}("…") }}}} with one of: {some(group)}'
        )

    def cite(self, source: str) -> int:
        """Return the number of a source on this page, from 1, in order of first mention.

        Raises:
            AuthorError: the list of sources has been printed above.
        """
        if source not in self.cited:
            if self.sources_listed:
                raise AuthorError(
                    "something is cited below the list of sources", "move {{ sources() }} to the end of the page"
                )
            self.cited.append(source)
        return self.cited.index(source) + 1
