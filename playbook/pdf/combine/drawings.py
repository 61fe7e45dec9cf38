"""Drawings for paper: the light colors, the typeface, words for people who cannot see them, no decorations.

On a screen the site's CSS colors the SVG drawings. WeasyPrint gives no CSS of the page to an SVG, and knows no
variables in it, so that here each shape gets its colors as attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree.ElementTree import Element

from playbook.pdf.combine.arcs import middle
from playbook.pdf.combine.tree import SVG, classes, prune, words
from playbook.pdf.fetcher import DESIGN

_COLORS = DESIGN / "10-colors.css"
_NAMED = re.compile(r"(--[\w-]+):\s*([^;]+);")
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
_FACE = {"font-family": "Public Sans"}
_HEAVY = {"font-weight": "800", "text-anchor": "middle"}
# What the site's CSS says about parts of drawings; the colors are the names of the print design.
_BY_CLASS: Mapping[str, Mapping[str, str]] = {
    "cx-chart__drawing": {**_FACE, "fill": "none"},
    "cx-cycle__drawing": _FACE,
    "cx-cycle__shape": {"fill": "var(--cx-cycle)"},
    "cx-cycle__number": {**_HEAVY, "fill": "var(--cx-on-cycle)", "dominant-baseline": "central"},
    "cx-cycle__name": {"fill": "var(--cx-on-cycle)", "font-weight": "600", "text-anchor": "middle"},
    "cx-cycle__count": {**_HEAVY, "fill": "var(--cx-accent)", "font-size": "150"},
    "cx-cycle__caption": {"fill": "var(--cx-ink-soft)", "font-size": "25", "text-anchor": "middle"},
    "cx-spark": {"color": "var(--cx-brand)"},
    "cx-spark__here": {"stroke": "var(--cx-paper)", "stroke-width": "1.2"},
}
# The narrow drawing of a chart is for telephones.
_NOT_ON_PAPER = frozenset({"cx-chart__drawing--narrow"})


def redraw(root: Element) -> None:
    """Make the SVG drawings below `root` ready for paper; ids must still be the page's own.

    A drawing without words keeps none, so that the check of the book can name it.
    """
    prune(root, lambda one: "drop" if _is_left_out(one) else "keep")
    by_id = {one.get("id", ""): one for one in root.iter()}
    for drawing in root.iter(f"{SVG}svg"):
        if "cx-cycle__drawing" in classes(drawing):
            _straighten(drawing)
        for shape in drawing.iter():
            _color(shape)
    for drawing, name in list(_names(root, by_id)):
        _name(drawing, name)


@cache
def colors() -> Mapping[str, str]:
    """Return the colors of the print design by name ("--cx-ink")."""
    return {name: value.strip() for name, value in _NAMED.findall(_COLORS.read_text(encoding="utf-8"))}


def _is_left_out(one: Element) -> bool:
    if one.tag != f"{SVG}svg":
        return False
    hidden = one.get("aria-hidden") == "true" and "cx-chart__drawing" not in classes(one)
    return hidden or bool(classes(one) & _NOT_ON_PAPER)


def _color(shape: Element) -> None:
    for name in classes(shape):
        for attribute, value in _BY_CLASS.get(name, {}).items():
            shape.attrib.setdefault(attribute, value)
    for attribute, value in shape.attrib.items():
        if "var(" in value:
            shape.set(attribute, _VAR.sub(_light, value))
    # WeasyPrint knows the nine weights of CSS 2.
    if (weight := shape.get("font-weight", "")).isdigit():
        shape.set("font-weight", str(round(int(weight) / 100 + 0.01) * 100))


def _light(found: re.Match[str]) -> str:
    return colors().get(found[1], (found[2] or "").strip() or "currentColor")


def _names(root: Element, by_id: Mapping[str, Element]) -> Iterator[tuple[Element, str]]:
    """Yield each drawing with its name; the second drawing of a chart continues the first."""
    for figure in root.iter("figure"):
        drawings = list(figure.iter(f"{SVG}svg"))
        first = _name_of(drawings[0], by_id) if drawings else ""
        for drawing in drawings[1:]:
            if first and not _name_of(drawing, by_id):
                yield drawing, f"{first}, continued"
    for drawing in root.iter(f"{SVG}svg"):
        if name := _name_of(drawing, by_id):
            yield drawing, name


def _name_of(drawing: Element, by_id: Mapping[str, Element]) -> str:
    if (title := drawing.find(f"{SVG}title")) is not None:
        return words(title)
    if label := drawing.get("aria-label", ""):
        return label
    labels = (by_id.get(id) for id in drawing.get("aria-labelledby", "").split())
    return " ".join(words(label) for label in labels if label is not None)


def _name(drawing: Element, name: str) -> None:
    title = drawing.find(f"{SVG}title")
    if title is None:
        title = Element(f"{SVG}title")
        drawing.insert(0, title)
    title.text = name
    for attribute in ("aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "role"):
        drawing.attrib.pop(attribute, None)


def _straighten(drawing: Element) -> None:
    """Set names along a line as straight words on its middle: WeasyPrint sets none along a line."""
    lines = {one.get("id"): one.get("d", "") for one in drawing.iter(f"{SVG}path")}
    for text in drawing.iter(f"{SVG}text"):
        along = text.find(f"{SVG}textPath")
        if along is None:
            continue
        place = middle(lines.get(along.get("href", "").removeprefix("#"), ""))
        text.text = words(along)
        text.remove(along)
        text.set("transform", f"translate({place.x:.1f} {place.y:.1f}) rotate({place.turn:.1f})")
    prune(drawing, lambda one: "drop" if "cx-cycle__line" in classes(one) else "keep")
    # A link inside a drawing leads nowhere on paper.
    prune(drawing, lambda one: "unwrap" if one.tag == f"{SVG}a" else "keep")
