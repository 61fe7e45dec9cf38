"""YAML as PyYAML's tokens and nodes, read by libyaml where it is installed: that takes a tenth of the time.

Only events come from libyaml. Its own composer calls itself in C, so a few thousand brackets end the whole process;
PyYAML's composer raises a RecursionError. What libyaml refuses is read again by PyYAML, whose messages people know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.nodes import Node
from yaml.resolver import Resolver


class _Composer(Composer, Resolver):
    def __init__(self, events: Any) -> None:
        self.check_event, self.get_event, self.peek_event = events.check_event, events.get_event, events.peek_event
        Composer.__init__(self)
        Resolver.__init__(self)


def compose(text: str) -> Node | None:
    """Return the text's only document, or None where it holds none.

    Raises:
        yaml.YAMLError: the text is not YAML, or holds several documents.
        RecursionError: it is nested too deeply.
    """
    if yaml.__with_libyaml__:
        try:
            return _Composer(yaml.CSafeLoader(text)).get_single_node()
        except yaml.YAMLError:
            pass
    return yaml.compose(text, Loader=yaml.SafeLoader)


def tokens(text: str) -> Iterable[Any]:
    """Return the text's tokens.

    Raises:
        yaml.YAMLError: the text is not YAML.
    """
    if yaml.__with_libyaml__:
        try:
            return list(yaml.scan(text, Loader=yaml.CSafeLoader))
        except yaml.YAMLError:
            pass
    return yaml.scan(text, Loader=yaml.SafeLoader)
