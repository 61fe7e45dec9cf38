"""Selectors of stylesheets, for asking pages what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import tinycss2
from tinycss2.ast import Node

from playbook.styles.selectors import alternatives

# What depends on the reader, the time or the browser; any other part of a selector can be asked of a page at rest.
STATES = frozenset(
    [
        *("active", "any-link", "autofill", "checked", "default", "disabled", "enabled", "focus"),
        *("focus-visible", "focus-within", "fullscreen", "hover", "indeterminate", "invalid", "link", "modal"),
        *("open", "optional", "placeholder-shown", "popover-open", "read-only", "required", "target", "user-invalid"),
        *("valid", "visited", "before", "after", "first-letter", "first-line", "marker"),
    ]
)

GONE = "\0"  # where a state stood: if nothing else is left there, anything is meant


def selectors(css: str) -> Iterator[str]:
    """Yield every selector of a stylesheet, also inside @media, without states and pseudo-elements.

    Those of rules that only set values for others to use (--name) are left out: by themselves they show nothing.
    """
    yield from _of_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _of_rules(rules: Sequence[Node]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule" and _shows(rule.content):
            yield from (at_rest(one) for one in alternatives(rule.prelude))
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            yield from _of_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _shows(content: Sequence[Node]) -> bool:
    declarations = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return any(one.type == "declaration" and not one.name.startswith("--") for one in declarations)


def at_rest(selector: Sequence[Node]) -> str:
    """Return a selector that means at least as much, on a page that nobody has touched."""
    kept: list[str] = []
    rest = list(selector)
    while rest:
        token = rest.pop(0)
        if token.type == "literal" and token.value == ":":
            is_element = rest[0].type == "literal"
            kept.append(_pseudo(rest.pop(1 if is_element else 0), is_element))
            rest = rest[1:] if is_element else rest
        else:
            kept.append(tinycss2.serialize([token]))
    whole = re.sub(rf"(?<![^\s>+~]){GONE}+(?![^\s>+~{GONE}])", "*", "".join(kept).strip())
    return whole.replace(GONE, "")


def _pseudo(token: Node, is_element: bool) -> str:
    if is_element or (token.type == "function" and token.lower_name == "not"):
        return GONE
    if token.type == "function":
        return f":{token.name}({','.join(at_rest(one) for one in alternatives(token.arguments))})"
    return GONE if token.lower_value in STATES or token.value.startswith("-") else f":{token.value}"
