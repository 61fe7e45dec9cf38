"""The macro language: calls of declared macros with constant arguments, read without running anything."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from playbook.characters import CURLY_QUOTE, NO_TEXT

Constant = str | int | float | bool | None
_LONG_NUMBER = re.compile(r"[0-9_]{4000}")
# Python refuses to print numbers of several thousand digits.
MAX_BITS = 64
_PARSER = Environment(autoescape=True, keep_trailing_newline=True)


@dataclass(frozen=True)
class MacroCall:
    """One call; `line` is counted from 1 in the text it was read from."""

    name: str
    line: int
    arguments: tuple[Constant, ...] = ()
    keywords: dict[str, Constant] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """Something the macro language does not allow."""

    line: int
    wrong: str
    remedy: str


@dataclass(frozen=True)
class Reading:
    """The text's literal parts and calls in order, or the faults that were found."""

    parts: tuple[str | MacroCall, ...]
    faults: tuple[Fault, ...]

    @property
    def calls(self) -> tuple[MacroCall, ...]:
        """Only the calls."""
        return tuple(part for part in self.parts if isinstance(part, MacroCall))


@lru_cache(maxsize=512)
def read(text: str) -> Reading:
    """Read a Markdown text. Jinja only parses here: nothing is compiled, folded or evaluated."""
    try:
        tree = _PARSER.parse(text)
    except TemplateSyntaxError as error:
        return Reading((), (_syntax_fault(text, error),))
    except ValueError:
        fault = Fault(_line_of_long_number(text), "a number is too long", "call macros with plain words")
        return Reading((), (fault,))
    except RecursionError:
        return Reading(
            (),
            (Fault(_line_of_most_brackets(text), "a macro call is nested too deeply", "call macros with plain words"),),
        )
    parts: list[str | MacroCall] = []
    faults: list[Fault] = []
    for statement in tree.body:
        _read_statement(statement, parts, faults)
    return Reading(tuple(parts), tuple(faults))


def _read_statement(statement: nodes.Node, parts: list[str | MacroCall], faults: list[Fault]) -> None:
    if not isinstance(statement, nodes.Output):
        remedy = "write macro calls such as {{ sources() }} only, or wrap literal braces in {% raw %}"
        faults.append(Fault(_line_of(statement), "a {% … %} statement is not allowed", remedy))
        return
    for node in statement.nodes:
        if isinstance(node, nodes.TemplateData):
            parts.append(node.data)
        else:
            found = _read_call(node)
            if isinstance(found, Fault):
                faults.append(found)
            else:
                parts.append(found)


def _read_call(node: nodes.Node) -> MacroCall | Fault:
    line = node.lineno
    remedy = 'write a macro\'s name and plain words in quotes, for example {{ term("pra") }}'
    if isinstance(node, nodes.Name):
        return Fault(line, f"'{node.name}' is not a macro call", f"write {{{{ {node.name}() }}}} with brackets")
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return Fault(line, "only calls of declared macros are allowed in {{ }}", remedy)
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return Fault(line, "* and ** are not allowed in a macro call", remedy)
    values: list[Any] = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(value, nodes.Const) for value in values):
        return Fault(line, f"an argument of '{node.node.name}' is not a plain word or number", remedy)
    if any(isinstance(value.value, int) and value.value.bit_length() > MAX_BITS for value in values):
        return Fault(line, f"a number in '{node.node.name}' is too large", remedy)
    if any(NO_TEXT.search(str(value.value)) for value in values):
        return Fault(line, f"an argument of '{node.node.name}' holds a control character", remedy)
    return MacroCall(
        node.node.name,
        line,
        tuple(argument.value for argument in node.args if isinstance(argument, nodes.Const)),
        {k.key: k.value.value for k in node.kwargs if isinstance(k.value, nodes.Const)},
    )


def _line_of(statement: nodes.Node) -> int:
    # Jinja gives some statements no line of their own, but what stands in them has one.
    return next((node.lineno for node in (statement, *statement.find_all(nodes.Node)) if node.lineno), 1)


def _line_of_most_brackets(text: str) -> int:
    counts = [sum(line.count(bracket) for bracket in "([{") for line in text.split("\n")]
    return counts.index(max(counts)) + 1


def _line_of_long_number(text: str) -> int:
    match = _LONG_NUMBER.search(text)
    return text[: match.start()].count("\n") + 1 if match else 1


def _syntax_fault(text: str, error: TemplateSyntaxError) -> Fault:
    if "comment" in (error.message or ""):
        start = re.search(r"\{#", text)
        line = text[: start.start()].count("\n") + 1 if start else error.lineno
        remedy = "write {: #id } with a colon; {# begins a comment of the macro language"
        return Fault(line, "'{#' begins a comment that has no end", remedy)
    if CURLY_QUOTE.search(error.message or ""):
        remedy = 'use straight quotes, for example {{ term("pra") }}'
        return Fault(error.lineno, "a macro call holds curly quotes", remedy)
    remedy = 'check quotes and brackets, for example {{ term("pra") }}'
    return Fault(error.lineno, f"the macro call cannot be read ({error.message})", remedy)
