"""A case goes into a link and comes back; what is no link of ours, or was made to do harm, is refused in plain words.

Python's zlib and base64 are the judges of what stands in a link.
"""

from __future__ import annotations

import base64
import json
import random
import re
import zlib
from typing import Any

import pytest

from tests.browser.business_case.worlds import STATUS_PAGE, Case, case, line
from tests.examples import seed

COSTS = ("cost-once", "cost-yearly")
RICH = case(
    line("take-up", (1, 2, 3), (4, 5, 6), (7, 8, 9), column="mission", name="Zoë 😀", own=False, source="<b>=1</b>"),
    line("cost-once", (1, None, 3), id="line-7", name=""),
    counts=["staff", "mission"],
    years=3,
    discount=(2, 3, 7),
    title="",
)


def clean(given: Case) -> Case:
    return {**given, "lines": [{**one, "column": ""} if one["kind"] in COSTS else one for one in given["lines"]]}


def encode(page, given: Case) -> str:
    link: str = page.evaluate("(given) => cxCaseShare.encode(given)", given)
    return link


def decode(page, *links: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "(links) => Promise.all(links.map((one) => cxCaseShare.decode(one)))", list(links)
    )
    return found


def deflated(data: bytes) -> bytes:
    by = zlib.compressobj(9, wbits=-15)
    return by.compress(data) + by.flush()


def to_code(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def link(value: Any) -> str:
    return "1." + to_code(deflated(json.dumps(value).encode()))


def unpacked(text: str) -> Any:
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(text[2:] + "=="), wbits=-15))


@pytest.mark.parametrize("given", [STATUS_PAGE, RICH, case()], ids=["example", "rich", "empty"])
def test_a_case_comes_back_as_it_was(core, given: Case) -> None:
    text = encode(core, given)
    assert re.fullmatch(r"1\.[A-Za-z0-9_-]+", text)
    assert decode(core, text) == [{"file": clean(given), "problems": []}]


def test_a_link_is_short(core) -> None:
    assert len(encode(core, STATUS_PAGE)) < 500


def test_python_opens_the_link_and_makes_one(core) -> None:
    packed = unpacked(encode(core, STATUS_PAGE))
    assert packed[3:7] == ["Status page", "Harbor permits", 5, ["budget"]]
    assert packed[9][0] == [
        "contacts",
        "Status calls",
        "budget",
        [[100_000] * 3 + ["", 1], [10, 20, 30, "", 1], [6, 6, 6, "", 1]],
        "contacts",
    ]
    packed[3] = "Other"
    [found] = decode(core, link(packed))
    assert found == {"file": {**clean(STATUS_PAGE), "title": "Other"}, "problems": []}


def test_the_hash_of_an_address(core) -> None:
    assert core.evaluate("cxCaseShare.toHash('1.abc')") == "#case=1.abc"
    found = core.evaluate("['#case=1.abc', 'case=1.abc', '#plan=1.abc', '', '#', '#case='].map(cxCaseShare.fromHash)")
    assert found == ["1.abc", "1.abc", "", "", "", ""]
    mailed = core.evaluate("['#case%3D1%2Eabc', '#case=1.abc&utm_source=x', '#case=1.abc).'].map(cxCaseShare.fromHash)")
    assert mailed == ["1.abc"] * 3


def test_what_a_link_tells(core) -> None:
    assert core.evaluate("(given) => cxCaseShare.describe(given)", RICH) == {
        "title": "", "service": "Harbor permits", "lines": ["Zoë 😀", "Cost to build"], "sources": 3,
    }  # fmt: skip


REFUSED = {
    "": "does not hold a whole case",
    "x": "does not hold a whole case",
    "1.": "does not hold a whole case",
    "1.!!": "does not hold a whole case",
    "2.abc": "made by a newer edition",
    "0.abc": "does not hold a whole case",
    "0." + to_code(b"{}"): "does not hold a whole case",
    "0." + to_code(b"[1,2]"): "does not hold a whole case",
    "0." + to_code(b'["","","","","",5,[],[],[],{}]'): "does not hold a whole case",
    "0." + to_code(b"\xff\xfe"): "does not hold a whole case",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_link_of_ours(core, text: str) -> None:
    [found] = decode(core, text)
    assert found["file"] is None
    assert REFUSED[text] in found["problems"][0]["wrong"]
    assert found["problems"][0]["fatal"] and found["problems"][0]["remedy"]


def test_too_long_too_large_too_many(core) -> None:
    bomb = "1." + to_code(deflated(b" " * 300_000_000))
    lines = [["cost-once", "", "", [[1, 1, 1, "", 1]], f"l{n}"] for n in range(201)]
    many = link(["", "", "", "", "", 5, [], None, None, lines])
    found = core.evaluate("() => cxCaseShare.decode('1.' + 'A'.repeat(2_000_000))")
    assert found["problems"][0]["wrong"] == "The link is too long to be opened."
    wrong = [one["problems"][0]["wrong"] for one in decode(core, bomb, many)]
    assert wrong == ["The case in the link is too large.", "The case has 201 lines, and at most 200 are read."]
    words = core.evaluate(
        "(given) => cxCaseShare.encode({ ...given, title: 'x'.repeat(3e6) }).catch((e) => [e.name, e.message])", RICH
    )
    assert words == ["RangeError", "The case is too large for a link. Download it as a file instead."]


def test_contents_are_checked_as_those_of_a_file(core) -> None:
    packed = [
        "",
        "x",
        "",
        7,
        "",
        99,
        ["free"],
        [1, "2", 3],
        5,
        [["cost-once", 7, "", [[-1, 2, 3, "", 2]]], "no", ["free"]],
    ]
    [found] = decode(core, link(packed))
    assert found["file"]["title"] == ""
    assert found["file"]["lines"][0]["values"]["amount"] == {
        "low": None,
        "likely": 2,
        "high": 3,
        "source": "",
        "own": False,
    }
    said = " ".join(one["wrong"] for one in found["problems"])
    for words in (
        "The title is a number",
        "cannot be read",
        "Likely is a text",
        "not a range",
        "Low must be",
        "“own”",
        "not a line",
    ):
        assert words in said, words


def test_cut_off_or_changed_anywhere_it_is_refused_or_still_a_checked_case(core) -> None:
    rng = random.Random(seed())
    text = encode(core, RICH)
    for found in decode(core, *(text[:length] for length in range(len(text)))):
        assert found["file"] is None
    changed = []
    for _ in range(300):
        at = rng.randrange(2, len(text))
        changed.append(text[:at] + rng.choice("AZaz09-_") + text[at + 1 :])
    for found in decode(core, *changed):
        assert found["file"] is None or set(found["file"]) == set(RICH)


def test_a_browser_without_compression(core) -> None:
    made = encode(core, RICH)
    plain, opened, refused = core.evaluate(
        """async ([given, made]) => {
          const { CompressionStream: C, DecompressionStream: D } = window;
          Object.assign(window, { CompressionStream: undefined, DecompressionStream: undefined });
          const link = await cxCaseShare.encode(given);
          const found = [link, await cxCaseShare.decode(link), await cxCaseShare.decode(made)];
          Object.assign(window, { CompressionStream: C, DecompressionStream: D });
          return found;
        }""",
        [RICH, made],
    )
    assert plain.startswith("0.")
    assert opened["file"] == clean(RICH)
    assert refused["problems"][0]["wrong"] == "This browser cannot open the link."
