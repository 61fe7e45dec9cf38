"""A figure of a result: a number, or words where a number alone would say too much, such as "under 16"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, StrictFloat, StrictInt, StrictStr
from pydantic_core import PydanticCustomError

_CURRENCY = r"(?:US ?)?[$€£¥]|USD|EUR|GBP"
# "over 400" and "under 16" are honest words; these say of a number only that it is rounded.
_ABOUT = r"about|around|approximately|approx\.?|roughly|circa|ca?\.|nearly|almost|some"
_NUMBER = re.compile(
    rf"(?P<about>(?:[~≈]|(?:{_ABOUT})(?![^\W\d_])) ?)?"
    rf"(?P<minus>[-−–+]|minus )? ?(?:{_CURRENCY})? ?(?P<minus_behind>[-−–+])?"
    r"(?P<digits>\d{1,3}(?:[,'’ ]\d{3})+(?:\.\d*)?|\d+(?:[.,]\d*)?|\.\d+)(?P<power>e[-+]?\d\d?)?"
    rf" ?(?P<times>thousand|million|billion)? ?(?:{_CURRENCY}|[%‰]|per ?cent|(?:US )?dollars|euros|pounds)?",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[%‰$€£¥]|\bper ?cent\b", re.IGNORECASE)
_TIMES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_MOST = 40


def _no_number_in_disguise(value: int | float | str | None) -> int | float | str | None:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    number = _NUMBER.fullmatch(text)
    if number is not None:
        remedy = f"write {_plain(number)}{_about(number)}"
        raise _error("the number '{shown}' is written as text", text, remedy)
    if sign := _SIGN.search(text):
        remedy = f"write {_without_signs(text)}; 'unit' says what is counted"
        raise _error(f"'{{shown}}' holds '{sign[0]}'", text, remedy)
    return value


def _error(wrong: str, text: str, remedy: str) -> PydanticCustomError:
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    return PydanticCustomError("number_in_disguise", wrong, {"shown": shown, "remedy": remedy})


def _plain(match: re.Match[str]) -> str:
    if len(match["digits"]) > _MOST:
        return "the number"
    digits = re.sub(r"[,'’ ](?=\d{3}(?!\d))", "", match["digits"]).replace(",", ".")
    value = Decimal(digits + (match["power"] or "")) * _TIMES.get((match["times"] or "").lower(), 1)
    written = str(int(value)) if value == value.to_integral_value() else f"{value:f}"
    minus = {match["minus"], match["minus_behind"]} & {"-", "−", "–", "minus "}
    return f"{'-' if minus and value else ''}{written}"


def _about(match: re.Match[str]) -> str:
    word = (match["about"] or "").strip().lower()
    return f", and say '{word if word in ('nearly', 'almost') else 'about'}' in 'what'" if word else ""


def _without_signs(text: str) -> str:
    left = " ".join(_SIGN.sub(" ", text).split())
    return f"'{left}'" if left and len(left) <= _MOST else "it without the sign"


_Text = Annotated[StrictStr, Field(min_length=1)]
_Number = StrictInt | Annotated[StrictFloat, Field(allow_inf_nan=False)]
Figure = Annotated[_Number | _Text | None, AfterValidator(_no_number_in_disguise)]
