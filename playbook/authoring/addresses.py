"""Addresses in HTML: where a link may lead, and that a page loads nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# What a browser asks for without being told; `href` does so on anything but a link.
_LOADING_WORDS = """
src srcset imagesrcset poster background data lowsrc dynsrc ping manifest codebase archive
"""
LOADING = frozenset(_LOADING_WORDS.split())
_LISTS = frozenset({"srcset", "imagesrcset", "ping", "archive"})
_LEADING = frozenset({"cite", "longdesc"})
_HREF = frozenset({"href", "xlink:href"})
_LINKS = frozenset({"a", "area", "link", "base"})
# Attributes that hold CSS, whose url() loads as well.
_CSS_WORDS = """
style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end
"""
_CSS = frozenset(_CSS_WORDS.split())
_CSS_LOAD = re.compile(r"(?:url|src|image-set|image)\(\s*['\"]?([^'\")]*)|@import\s*['\"]?([^'\";]*)", re.IGNORECASE)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class AddressFault(NamedTuple):
    """An address that is refused; `clue` is a piece of it to look for in the source."""

    clue: str
    wrong: str
    remedy: str


def address_faults(tag: str, name: str, value: str) -> Iterator[AddressFault]:
    """Yield what is refused in one attribute of an element; nothing where the attribute holds no address."""
    if name in LOADING or (name in _HREF and tag not in _LINKS):
        for one in re.split(r"[\s,]+", value) if name in _LISTS else [value]:
            yield from load_faults(one)
    elif name in _HREF or name in _LEADING:
        yield from _lead_faults(_bare(value))
    elif name in _CSS:
        yield from css_faults(value)


def load_faults(value: str) -> Iterator[AddressFault]:
    """Yield what is refused in an address that a browser loads from."""
    bare = _bare(value)
    elsewhere = _SCHEME.match(bare) or re.match(r"[/\\]{2}", bare)
    if elsewhere and not bare.lower().startswith("data:"):
        remedy = "put the file into docs/ and name it by its path; readers' browsers ask no other site"
        yield AddressFault(bare[:20], "something is loaded from another site", remedy)
    else:
        yield from _scheme_faults(bare)


def css_faults(css: str, data: bool = False) -> Iterator[AddressFault]:
    """Yield what is refused in CSS: loading from elsewhere, and escapes that could hide it."""
    for match in _CSS_LOAD.finditer(css):
        address = match[1] or match[2] or ""
        if not (data and address.lower().startswith("data:image/")):
            yield from load_faults(address)
    if "\\" in css:
        yield AddressFault("\\", "a backslash in CSS can hide an address", "write it without")


def _lead_faults(bare: str) -> Iterator[AddressFault]:
    if re.match(r"[/\\]{2}", bare):
        yield AddressFault("//", "an address that begins with // leads to another site", "begin it with https://")
    yield from _scheme_faults(bare)


def _scheme_faults(bare: str) -> Iterator[AddressFault]:
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in _SCHEMES:
        remedy = "link to a page, a file of the site or an https:// address"
        yield AddressFault(scheme[1], f"an address that begins with '{scheme[1].lower()}:' is not allowed", remedy)


def _bare(value: str) -> str:
    # Browsers drop control characters and spaces before they read the scheme.
    return re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]", "", value)
