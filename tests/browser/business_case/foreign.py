"""Reading a foreign file, and what is said of it."""

from __future__ import annotations

import json
from typing import Any

from tests.browser.business_case.worlds import call


def read(page, text: Any) -> dict[str, Any]:
    found: dict[str, Any] = call(page, "cxCaseFile.read", text if isinstance(text, str) else json.dumps(text))
    return found


def problems(page, given: Any) -> list[str]:
    found = read(page, given)["problems"]
    assert all(one["wrong"] and one["remedy"] for one in found)
    return [f"{one['where']}: {one['wrong']}" for one in found]
