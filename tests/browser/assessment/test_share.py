"""A result goes into a link and comes back; what is no link of ours, or was made to do harm, is refused in plain words.

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

from tests.browser.assessment.answer_sets import MODEL, SETS, answers, call, one
from tests.examples import seed

RESULT: dict[str, Any] = {
    "id": "",
    "name": "Zoë 😀",
    "saved": "2026-11-22",
    "edition": "2026.1",
    "kind": "quick",
    "answers": {
        "light.lamp": {"answer": "none"},
        "light.log": {"answer": "not-applicable", "reason": "<b>=1</b>"},
        "crew.watch": {"answer": "unknown", "note": "a\n\tb"},
        "tower.stairs": {"answer": "swept", "text": "We sweep."},
    },
    "targets": {"light": 3},
}
DAMAGED = "The link does not hold a whole result. A part of it may have been cut off."


def to_code(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def from_code(link: str) -> bytes:
    return base64.urlsafe_b64decode(link[2:] + "==")


def deflated(data: bytes) -> bytes:
    by = zlib.compressobj(9, wbits=-15)
    return by.compress(data) + by.flush()


def link(value: Any) -> str:
    return "1." + to_code(deflated(json.dumps(value).encode()))


def decode(core, *links: Any) -> list[dict[str, Any]]:
    return call(core, [("cxAssessmentShare.decode", [each, MODEL]) for each in links])


def refused(found: dict[str, Any]) -> str:
    assert found["file"] is None
    assert found["results"] == []
    [problem] = found["problems"]
    assert problem["do"]
    return problem["what"]


def test_it_comes_back_as_it_was(core) -> None:
    text = one(core, "cxAssessmentShare.encode", RESULT, MODEL)
    assert re.fullmatch(r"1\.[A-Za-z0-9_-]+", text)
    [found] = decode(core, text)
    assert found["file"] == RESULT
    assert [each["what"] for each in found["problems"]] == ["tower.stairs: This edition has no such statement."]


def test_every_stated_set_comes_back_with_the_same_result(core) -> None:
    results = [
        {**RESULT, "answers": answers(stated["answers"]), "targets": {"light": 2}, "kind": "full"} for stated in SETS
    ]
    links = call(core, [("cxAssessmentShare.encode", [each, MODEL]) for each in results])
    for before, after in zip(results, decode(core, *links), strict=True):
        scores = call(core, [("cxScore.score", [MODEL, each["answers"]]) for each in (before, after["file"])])
        assert scores[0] == scores[1]
        assert [after["file"]["targets"], after["file"]["kind"]] == [{"light": 2}, "full"]


def test_what_stands_in_a_link(core) -> None:
    packed = json.loads(zlib.decompress(from_code(one(core, "cxAssessmentShare.encode", RESULT, MODEL)), wbits=-15))
    assert packed == {
        "p": "Lighthouse Guide",
        "e": "2026.1",
        "d": "2026-11-22",
        "n": "Zoë 😀",
        "k": "q",
        "a": [
            ["light.lamp", "none"],
            ["light.log", "not-applicable", "<b>=1</b>"],
            ["crew.watch", "unknown", "", "a\n\tb"],
            ["tower.stairs", "swept", "", "", "We sweep."],
        ],
        "t": [["light", 3]],
    }


def test_a_link_that_python_made_is_opened(core) -> None:
    found = decode(core, link({"a": [["light.lamp", "none"]]}), "0." + to_code(b'{"n": "Harbor"}'), link({}))
    assert [each["problems"] for each in found] == [[], [], []]
    assert found[0]["file"]["answers"] == {"light.lamp": {"answer": "none"}}
    assert found[1]["file"]["name"] == "Harbor"


BROKEN = {
    "": DAMAGED,
    "hello": DAMAGED,
    "1.": DAMAGED,
    "1.####": DAMAGED,
    "1." + to_code(b"not compressed"): DAMAGED,
    "0." + to_code(b"not json"): DAMAGED,
    "0." + to_code(b"\xff\xfe"): DAMAGED,
    "0." + to_code(b"[1]"): DAMAGED,
    "0." + to_code(b"null"): DAMAGED,
    "0." + to_code(b'{"a": {"light.lamp": "none"}}'): DAMAGED,
    "2.abcd": "The link was made by a newer edition.",
    "1." + "A" * 2_000_001: "The link is too long to be opened.",
}


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: text[:20])
def test_what_is_no_link_is_refused(core, text: str) -> None:
    assert refused(decode(core, text)[0]) == BROKEN[text]


def test_values_of_other_kinds_are_named_or_left_out(core) -> None:
    values = [None, True, 5, 5.5, "x", [], [[]], {}, {"__proto__": 1}]
    links = [link({key: value}) for key in "pednkat" for value in values]
    links += [link({"a": [["light.lamp", value]]}) for value in values] + [
        link({"a": [[value, "none"]]}) for value in values
    ]
    links += [link({"t": [[value, value]]}) for value in values]
    for found in decode(core, *links):
        assert "threw" not in found
        assert found["file"] is None or set(found["file"]) == set(RESULT)
    assert core.evaluate("({}).polluted") is None


def test_keys_of_javascript_itself_reach_nothing(core) -> None:
    entries = '[["__proto__", "none"], ["constructor.prototype", "x"]]'
    evil = '{"__proto__": {"a": [["light.lamp", "none"]], "polluted": 1}, "a": ' + entries + "}"
    [found] = decode(core, "0." + to_code(evil.encode()))
    assert found["file"]["answers"] == {"constructor.prototype": {"answer": "x"}}
    assert core.evaluate("({}).polluted") is None


def test_cut_off_or_changed_anywhere_it_is_refused_or_still_a_checked_result(core) -> None:
    rng = random.Random(seed())
    text = one(core, "cxAssessmentShare.encode", RESULT, MODEL)
    for found in decode(core, *(text[:length] for length in range(len(text)))):
        assert refused(found) == DAMAGED
    changed = []
    for _ in range(300):
        at = rng.randrange(2, len(text))
        changed.append(text[:at] + rng.choice("AZaz09-_") + text[at + 1 :])
    for found in decode(core, *changed, text + "AAAA"):
        assert "threw" not in found
        assert found["file"] is None or set(found["file"]) == set(RESULT)


def test_bombs_are_stopped_before_they_grow(core) -> None:
    bomb = deflated(b" " * 300_000_000)
    found, taken = core.evaluate(
        """async ([link, model]) => {
          const Real = DecompressionStream;
          let taken = 0;
          window.DecompressionStream = class {
            constructor(kind) {
              const real = new Real(kind);
              const count = new TransformStream({ transform(part, to) { taken += part.length; to.enqueue(part); } });
              this.writable = real.writable;
              this.readable = real.readable.pipeThrough(count);
            }
          };
          const found = await cxAssessmentShare.decode(link, model);
          window.DecompressionStream = Real;
          return [found, taken];
        }""",
        ["1." + to_code(bomb), MODEL],
    )
    assert refused(found) == "The result in the link is too large."
    assert taken < 10_000_000


def test_a_bomb_of_json_is_a_short_list_of_problems(core) -> None:
    many = link({"a": [["light.lamp", "none"]] * 50_000})
    [found] = decode(core, many)
    assert [each["what"] for each in found["problems"]] == ["“answers” has 50,000 entries, and at most 500 are read."]
    deep = "0." + to_code(b'{"a": [[' + b"[" * 300_000 + b"]" * 300_000 + b"]]}")
    [found] = decode(core, deep)
    assert found["file"]["answers"] == {}


def test_a_browser_without_compression(core) -> None:
    compressed = one(core, "cxAssessmentShare.encode", RESULT, MODEL)
    text, opened, closed = core.evaluate(
        """async ([result, model, compressed]) => {
          const { CompressionStream: C, DecompressionStream: D } = window;
          Object.assign(window, { CompressionStream: undefined, DecompressionStream: undefined });
          const link = await cxAssessmentShare.encode(result, model);
          const found = [link];
          for (const one of [link, compressed]) found.push(await cxAssessmentShare.decode(one, model));
          Object.assign(window, { CompressionStream: C, DecompressionStream: D });
          return found;
        }""",
        [RESULT, MODEL, compressed],
    )
    assert text.startswith("0.")
    assert opened["file"] == RESULT
    assert refused(closed) == "This browser cannot open the link."


def test_a_result_that_is_too_large_says_so(core) -> None:
    notes = {each["id"]: {"answer": "none", "note": "n" * 200_000} for each in MODEL["statements"]}
    [found] = call(core, [("cxAssessmentShare.encode", [{**RESULT, "answers": notes}, MODEL])])
    assert found == {"threw": "RangeError: The result is too large for a link. Download it as a file instead."}
