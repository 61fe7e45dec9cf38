"""SVG pictures that hold a drawing and nothing else: opened by its address, an SVG file may run scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from playbook.authoring.addresses import address_faults, css_faults
from playbook.load.text import MAX_BYTES

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS_WORDS = """
svg g defs symbol use title desc style switch path rect circle ellipse line polyline polygon text tspan textPath
linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComposite feFlood
feGaussianBlur feMerge feMergeNode feMorphology feOffset feDropShadow
"""
_ELEMENTS = frozenset(f"{_SVG}{name}" for name in _ELEMENTS_WORDS.split())
_NAMESPACE = re.compile(r"^\{[^}]*\}")
_DECLARATION = re.compile(r"\A<\?xml\s[^?>]*\?>")
_ENCODING = re.compile(r"encoding\s*=\s*['\"](?!utf-8['\"]|us-ascii['\"])", re.IGNORECASE)
_PLAIN = "save it as plain or optimized SVG, or as PNG"

Fault = tuple[str, str]


def svg_faults(raw: bytes) -> Iterator[Fault]:
    """Yield what is wrong with the file, and the remedy."""
    root = _root(raw)
    if isinstance(root, tuple):
        yield root
        return
    if root.tag != f"{_SVG}svg":
        yield "the file is no SVG picture", _PLAIN
    for element in root.iter():
        yield from _element(element)


def _root(raw: bytes) -> ElementTree.Element | Fault:
    if len(raw) > MAX_BYTES:
        return f"the picture has {len(raw):,} bytes; the limit is {MAX_BYTES:,}", "save it as PNG or WebP"
    try:
        text = raw.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return "the picture is not UTF-8 text", _PLAIN
    declaration = _DECLARATION.match(text)
    rest = _DECLARATION.sub("", text)
    # Entities can fill any memory, and an instruction can load a style sheet.
    if "<!DOCTYPE" in rest.upper() or "<!ENTITY" in rest.upper() or "<?" in rest:
        return "the picture holds a DOCTYPE or an instruction", _PLAIN
    if declaration and _ENCODING.search(declaration[0]):
        return "the picture names another encoding than UTF-8", _PLAIN
    try:
        return ElementTree.fromstring(rest)
    except (ElementTree.ParseError, RecursionError, ValueError):
        return "the picture cannot be read as XML", _PLAIN


def _element(element: ElementTree.Element) -> Iterator[Fault]:
    name = _NAMESPACE.sub("", str(element.tag))
    if element.tag not in _ELEMENTS:
        yield f"the picture holds <{name}>, which is more than a drawing", _PLAIN
    if name == "style" and (any(css_faults(element.text or "")) or "@import" in (element.text or "")):
        yield "the picture's styles load something", _PLAIN
    for key, value in element.attrib.items():
        yield from _attribute(name, _NAMESPACE.sub("", key), value)


def _attribute(tag: str, name: str, value: str) -> Iterator[Fault]:
    if name.lower().startswith("on"):
        yield f"the picture's attribute '{name}' runs code", "remove it"
    elif name.lower() == "href" and not value.strip().startswith("#"):
        yield "the picture refers to something outside itself", _PLAIN
    elif any(address_faults(tag, name.lower(), value)):
        yield "the picture loads something from elsewhere", _PLAIN
