"""Rendering a page's macros so that a stranger's Markdown can run nothing.

Two locks, each enough alone: the macro language has no expressions but calls with constants
(macro_calls.py), and what is then rendered runs in Jinja's immutable sandbox, which compiles nothing but
calls, with no filters, no tests, no operators and no names but the declared macros.
"""

from __future__ import annotations

from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.macro_calls import MacroCall, read
from playbook.authoring.registry import Macro, Macros, run

MAX_TEXT = 5_000_000
# Loops, blocks, `set` and ~ are not among them: a few of those suffice to fill any memory.
_COMPILED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Call, nodes.Name, nodes.Const, nodes.Keyword)


class _Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})

    def from_string(self, source: str | nodes.Template, *arguments: Any, **keywords: Any) -> Template:
        try:
            return super().from_string(source, *arguments, **keywords)
        except (RecursionError, ValueError) as error:  # thousands of brackets, or of digits
            raise SecurityError("the text cannot be read") from error

    def _generate(self, source: nodes.Template, *arguments: Any, **keywords: Any) -> str:
        for node in source.find_all(nodes.Node):
            if not isinstance(node, _COMPILED):
                raise SecurityError(f"{type(node).__name__} is not allowed")
        return super()._generate(source, *arguments, **keywords)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> NoReturn:
        raise SecurityError(f"the operator {operator} is not allowed")

    def call_unop(self, context: Context, operator: str, arg: Any) -> NoReturn:
        raise SecurityError(f"the operator {operator} is not allowed")

    def getattr(self, obj: Any, attribute: str) -> NoReturn:
        raise SecurityError(f"the attribute {attribute} is not allowed")

    def getitem(self, obj: Any, argument: Any) -> NoReturn:
        raise SecurityError("square brackets are not allowed")


def sandbox(macros: Macros, page: PageContext) -> _Sandbox:
    """Return an environment whose only names are the macros, bound to one page."""
    environment = _Sandbox(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    environment.globals = {name: _bound(macros, name, page) for name in macros}
    environment.filters = {}
    environment.tests = {}
    return environment


def _bound(macros: Macros, name: str, page: PageContext) -> Macro:
    # Not a partial: printed, that one would show the whole playbook.
    def call(*arguments: Any, **keywords: Any) -> str:
        return run(macros, MacroCall(name, 1, arguments, keywords), page)

    return call


def render(text: str, macros: Macros, page: PageContext) -> str:
    """Return the Markdown with every macro call replaced by what the macro gives.

    Raises:
        AuthorError: the text holds anything but declared macro calls with constant arguments, or they make more
            than anybody can read.
    """
    reading = read(text)
    if reading.faults:
        fault = reading.faults[0]
        raise AuthorError(f"line {fault.line}: {fault.wrong}", fault.remedy)
    for call in reading.calls:
        if call.name not in macros:
            raise AuthorError(f"line {call.line}: there is no macro '{call.name}'", "correct its name")
    return _limited(sandbox(macros, page).from_string(text))


def _limited(template: Template) -> str:
    parts: list[str] = []
    left = MAX_TEXT
    for part in template.generate():
        parts.append(part)
        left -= len(part)
        if left < 0:
            raise AuthorError(
                f"the macros make more than {MAX_TEXT:,} characters", "call fewer of them, or split the page"
            )
    return "".join(parts)
