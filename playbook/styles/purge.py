"""A stylesheet without the rules that nothing on the site can use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from playbook.styles.selectors import alternatives, possible
from playbook.styles.used import Used

# Old browsers did not know :focus-visible, and a script set a class of that name. We load no such script.
_OLD_FOCUS = re.compile(r"\.focus-visible\b")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATIONS = ("animation", "animation-name", "-webkit-animation", "-webkit-animation-name")


def purge(css: str, used: Used, read_elsewhere: str = "") -> str:
    """Return a stylesheet's rules that may match something on the site, in their order.

    Left out as well: custom properties that neither these rules nor `read_elsewhere` (other stylesheets, pages and
    scripts) name, and animations that nothing plays.
    """
    rules = tinycss2.parse_stylesheet(_OLD_FOCUS.sub(":focus-visible", css), skip_comments=True, skip_whitespace=True)
    kept = "".join(_rules(rules, used))
    while (fewer := _without_unread(kept, read_elsewhere)) != kept:
        kept = fewer
    return kept


def _rules(rules: Sequence[Node], used: Used) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield from _rule(rule, used)
        elif isinstance(rule, AtRule):
            yield from _at_rule(rule, used)


def _rule(rule: QualifiedRule, used: Used) -> Iterator[str]:
    selectors = [one for one in alternatives(rule.prelude) if possible(one, used)]
    if selectors:
        names = ",".join(tinycss2.serialize(one).strip() for one in selectors)
        yield f"{names}{{{tinycss2.serialize(rule.content)}}}"


def _at_rule(rule: AtRule, used: Used) -> Iterator[str]:
    head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
    if rule.content is None:
        if rule.lower_at_keyword != "charset":  # only the first words of a file may say that
            yield f"{head};"
    elif rule.lower_at_keyword in ("media", "supports"):
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        if kept := "".join(_rules(inner, used)):
            yield f"{head}{{{kept}}}"
    else:
        yield f"{head}{{{tinycss2.serialize(rule.content)}}}"


def _without_unread(css: str, read_elsewhere: str) -> str:
    """Take out what is set and never read; what that had read may then be unread itself."""
    variables = frozenset(_VARIABLE.findall(css + read_elsewhere))
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_read(rules, variables, frozenset(_played(css))))


def _played(css: str) -> Iterator[str]:
    for name in _ANIMATIONS:
        for value in re.findall(rf"\b{name}:([^;}}]+)", css):
            yield from re.findall(r"[\w-]+", value)


def _read(rules: Sequence[Node], variables: frozenset[str], played: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            if kept := ";".join(_declarations(rule.content, variables)):
                yield f"{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif rule.lower_at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_read(inner, variables, played)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif not (
            rule.lower_at_keyword.endswith("keyframes") and tinycss2.serialize(rule.prelude).strip() not in played
        ):
            yield tinycss2.serialize([rule])


def _declarations(content: Sequence[Node], variables: frozenset[str]) -> Iterator[str]:
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if not (one.type == "declaration" and one.name.startswith("--") and one.name not in variables):
            yield tinycss2.serialize([one]).strip().rstrip(";")
