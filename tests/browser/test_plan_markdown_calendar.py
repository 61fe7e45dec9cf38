"""A plan as Markdown and as a calendar; what a person typed is shown there as it was typed and does nothing."""

from __future__ import annotations

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call  # noqa: F401 (the fixture `core`)

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</li></ul><h1>big</h1>",
    "<!-- -->",
    "&#60;b&#62;x",
    "# heading",
    "a\n===\nb\n---",
    "```\ncode\n```",
    "~~~\ncode\n~~~",
    "    code",
    "\n\n    code",
    "> quote",
    "1. one\n2) two",
    "- [x] done\n* star\n+ plus",
    "| a | b |\n|---|---|\n| c | d |",
    "[x](https://evil.example)",
    "![x](https://evil.example/pixel.png)",
    "[x]: https://evil.example\n[x]",
    "[^1] [^1]: foot",
    "<https://evil.example>",
    "https://evil.example www.evil.example",
    "*[HTML]: evil",
    "**bold** __bold__ *it* _it_ `code` ~~no~~ ==mark== ++in++",
    "a\\",
    "\\*a\\*",
    "{: #evil .evil onclick=x }",
    '!!! danger "x"\n    y',
    "term\n: definition",
    "@everyone #1 GH-1 me@example.gov",
    "{{ 7*7 }} {% raw %}",
    ":material-home:",
    "$x$ $$y$$",
]
EVIDENCE = [
    "https://example.gov/a>b<script>",
    "https://example.gov/[x](javascript:alert(1))",
    "https://example.gov/`*_{}|^\\",
    "https://example.gov/> [x](https://evil.example)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
]


@pytest.mark.parametrize("name", ["plan_markdown", "plan_calendar"])
def test_stated_worlds(core, name) -> None:
    all_fit(core, name)


def plan(text: str, evidence: str = "") -> dict:
    answer = {"reason": text, "owner": text, "note": text, "evidence": evidence or text}
    items = [{"id": "mend.clean-lens", "text": text, "status": "not-applicable", **answer}]
    own = [{"id": "own.a", "text": text, "play": "mend", "status": "doing", **answer}, {"id": "own.b", "text": text}]
    return {**PLAN, "name": text, "items": items, "own": own}


EXTENSIONS = ["extra", "sane_lists", "pymdownx.details", "pymdownx.superfences", "pymdownx.tilde", "pymdownx.mark"]
EXTENSIONS += ["pymdownx.magiclink", "pymdownx.tasklist", "pymdownx.caret", "admonition"]
HARMLESS = {"h1", "h2", "h3", "h4", "ul", "li", "p", "br", "label", "input", "html", "head", "body"}


def rendered(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS, tab_length=4))


def elements(page: LexborHTMLParser) -> list[tuple[str, dict]]:
    return [(node.tag, node.attributes) for node in page.css("body *")]


def test_nothing_typed_becomes_structure(core) -> None:
    plain, *texts = call(core, [("cxMarkdown.write", [plan(text), CATALOG]) for text in ["plain", *HOSTILE]])
    skeleton = [tag for tag, _ in elements(rendered(plain)) if tag not in ("p", "br")]
    assert set(skeleton) <= HARMLESS
    for typed, text in zip(HOSTILE, texts, strict=True):
        page = rendered(text)
        # Paragraphs and line breaks of a note may stay; all else is as for a plain word.
        assert [tag for tag, _ in elements(page) if tag not in ("p", "br")] == skeleton, (typed, text)
        assert page.css_first("h1").text() and len(page.css("h1")) == 1


def test_evidence_is_a_link_only_to_where_it_says(core) -> None:
    texts = call(core, [("cxMarkdown.write", [plan("plain", one), CATALOG]) for one in EVIDENCE])
    for typed, text in zip(EVIDENCE, texts, strict=True):
        links = [attributes["href"] for tag, attributes in elements(rendered(text)) if tag == "a"]
        web = typed.startswith("https:") and " " not in typed
        assert all(link.startswith("https://example.gov/") for link in links), (typed, text)
        assert len(links) == (2 if web else 0), (typed, text)
        assert {tag for tag, _ in elements(rendered(text))} <= HARMLESS | {"a"}


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    raw = text.encode()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    for line in raw.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        line.decode()  # no letter is cut in two
    return raw.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def unescaped(value: str) -> str:
    parts = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
    found, at = "", 0
    while at < len(value):
        pair = value[at : at + 2]
        assert value[at] not in ";,", "these must be escaped"
        found += parts.get(pair, value[at])
        at += 2 if pair in parts else 1
    return found


@pytest.mark.parametrize("letter", ["a", "é", "旅", "😀", "\\", ";", "\n", "é😀a旅"])
def test_lines_are_folded_at_75_octets(core, letter) -> None:
    files = []
    for length in range(1, 90):
        note = letter * length + "."
        files.append(
            {**PLAN, "items": [], "own": [{"id": "own.a", "text": "x" * length, "note": note, "due": "2027-01-01"}]}
        )
    texts = call(core, [("cxCalendar.write", [one, CATALOG, "2026-11-22T09:30:00Z"]) for one in files])
    for file, text in zip(files, texts, strict=True):
        lines = dict(line.split(":", 1) for line in unfolded(text))
        assert unescaped(lines["DESCRIPTION"]) == f"Plan: {file['name']}\n{file['own'][0]['note']}"
        assert unescaped(lines["SUMMARY"]) == f"Due: {file['own'][0]['text']}"


def test_nothing_typed_becomes_a_line_of_the_calendar(core) -> None:
    evil = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:file\rEND"
    file = {
        **PLAN,
        "name": evil,
        "items": [],
        "own": [{"id": "own.a", "text": evil, "owner": evil, "note": evil, "evidence": evil, "due": "2027-01-01"}],
    }
    [text] = call(core, [("cxCalendar.write", [file, CATALOG, "2026-11-22T09:30:00Z"])])
    names = [line.split(":")[0].split(";")[0] for line in unfolded(text)]
    assert " ".join(names) == (
        "BEGIN VERSION PRODID X-WR-CALNAME BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION TRANSP END END"
    )
