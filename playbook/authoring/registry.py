"""The declared macros, and whether a call of one can work."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_type_hints

from playbook.authoring.context import AuthorError, PageContext, Ref
from playbook.authoring.macro_calls import MacroCall
from playbook.model import Playbook

Macro = Callable[..., str]
Macros = Mapping[str, Macro]


def references(macro: Macro, call: MacroCall) -> Iterator[tuple[Ref, Any]]:
    """Yield what kind of id each argument of the call should be, with the argument."""
    hints = get_type_hints(macro, include_extras=True)
    bound = inspect.signature(macro).bind(None, *call.arguments, **call.keywords)
    for name, value in bound.arguments.items():
        for mark in getattr(hints.get(name), "__metadata__", ()):
            if isinstance(mark, Ref):
                values = value if isinstance(value, tuple) else (value,)
                yield from ((mark, one) for one in values)


def run(macros: Macros, call: MacroCall, page: PageContext) -> str:
    """Call the macro for this page.

    Raises:
        AuthorError: there is no such macro, its arguments do not fit, or an id is unknown.
    """
    macro = macros.get(call.name)
    if macro is None:
        raise AuthorError(f"there is no macro '{call.name}'", _nearest(call.name, macros, "the macros are"))
    try:
        for ref, value in references(macro, call):
            if value is not None:
                _resolve(ref.kind, value, page.book)
    except TypeError as error:
        usage = f"{{{{ {call.name}{_signature(macro)} }}}}"
        raise AuthorError(f"the arguments of '{call.name}' do not fit: {error}", f"write {usage}") from error
    return macro(page, *call.arguments, **call.keywords)


def _resolve(kind: str, value: Any, book: Playbook) -> None:
    group = book.of_kind(kind)
    if value not in group:
        raise AuthorError(f"there is no {kind} '{value}'", _nearest(str(value), group, "there are"))


def _nearest(word: str, known: Mapping[str, Any], otherwise: str) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    names = sorted(known)
    return f"{otherwise} {', '.join(names[:12])}{' …' if len(names) > 12 else ''}"


def _signature(macro: Macro) -> str:
    names = []
    for parameter in list(inspect.signature(macro).parameters.values())[1:]:
        star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
        default = "" if parameter.default is parameter.empty else "=…"
        names.append(f"{star}{parameter.name}{default}")
    return f"({', '.join(names)})"
