"""Turning data into records, and pydantic's findings into sentences a contributor can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from playbook.model.record import Key, Record
from playbook.model.settings import EDITION
from playbook.nearest import did_you_mean
from playbook.place import Place, Problem

R = TypeVar("R", bound=Record)
_LIMITS = {"greater_than_equal", "less_than_equal"}
_TRIED = re.compile(r"(constrained-)?(int|float|str)")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "int_parsing_size": "a whole number of a size that people count",
    "tuple_type": "a list",
    "model_type": "a group of fields",
    "dict_type": "a group of fields",
    "date_type": "a date such as 2026-11-21",
    "date_parsing": "a date such as 2026-11-21",
    "date_from_datetime_parsing": "a date such as 2026-11-21",
    "date_from_datetime_inexact": "a date such as 2026-11-21",
}


def validate(
    model: type[R], data: Any, lines: Mapping[tuple[Key, ...], int], file: str, problems: list[Problem]
) -> R | None:
    """Return the record, or None with one problem for each thing that is wrong."""
    try:
        return model.model_validate(data).placed(file, lines)
    except ValidationError as error:
        problems.extend(_problems(error, model, lines, file))
        return None


def _problems(
    error: ValidationError, model: type[Record], lines: Mapping[tuple[Key, ...], int], file: str
) -> Iterator[Problem]:
    """Yield one problem for each field, also where pydantic tried several types."""
    findings: dict[tuple[Key, ...], list[Any]] = {}
    for detail in error.errors():
        findings.setdefault(_path(detail), []).append(detail)
    for path, details in findings.items():
        # A list is also 'too short' when its entries are wrong; those are named themselves.
        if details[0]["type"] == "too_short" and any(other[:-1][: len(path)] == path for other in findings):
            continue
        wrong, remedy = _sentence(details, path, model)
        yield Problem(Place(file, _line(path, lines)), wrong, remedy)


def _path(detail: Any) -> tuple[Key, ...]:
    # Inside a union, pydantic names the type it tried as a last step; that is no key of the file.
    path: tuple[Key, ...] = detail["loc"]
    of_union = path and detail["type"] != "extra_forbidden" and _TRIED.fullmatch(str(path[-1]))
    return path[:-1] if of_union or path[-1:] == ("[key]",) else path


def _line(path: tuple[Key, ...], lines: Mapping[tuple[Key, ...], int]) -> int:
    for length in range(len(path), -1, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _sentence(details: list[Any], path: tuple[Key, ...], model: type[Record]) -> tuple[str, str]:
    wanted = [_WANTED[detail["type"]] for detail in details if detail["type"] in _WANTED]
    detail = next((detail for detail in details if detail["type"] not in _WANTED), details[0])
    kind, context, given = detail["type"], detail.get("ctx", {}), detail.get("input")
    name = _name(path)
    if kind == "missing":
        return f"{name} is missing", f"add a line '{path[-1]}: …'"
    if kind == "extra_forbidden":
        return f"the key {name} is unknown", _remedy_for_key(str(path[-1]), path, model)
    if kind == "string_too_short" or (kind == "string_pattern_mismatch" and given == ""):
        return f"{name} is empty", "fill it in"
    if kind == "string_pattern_mismatch":
        return f"{name} is {_shown(given)}", _pattern_remedy(context.get("pattern", ""))
    if kind == "literal_error":
        return f"{name} is {_shown(given)}", f"use one of {context['expected']}"
    if kind in ("too_short", "too_long"):
        return _length(kind, context, name)
    if kind == "string_too_long":
        return f"{name} has {len(given)} characters", f"shorten it to {context['max_length']}"
    if "date" in kind and _DATE.fullmatch(str(given)):
        return f"{name} is {given}, a date that does not exist", "correct its year, month or day"
    if kind in _WANTED:
        # 2026.1 without quotes is a number to YAML.
        quotes = ", or put quotes around it" if wanted == ["text"] and isinstance(given, int | float) else ""
        return f"{name} should be {' or '.join(wanted)}, not {_shown(given)}", f"correct the value{quotes}"
    if kind in _LIMITS:
        return _beyond(context, name, given)
    return f"{name}: {detail['msg'].removeprefix('Value error, ')}", context.get("remedy", "correct the value")


def _beyond(context: Mapping[str, Any], name: str, given: Any) -> tuple[str, str]:
    if context.get("ge") in (0, 1):
        remedy = "correct it, or leave out a row without an answer" if name == "'n'" else "correct it"
        return f"{name} is {_shown(given)}, and cannot be less than {context['ge']}", remedy
    way, limit = ("less", context["ge"]) if "ge" in context else ("more", context["le"])
    end = f"{limit:,}".replace("-", "−")
    return f"{name} is {_shown(given)}, {way} than {end}", "correct it; it may have a digit too many"


def _length(kind: str, context: Mapping[str, Any], name: str) -> tuple[str, str]:
    limit = context["min_length"] if kind == "too_short" else context["max_length"]
    actual = context["actual_length"]
    if actual == 0:
        return f"{name} is empty", f"list at least {limit}"
    return f"{name} has {actual} entries", f"list at {'least' if kind == 'too_short' else 'most'} {limit}"


def _pattern_remedy(pattern: str) -> str:
    if "https" in pattern:
        return "write a web address that begins with https://"
    if EDITION in pattern:
        return "write the year, a dot and a number, for example 2026.1"
    if r"\d{4}" in pattern:
        return f"write YYYY, YYYY-MM{', YYYY-MM-DD or undated' if 'undated' in pattern else ' or YYYY-MM-DD'}"
    if "md" in pattern:
        return "write the path of a page from the root, for example plays/<id>.md or plays/<id>.md#section"
    if r"\." in pattern:
        return "write two ids with a dot between them, for example checklist.item"
    if "a-z0-9" in pattern:
        return "use lower-case letters, digits and hyphens, for example two-words"
    return "fill it in"


def _remedy_for_key(key: str, path: tuple[Key, ...], model: type[Record]) -> str:
    # A field whose key is a word of Python goes by another name there.
    keys = [field.alias or name for name, field in model.model_fields.items()]
    allowed = keys if len(path) == 1 else []
    return did_you_mean(key, allowed, f"remove it; the keys are {', '.join(allowed)}" if allowed else "remove it")


def _name(path: tuple[Key, ...]) -> str:
    words = [f"entry {step + 1}" if isinstance(step, int) else f"'{step}'" for step in path]
    return " of ".join(reversed(words)) or "the content"


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f"'{str(value)[:40]}'"
