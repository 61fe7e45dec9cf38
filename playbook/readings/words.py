"""Names that an author writes into one argument of a macro."""

from __future__ import annotations

from collections.abc import Collection

from playbook.authoring.context import AuthorError
from playbook.nearest import did_you_mean, some

SEPARATOR = ";"


def names(text: str | None, known: Collection[str], kind: str) -> tuple[str, ...]:
    """Return the names in a text such as "Web; TSA Contact Center, phone", each of which must be known.

    Names are separated by semicolons, because many hold commas. Nothing written means none.

    Raises:
        AuthorError: a name is unknown; the message has the nearest one.
    """
    if text is None:
        return ()
    found = tuple(dict.fromkeys(one.strip() for one in str(text).split(SEPARATOR) if one.strip()))
    if not found:
        raise AuthorError(f"no {kind} is named", f"name one, or leave the argument out; there are {some(known)}")
    for one in found:
        if one not in known:
            otherwise = f"there are {some(known)}; between two names stands a semicolon" if known else "add its data"
            raise AuthorError(f"there is no {kind} '{one}'", did_you_mean(one, known, otherwise))
    return found
