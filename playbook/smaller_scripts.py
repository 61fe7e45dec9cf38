"""Scripts without what only we read: comments and white space. Names stay, so that errors in a browser are readable.

Own code, because the packages for it either need Node or lose spaces in a template literal that stands in another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# What is neither space, text nor slash stands together as it is; braces alone, because a template's hole ends at one.
_TOKEN = re.compile(
    r"""(?P<space>(?: \s+ | //[^\n]* | /\*.*?\*/ )+)
      | (?P<code>[^\s"'`/{}]+ | [{}])
      | (?P<string>"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*')
      | (?P<template>`)
      | (?P<regex>/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
# Behind these words an expression begins, so that a slash is a regular expression's; behind other words it divides.
_BEFORE_EXPRESSION = frozenset(
    {"return", "typeof", "case", "of", "in", "do", "else", "void", "delete", "throw", "await", "yield"}
)
_LAST_WORD = re.compile(r"[\w$]+$")
# Where a line may end and another begin without a semicolon between them, the line break stays.
_LINE_GOES_ON_BEHIND = frozenset("{;,([=:?&|*%<>!~^.")
_LINE_GOES_ON_BEFORE = frozenset("});],.?:=&|*%<>")
_APART = re.compile(r"[\w$#]{2}|\+\+|--|//|/\*|/\w|\d\.")  # what would be read otherwise without a space


@cache  # several bundles hold the same file
def smaller(script: str) -> str:
    """Return a script that does the same, without comments and needless white space.

    Raises ValueError where a slash stands behind a brace or a template literal has no end.
    """
    result: list[str] = []
    last, space = "", ""
    for kind, text in tokens(script):
        if kind == "space":
            space = "\n" if "\n" in text else " "
            continue
        if space and last:
            result.append(_between(last, text, space))
        result.append(text)
        last, space = text, ""
    return "".join(result)


def tokens(script: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and text of each part of a script; a whole template literal is one part."""
    at, last = 0, ""
    while at < len(script):
        found = _TOKEN.match(script, at)
        assert found is not None and found.lastgroup is not None
        kind, text = found.lastgroup, found.group()
        if kind == "template":
            text = script[at : _template_end(script, at)]
        elif kind == "regex" and not _may_be_regex(last):
            kind, text = "sign", "/"
        at += len(text)
        if kind != "space":
            last = text
        yield kind, text


def _may_be_regex(last: str) -> bool:
    if last == "}":
        raise ValueError("a slash behind a brace may divide or begin a regular expression: name what it is first")
    if word := _LAST_WORD.search(last):
        return word.group() in _BEFORE_EXPRESSION
    return not last or last[-1] not in ")]\"'`/"


def _template_end(script: str, at: int) -> int:
    at += 1
    while at < len(script):
        if script[at] == "\\":
            at += 2
        elif script[at] == "`":
            return at + 1
        elif script.startswith("${", at):
            at = _hole_end(script, at + 2)
        else:
            at += 1
    raise ValueError("a template literal has no end")


def _hole_end(script: str, at: int) -> int:
    depth = 1
    for _, text in tokens(script[at:]):
        at += len(text)
        depth += {"{": 1, "}": -1}.get(text, 0)
        if not depth:
            return at
    raise ValueError("a template literal has no end")


def _between(before: str, after: str, space: str) -> str:
    if space == "\n":
        goes_on = before[-1] in _LINE_GOES_ON_BEHIND or after[0] in _LINE_GOES_ON_BEFORE
        return "" if goes_on else "\n"
    return " " if _APART.fullmatch(before[-1] + after[0]) else ""
