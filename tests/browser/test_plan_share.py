"""A plan goes into a link and comes back; what is no link of ours, or was made to do harm, is refused in plain words.

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

from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call, filled, world  # noqa: F401 (the fixture `core`)
from tests.examples import seed

REWORDED = {**CATALOG, "items": [{**item, "text": item["text"] + " Now."} for item in CATALOG["items"]]}
FILE = {
    **PLAN,
    "items": [
        {
            "id": "listen.sound-horn",
            "text": "Sound the horn twice.",
            "status": "doing",
            "owner": "Zoë 😀",
            "note": "a\n\tb",
        },
        {"id": "mend.clean-lens", "text": "Clean the old lens.", "status": "not-applicable", "reason": "<b>=1</b>"},
        {"id": "listen.ring-bell", "text": "Ring the bell.", "due": "2027-01-15", "evidence": "https://example.gov"},
    ],
    "own": [{"id": "own.a", "text": "Rest", "play": "mend", "when": "after", "status": "done"}],
}


def to_code(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def from_code(link: str) -> bytes:
    return base64.urlsafe_b64decode(link[2:] + "==")


def deflated(data: bytes) -> bytes:
    by = zlib.compressobj(9, wbits=-15)
    return by.compress(data) + by.flush()


def link(value: Any) -> str:
    return "1." + to_code(deflated(json.dumps(value).encode()))


def decode(page, *links: str, catalog: dict = CATALOG) -> list[dict]:
    return call(page, [("cxShare.decode", [one, catalog]) for one in links])


def test_stated_worlds(core) -> None:
    all_fit(core, "plan_share")


def test_a_plan_comes_back_as_it_was(core) -> None:
    files = [FILE, *(one["file"] for one in world("plan_file_read") if one.get("file"))]
    files = [{"items": [], "own": [], **one} for one in files]
    links = call(core, [("cxShare.encode", [one, CATALOG]) for one in files])
    for before, text, after in zip(files, links, decode(core, *links), strict=True):
        assert re.fullmatch(r"1\.[A-Za-z0-9_-]+", text)
        assert not [one for one in after["problems"] if "another playbook" not in one["wrong"]]
        assert filled(after["file"]) == filled({key: value for key, value in before.items() if key != "seen"})


def test_python_finds_what_was_packed_and_no_wording_of_the_catalog(core) -> None:
    [text] = call(core, [("cxShare.encode", [FILE, CATALOG])])
    [packed] = call(core, [("cxShareShape.pack", [FILE, CATALOG])])
    data = zlib.decompress(from_code(text), wbits=-15)
    assert json.loads(data) == packed
    assert b"Sound the horn" not in data
    assert b"Clean the old lens." in data
    assert packed["l"][0]["w"] == "jksru6"


def test_a_link_that_python_made_is_opened(core) -> None:
    made = link({"n": "Harbor", "l": [{"i": "mend.clean-lens", "s": "done", "w": "1a04an"}]})
    [found] = decode(core, made)
    assert found["problems"] == []
    assert filled(found["file"]["items"]) == [{"id": "mend.clean-lens", "text": "Clean the lens.", "status": "done"}]


def test_other_wordings_are_named(core) -> None:
    [text] = call(core, [("cxShare.encode", [FILE, CATALOG])])
    [found] = decode(core, text, catalog=REWORDED)
    assert [item["text"] for item in found["file"]["items"]] == ["", "Clean the old lens.", "Ring the bell."]
    assert [(one["where"], one["wrong"]) for one in found["problems"]] == [
        ("", "“Sound the horn twice. Now.” was worded otherwise where the link was made.")
    ]
    [found] = decode(core, text, catalog={**CATALOG, "items": []})
    assert "“listen.sound-horn” is not in this edition" in found["problems"][0]["wrong"]
    assert len(found["file"]["items"]) == 3


def test_a_browser_without_compression(core) -> None:
    [compressed] = call(core, [("cxShare.encode", [FILE, CATALOG])])
    found = core.evaluate(
        """async ([file, catalog, compressed]) => {
          const { CompressionStream: C, DecompressionStream: D } = window;
          const old = class { constructor(kind) { throw new TypeError(kind); } };
          const results = [];
          for (const [c, d] of [[undefined, undefined], [old, old]]) {
            Object.assign(window, { CompressionStream: c, DecompressionStream: d });
            const link = await cxShare.encode(file, catalog);
            results.push([link, await cxShare.decode(link, catalog), await cxShare.decode(compressed, catalog)]);
          }
          Object.assign(window, { CompressionStream: C, DecompressionStream: D });
          return results;
        }""",
        [FILE, CATALOG, compressed],
    )
    for text, opened, refused in found:
        assert text.startswith("0.")
        assert json.loads(from_code(text))["n"] == "Harbor"
        assert filled(opened["file"]) == FILE
        assert refused["file"] is None
        assert refused["problems"][0]["wrong"] == "This browser cannot open the link."


def test_cut_off_or_changed_anywhere_it_is_refused_or_still_a_checked_plan(core) -> None:
    rng = random.Random(seed())
    [text] = call(core, [("cxShare.encode", [FILE, CATALOG])])
    cut = [text[:length] for length in range(len(text))]
    for found in decode(core, *cut):
        assert found["file"] is None
        assert len(found["problems"]) == 1 and found["problems"][0]["fatal"]
    changed = []
    for _ in range(300):
        at = rng.randrange(2, len(text))
        changed.append(text[:at] + rng.choice("AZaz09-_") + text[at + 1 :])
    for found in decode(core, *changed, text + "AAAA"):
        assert "threw" not in found
        assert found["file"] is None or set(found["file"]) <= {*PLAN, "items", "own"}


def test_bombs_are_stopped_before_they_grow(core) -> None:
    bomb = deflated(b" " * 300_000_000)
    assert 250_000 < len(bomb) < 400_000
    found, taken = core.evaluate(
        """async ([link, catalog]) => {
          const Real = DecompressionStream;
          let taken = 0;
          window.DecompressionStream = class {
            constructor(kind) {
              const count = { transform: (piece, to) => { taken += piece.length; to.enqueue(piece); } };
              const { readable, writable } = new TransformStream(count);
              Object.assign(this, { writable, readable: readable.pipeThrough(new Real(kind)) });
            }
          };
          const found = await cxShare.decode(link, catalog);
          window.DecompressionStream = Real;
          return [found, taken];
        }""",
        ["1." + to_code(bomb), CATALOG],
    )
    assert found["file"] is None
    assert found["problems"][0]["wrong"] == "The plan in the link is too large."
    assert taken < 10_000  # bytes; each of them can become a thousand


def test_limits(core) -> None:
    wrong = core.evaluate(
        """async (catalog) => {
          const long = await cxShare.decode("1." + "A".repeat(2_000_000), catalog);
          const items = Array.from({ length: 300 }, (_, n) => ({ id: `a.i${n}`, note: "x".repeat(9_000) }));
          const large = await cxShare.encode({ name: "", items, own: [] }, catalog)
            .catch((error) => [error.name, error.message]);
          return [long.problems[0].wrong, large];
        }""",
        CATALOG,
    )
    assert wrong[0] == "The link is too long to be opened."
    assert wrong[1] == ["RangeError", "The plan is too large for a link. Download it as a file instead."]
    [many] = decode(core, link({"l": [{"i": f"a.i{n}", "o": "A"} for n in range(10_001)]}))
    assert many["problems"][0]["wrong"] == "The plan has 10,001 items, and at most 10,000 are read."


@pytest.mark.parametrize(
    "packed",
    [
        '{"l":[{"i":"__proto__","s":"done"},{"i":"a.b","__proto__":{"s":"done"},"o":"x"}],"__proto__":{"n":"evil"}}',
        '{"l":[{"i":"a.b","t":7,"s":{},"r":[],"o":"x","d":"2027-02-30","w":{}}],"m":{"length":9}}',
        '{"l":[null,7,"x",[],{"i":["a.b"],"w":null}],"m":[null,{"i":"own.a"}]}',
        '{"l":[{"i":"a.b","o":"x","w":"__proto__"},{"i":"constructor","w":"1a04an"}],"p":1,"e":2,"d":3,"n":4}',
    ],
)
def test_hostile_contents_are_checked_as_those_of_a_file(core, packed) -> None:
    for text in ("0." + to_code(packed.encode()), "1." + to_code(deflated(packed.encode()))):
        [found] = decode(core, text)
        items = filled(found["file"]["items"])
        assert items in ([], [{"id": "a.b", "owner": "x"}])
        assert found["file"]["own"] == []
        assert found["file"]["name"] == ""
        assert found["problems"]
    assert core.evaluate("({}).s === undefined && ({}).n === undefined")


@pytest.mark.parametrize(
    ("hash_", "gives"),
    [
        ("#plan=1.ab-_9", "1.ab-_9"),
        ("#plan%3D1.ab-_9", "1.ab-_9"),
        ("#plan%3d1%2Eab%2D%5F9", "1.ab-_9"),
        *(
            (f"#plan=1.ab-_9{end}", "1.ab-_9")
            for end in (".", ")", "%3E", ">", "&utm_source=x", "%20(link)", "==", ",")
        ),
        ("#plan=9.ab", "9.ab"),
        ("#plan=%E0%A4%A", "%E0%A4%A"),
        ("#plan=", ""),
        ("#plans", None),
        ("", None),
    ],
)
def test_a_link_is_found_in_what_mail_programs_make_of_it(core, hash_: str, gives: str | None) -> None:
    assert call(core, [("cxLinkText.code", [hash_, "#plan="])]) == [gives]


def test_no_utf8_is_refused(core) -> None:
    [found] = decode(core, "1." + to_code(deflated(b'{"l":[],"n":"\xff"}')))
    assert found["file"] is None
