"""What a reader sees of a line of Markdown, where it stands in a link and so can hold no markup of its own."""

from __future__ import annotations

from functools import lru_cache

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser


@lru_cache(maxsize=2048)
def plain_text(text: str) -> str:
    """Return the words of a line without its marks."""
    try:
        html = Markdown().convert(text)
    except RecursionError:  # the rule for markup reports it where it stands
        return text
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    return body.text() if body is not None else text
