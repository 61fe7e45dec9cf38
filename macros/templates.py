"""Rendering the small templates of this package; every value in them is escaped for HTML and for Markdown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from playbook.markdown.plain_text import plain_text
from playbook.model.metric import Unit
from playbook.readings.amounts import amount, points, span

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()!|~#<>:]")


def inert(text: str) -> Markup:
    """Escape text for HTML and for Markdown, so that it shows as it is written in both."""
    entities = str(escape(text))
    # Ampersands of entities stay; the characters that Markdown reads become entities themselves.
    return Markup(_MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", entities.replace("&#", "&\0")).replace("\0", "#"))


def figure(value: float | int | str | None, unit: Unit | Literal[""] = "") -> str:
    """Return a figure for a reader: thousands separated, a measured one with its unit."""
    if value is None:
        return "not published"
    if isinstance(value, str):
        return value
    return amount(value, unit) if unit else f"{value:,}".removesuffix(".0")


def one_decimal(value: float) -> str:
    """Return a number to one decimal, as the lower end of an interval whose upper end has the unit."""
    return f"{value:,.1f}"


def signed(value: float) -> str:
    """Return a difference with its sign, to one decimal; nothing that rounds to 0 is below it."""
    text = f"{value:+.1f}"
    return "0.0" if text in ("+0.0", "-0.0") else text.replace("-", "−")


def day(value: date) -> str:
    """Return a date as November 21, 2026."""
    return f"{value:%B} {value.day}, {value.year}"


def long_date(value: str) -> str:
    """Return YYYY-MM-DD, YYYY-MM or YYYY as words, as exact as it is."""
    if len(value) == len("YYYY-MM-DD"):
        return day(date.fromisoformat(value))
    return f"{date.fromisoformat(f'{value}-01'):%B %Y}" if len(value) == len("YYYY-MM") else value


def file_size(size: int) -> str:
    """Return a size in bytes for a reader: whole kilobytes of 1,000 bytes, at least 1, or megabytes to one decimal."""
    kilobytes = max(1, round(size / 1000))
    return f"{size / 1_000_000:.1f} MB" if kilobytes >= 1000 else f"{kilobytes} KB"


def words_of(code: str) -> str:
    """Return a code of the data as words: in-force becomes In force."""
    words = code.replace("-", " ")
    return words[:1].upper() + words[1:]


def _shown(value: object) -> object:
    # Content may stand where Markdown reads on, so HTML's own escaping is not enough.
    return value if hasattr(value, "__html__") else inert(str(value))


_ENVIRONMENT = Environment(
    loader=PackageLoader("macros"),
    autoescape=True,
    finalize=_shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters.update(
    figure=figure,
    one_decimal=one_decimal,
    points=points,
    span=span,
    signed=signed,
    day=day,
    long_date=long_date,
    file_size=file_size,
    words_of=words_of,
    plain_text=plain_text,
)


def block(template: str, **values: Any) -> Markup:
    """Render a template as one block: a blank line would end an HTML block in Markdown."""
    lines = _ENVIRONMENT.get_template(template).render(**values).splitlines()
    return Markup("\n".join(line.strip() for line in lines if line.strip()) + "\n")


def inline(template: str, **values: Any) -> Markup:
    """Render a template for use within a sentence: no line breaks."""
    return Markup(" ".join(_ENVIRONMENT.get_template(template).render(**values).split()))


def markdown(template: str, **values: Any) -> Markup:
    """Render a template that gives Markdown: blank lines and indentation stay."""
    return Markup(_ENVIRONMENT.get_template(template).render(**values))
