"""The memo says all that a decision maker asks, fits on one page, and shows what people typed as they typed it."""

from __future__ import annotations

import html
import re

import markdown
import pytest

from tests.browser.business_case.worlds import STATUS_PAGE, Case, case, line

MAKE = "(theCase) => cxMemo.markdown(theCase, cxCaseResults.of(theCase, { runs: 200 }))"
IMAGE = '<img src=x onerror="window.hacked=1">'
CODE = f"{IMAGE} | # [x](javascript:alert(1)) **b** `c` @ana #12 https://example.gov {{{{ 7*7 }}}}"
# As a word processor prints it on a letter page with margins of 0.6 inches: small.
HEIGHT = 11 - 1.2
STYLE = """
body { font: 9pt/1.25 sans-serif; width: 7.3in; margin: 0; }
h1 { font-size: 15pt; margin: 0 0 4pt; }
h2 { font-size: 11pt; margin: 7pt 0 2pt; }
p, ul { margin: 2pt 0; }
table { border-collapse: collapse; font: inherit; }
td, th { border: 0.5pt solid; padding: 0 3pt; text-align: left; }
"""


def memo(page, given: Case) -> str:
    text: str = page.evaluate(MAKE, given)
    return text


def as_html(text: str) -> str:
    return markdown.markdown(text, extensions=["tables"])


def shown(text: str) -> str:
    """What a reader sees of the memo."""
    return html.unescape(re.sub(r"<[^>]+>", " ", as_html(text))).replace("\u200b", "")


def test_it_says_all_in_order(core) -> None:
    text = memo(core, STATUS_PAGE)
    assert re.findall(r"^#+ .*", text, re.M) == [
        "# Business case: Status page",
        "## In short",
        "## What it costs",
        "## What it brings",
        "## Range and payback",
        "## What matters most",
        "## To decide",
        "## Before you rely on it",
        "## Assumptions",
    ]
    assert text.split("\n")[2] == "Harbor permits · November 22, 2026 · Lighthouse Guide, edition 2026.1"
    for words in (
        "the likely net benefit is $150,000",
        "$450,000 over 5 years: Build $250,000 once; Run $40,000 a year.",
        "| Customers' time and money (4,000 customer hours a year) | $120,000 | $600,000 | No |",
        "The benefits exceed the costs in",
        "The costs are paid back after 3.1 years.",
        "The case breaks even at about 15%",
        "- The case rests on one guess: “Status calls”, share avoided.",
        "| Status calls: share avoided | 10% | 20% | 30% | Our own estimate |",
        "| Whole case: discount rate a year | 0% | 0% | 0% | Our own estimate |",
    ):
        assert words in text, words


def test_a_source_stands_beside_its_number(core) -> None:
    given = case(
        line("other-benefit", (1, 2, 3), name="Gain", own=False, source="Annual report"),
        line("cost-once", 4, own=False),
    )
    assert "| Gain: amount a year | $1 | $2 | $3 | Annual report |" in memo(core, given)
    assert "| $4 | $4 | $4 | No source named |" in memo(core, given)


def crowded() -> Case:
    lines = [
        line(
            "take-up",
            (1, 2 + n, 900),
            (1, 2, 3),
            (5, 6, 7),
            id=f"b{n}",
            name="Many words " * 20,
            source="A long source of it " * 30,
        )
        for n in range(150)
    ]
    costs = [line("cost-yearly", (1, 2, 3), id=f"c{n}", name="Very long name of a cost " * 8) for n in range(50)]
    return case(*lines, *costs, counts=["budget", "staff"], title="Title " * 30, service="Service " * 25)


def warned() -> Case:
    """A case of long names that has most of the warnings."""
    name = "A name that somebody has not made short because it says all of it, and then some"
    lines = [line("contacts", (100, 9_000, 9_000), (0, 60, 90), 7, id=f"b{n}", name=f"{n} {name}") for n in range(3)]
    broken = [line("shift", (3, 2, 1), 60, 7, id=f"x{n}", name=f"{n} {name}") for n in range(4)]
    return case(
        *lines, *broken, line("cost-once", 500_000, name=name), counts=["budget", "staff"], title=name, service=name
    )


@pytest.mark.parametrize(
    "given", [STATUS_PAGE, crowded(), warned(), case()], ids=["example", "200 lines", "warned", "empty"]
)
def test_it_fits_on_one_page(core, given: Case) -> None:
    paper = core.context.browser.new_page()
    paper.set_content(f"<!doctype html><style>{STYLE}</style>{as_html(memo(core, given))}")
    height = paper.evaluate("document.body.getBoundingClientRect().height / 96")
    paper.close()
    assert 2 < height <= HEIGHT


def test_what_is_left_out_is_counted(core) -> None:
    text = memo(core, crowded())
    assert "and 46 other costs." in text
    kept = len(re.findall(r"^\| Many words", text, re.M))
    assert 4 <= kept < 20
    # 3 numbers of each of 150 lines, 50 costs, and 2 of the whole case.
    assert f"Of all assumptions, these matter most. {502 - kept} more are in the file of the case." in text
    assert "more are in the file" not in memo(core, STATUS_PAGE)


def test_the_assumptions_that_are_kept_are_those_that_matter(core) -> None:
    quiet = [line("other-benefit", 1, id=f"q{n}", name=f"Quiet {n}") for n in range(40)]
    text = memo(core, case(*quiet, line("other-benefit", (1, 2, 3), id="loud", name="Loud")))
    assert "| Loud: amount a year" in text
    kept = [int(number) for number in re.findall(r"^\| Quiet (\d+):", text, re.M)]
    assert kept == list(range(len(kept))) and 4 <= len(kept) < 40


def test_not_all_warnings_fit(core) -> None:
    text = memo(core, warned())
    warnings = re.findall(r"^- .*", text, re.M)
    assert len(warnings) == 5
    assert re.fullmatch(r"- And \d more warnings on the page of the case\.", warnings[-1])


def test_what_people_typed_is_shown_and_does_nothing(core) -> None:
    given = case(
        line("other-benefit", (1, 2, 3), name=CODE, own=False, source=CODE),
        line("cost-once", (1, 2, 3), name="1. <b>x</b>\n\n# head"),
        title=CODE,
        service="- " + CODE,
        playbook="<i>Guide</i>",
        edition="2026.1",
    )
    text = memo(core, given)
    page = as_html(text)
    assert not re.search(r"<(img|b|i|a|code|strong|em)\b", page), page
    assert page.count("<h1") == 1 and page.count("<table") == 2
    assert CODE[:60] in shown(text)
    assert "<i>Guide</i>" in shown(text)
    assert "1. <b>x</b> # head" in shown(text)
    for row in re.findall(r"^\|.*", text, re.M):
        assert len(re.findall(r"(?<!\\)\|", row)) in (5, 6)


def test_without_title_service_and_date(core) -> None:
    text = memo(core, case(title="", service="", saved="", playbook="", edition=""))
    assert text.startswith("# Business case: no title yet\n\n\n\n## In short\n\nNothing is counted yet.")


def test_dates_that_are_none_are_text(core) -> None:
    assert "2026-13-01" in memo(core, case(saved="2026-13-01T00:00:00Z"))
    assert "<script" not in memo(core, case(saved="<script>"))
