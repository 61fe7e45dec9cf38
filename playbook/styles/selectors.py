"""Whether a selector can match anything: every class, element, id and value in it must be in use somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tinycss2.ast import Node

from playbook.styles.used import Used

# One of the alternatives in these must be possible; what stands in any other, such as :not(), may be missing.
_ALTERNATIVES = frozenset({"is", "where", "has", "-webkit-any", "-moz-any"})


def alternatives(tokens: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the selectors of a list that is separated by commas."""
    one: list[Node] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def possible(selector: Sequence[Node], used: Used) -> bool:
    """Say whether a page might have something that the selector means; states such as :hover are always possible."""
    return all(_token_possible(token, _before(selector, at), used) for at, token in enumerate(selector))


def _before(selector: Sequence[Node], at: int) -> str:
    """Return the sign in front of a token, "" where there is none."""
    sign = selector[at - 1] if at else None
    return str(sign.value) if sign is not None and sign.type == "literal" else ""


def _token_possible(token: Node, sign: str, used: Used) -> bool:
    if token.type == "ident":
        return sign == ":" or token.value in (used.classes if sign == "." else used.names)
    if token.type == "hash":
        return token.value in used.names
    if token.type == "function" and token.lower_name in _ALTERNATIVES:
        return any(possible(one, used) for one in alternatives(token.arguments))
    if token.type == "[] block":
        return _attribute_possible(token.content, used)
    return True


def _attribute_possible(content: Sequence[Node], used: Used) -> bool:
    """Scripts set `hidden` and the like as properties, so such a name alone is always possible."""
    name, *values = [token.value for token in content if token.type in ("ident", "string")]
    words = [word for value in values if value not in ("i", "s") for word in value.split()]
    return all(word in used.names for word in ([name, *words] if name.startswith("data-") else words))
