"""Taking the markup out of a stretch of prose. Line ends stay, so that a sentence still knows its line.

Up to four bold words with a full stop or colon that begin a paragraph ("**Privacy.** Ask early.") are a heading.
"""

from __future__ import annotations

import html
import re

from playbook.authoring.shown import GAP

_HEADING = re.compile(r"^\s*\*\*(?:[^\s*]+[ \t]+){0,3}[^\s*]+(?:(?<=[.:!?])\*\*|\*\*[.:])(?=\s|$)")
_CODE = re.compile(r"`+[^`]+`+")
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_PICTURE = re.compile(rf"!\[[^\[\]]*\](?:{_TARGET}|\[[^\[\]]*\])")
_LINK = re.compile(rf"\[(?P<text>[^\[\]]*)\](?:{_TARGET}|\[[^\[\]]*\])")
_ATTRIBUTES = re.compile(r"\{:?[ .#][^{}\n]*\}")
_ADDRESS = re.compile(r"<?https?://[^\s<>)]+>?")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# Within a word an underscore is a part of it.
_EMPHASIS = re.compile(r"[*~\\]|(?<![^\W_])_|_(?![^\W_])")


def words_only(text: str) -> str:
    """Return the text without code, pictures, addresses, tags and marks; what a link shows stays."""
    text = _CODE.sub(_gap, _HEADING.sub(_gap, text, count=1))
    text = _PICTURE.sub(_gap, text)
    text = _LINK.sub(lambda match: match["text"], text)
    text = _ADDRESS.sub(_gap, _ATTRIBUTES.sub("", text))
    text = html.unescape(_TAG.sub("", text))
    return _EMPHASIS.sub("", text)


def _gap(match: re.Match[str]) -> str:
    return GAP + "\n" * match[0].count("\n")
