"""The declared macros, and whether a call of one can work."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_type_hints

from playbook.authoring.context import AuthorError, ConsequenceError, PageContext, Ref
from playbook.authoring.macro_calls import MacroCall
from playbook.model import Playbook
from playbook.nearest import did_you_mean, some

Macro = Callable[..., str]
Macros = Mapping[str, Macro]


def references(macro: Macro, call: MacroCall) -> Iterator[tuple[Ref, Any]]:
    """Yield what kind of id each argument of the call should be, with the argument."""
    hints = get_type_hints(macro, include_extras=True)
    signature = inspect.signature(macro)
    bound = signature.bind(None, *call.arguments, **call.keywords)
    for name, value in bound.arguments.items():
        may_be_left_out = value is None and signature.parameters[name].default is None
        for mark in getattr(hints.get(name), "__metadata__", ()):
            if isinstance(mark, Ref) and not may_be_left_out:
                values = value if isinstance(value, tuple) else (value,)
                yield from ((mark, one) for one in values)


def run(macros: Macros, call: MacroCall, page: PageContext) -> str:
    """Call the macro for this page.

    Raises:
        AuthorError: there is no such macro, its arguments do not fit, or an id is unknown.
        ConsequenceError: the id may stand in a file that could not be read.
    """
    macro = macros.get(call.name)
    if macro is None:
        raise AuthorError(
            f"there is no macro '{call.name}'",
            did_you_mean(call.name, macros, f"the macros are {some(sorted(macros))}"),
        )
    try:
        for ref, value in references(macro, call):
            _resolve(ref.kind, value, page.book)
    except TypeError as error:
        usage = f"{{{{ {call.name}{_signature(macro)} }}}}"
        raise AuthorError(f"the arguments of '{call.name}' do not fit: {error}", f"write {usage}") from error
    return macro(page, *call.arguments, **call.keywords)


def _resolve(kind: str, value: Any, book: Playbook) -> None:
    group = book.of_kind(kind)
    if value not in group:
        if book.unread.may_hold(kind, str(value)):
            raise ConsequenceError(f"the {kind} '{value}' could not be read", "mend its file first")
        remedy = did_you_mean(str(value), group, f"there are {some(sorted(group))}" if group else f"add the {kind}")
        raise AuthorError(f"there is no {kind} '{value}'", remedy)


def _signature(macro: Macro) -> str:
    names = []
    for parameter in list(inspect.signature(macro).parameters.values())[1:]:
        star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
        default = "" if parameter.default is parameter.empty else "=…"
        names.append(f"{star}{parameter.name}{default}")
    return f"({', '.join(names)})"
