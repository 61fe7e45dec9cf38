"""The sentences about a case say what is true of it, and never a number that is none."""

from __future__ import annotations

import re

import pytest

from tests.browser.business_case.worlds import STATUS_PAGE, Case, call, case, line

ALL = """(theCase) => {
  const results = cxCaseResults.of(theCase, { runs: 500 });
  return { summary: cxCaseWords.summary(theCase, results), memo: cxMemo.markdown(theCase, results),
    columns: cxCaseWords.columns(theCase, results), warnings: results.warnings, faults: results.faults,
    assumptions: cxCaseAssumptions.rows(theCase), csv: cxCaseAssumptions.csv(theCase) };
}"""


def said(page, given: Case) -> dict:
    return page.evaluate(ALL, given)


def sentences(page, given: Case) -> str:
    return " ".join(said(page, given)["summary"])


def test_the_example_of_the_play(core) -> None:
    summary = said(core, STATUS_PAGE)["summary"]
    assert summary[0] == (
        "Over 5 years the likely net benefit is $150,000: $600,000 of benefits less $450,000 of costs, not discounted. "
        "Only money that leaves the budget counts in this."
    )
    assert (
        summary[2]
        == "If every number comes out badly, the net benefit is −$150,000; if every one comes out well, $450,000."
    )
    assert summary[3].startswith("The costs are paid back after 3.1 years. In ")
    assert summary[4] == (
        "The result depends most on “Status calls”, share avoided. From 10% to 30% it moves the net benefit from "
        "−$150,000 to $450,000. The case breaks even at about 15%; below that it costs more than it brings."
    )
    assert (
        summary[5]
        == "Not counted, over the same years: customers' time and money $600,000 (4,000 customer hours a year)."
    )


def test_the_number_at_which_the_play_breaks_even(core) -> None:
    assert "The case breaks even at about 20.6%; below that" in sentences(core, {**STATUS_PAGE, "years": 3})


def test_a_cost_breaks_even_from_above(core) -> None:
    given = case(line("other-benefit", 100), line("cost-once", (50, 90, 150)), years=1)
    assert "The case breaks even at about $100; above that it costs more than it brings." in sentences(core, given)


@pytest.mark.parametrize(
    ("benefit", "words"),
    [
        ((60, 70, 90), "Even at $60 the case pays. It breaks even at about $50."),
        ((10, 20, 40), "Even at $40 the case does not pay. It breaks even at about $50."),
    ],
)
def test_break_even_outside_of_the_range(core, benefit, words: str) -> None:
    assert words in sentences(core, case(line("other-benefit", benefit), line("cost-once", 50), years=1))


def test_no_value_breaks_even(core) -> None:
    never = case(line("contacts", 10, (1, 2, 3), 5), line("cost-once", 500), years=1)
    assert "No value of it alone makes the case pay." in sentences(core, never)
    always = case(line("contacts", 10, (1, 2, 3), 5), line("other-benefit", 500), years=1)
    assert "The case pays at any value of it." in sentences(core, always)


PAYBACKS = [
    (case(line("other-benefit", 120), line("cost-once", 140)), "The costs are paid back after 14 months."),
    (case(line("other-benefit", 120), line("cost-yearly", 20)), "The benefits cover the costs from the start."),
    (case(line("other-benefit", 120)), "There are no costs to pay back."),
    (
        case(line("other-benefit", 20), line("cost-once", 250)),
        "The costs are not paid back within 5 years. At the pace of the last year it would take about 12.5 years.",
    ),
    (case(line("other-benefit", 20), line("cost-yearly", 20)), "The benefits cover the costs from the start."),
    (
        case(line("other-benefit", 20), line("cost-yearly", 21)),
        "The costs are not paid back within 5 years. The result",
    ),
    (case(line("other-benefit", 1), line("cost-once", 250)), "The costs are not paid back within 5 years. The result"),
]


@pytest.mark.parametrize(("given", "words"), PAYBACKS)
def test_payback(core, given: Case, words: str) -> None:
    text = sentences(core, given).replace(
        "No number that counts has a range, so nothing can be said about what matters most.", "The result"
    )
    assert words in text


def test_losing_and_breaking_even(core) -> None:
    loss = sentences(core, case(line("other-benefit", 20), line("cost-once", 250), discount=3))
    assert loss.startswith(
        "Over 5 years the case costs $158 more than it brings: $92 of benefits less $250 of costs, discounted at 3%"
    )
    assert "just breaks even" in sentences(core, case(line("other-benefit", 50), line("cost-once", 250)))


def test_chances(core) -> None:
    sure = case(line("other-benefit", (60, 70, 80)), line("cost-once", 50), years=1)
    assert "The benefits exceed the costs in all of the runs." in sentences(core, sure)
    lost = case(line("other-benefit", (10, 20, 30)), line("cost-once", 50), years=1)
    assert "The benefits exceed the costs in none of the runs." in sentences(core, lost)
    fixed = case(line("other-benefit", 70), line("cost-once", 50), years=1)
    assert "No number that counts has a range, so the simulation has nothing to vary." in sentences(core, fixed)


def test_what_counts(core) -> None:
    given = case(line("other-benefit", (1, 2, 3)), line("other-benefit", 9, id="b", column="mission"))
    assert "Only money that leaves the budget counts in this." in sentences(core, given)
    assert "mission result $45" in sentences(core, given)
    both = sentences(core, {**given, "counts": ["budget", "mission"]})
    assert "This adds money that leaves the budget; mission result." in both
    assert "Not counted" not in both
    every = sentences(core, {**given, "counts": ["budget", "staff", "customers", "mission"]})
    assert (
        "This adds money that leaves the budget; staff time for other work; customers' time and money; mission result."
        in every
    )
    assert "No kind of benefit counts in this." in sentences(core, {**given, "counts": []})


def test_the_columns(core) -> None:
    rows = said(core, STATUS_PAGE)["columns"]
    assert [(row["column"], row["counts"], row["yearly"], row["total"], row["note"]) for row in rows] == [
        ("budget", True, "$120,000", "$600,000", ""),
        ("staff", False, "$0", "$0", ""),
        ("customers", False, "$120,000", "$600,000", "4,000 customer hours a year"),
        ("mission", False, "$0", "$0", ""),
    ]


def test_a_benefit_that_does_not_count_breaks_nothing_even(core) -> None:
    text = sentences(core, case(line("other-benefit", 20, column="staff")))
    assert text.startswith("There is no cost yet, and no benefit that counts.")
    assert "breaks even" not in text


def test_a_case_with_nothing_in_it_says_so(core) -> None:
    assert said(core, case())["summary"] == ["Nothing is counted yet."]


def test_a_line_without_a_name_is_called_by_its_kind(core) -> None:
    given = case(line("contacts", 10, (1, 2, 3), 5, name=" "), line("cost-once", 1))
    assert "“Contacts avoided”, share avoided" in sentences(core, given)


def hostile() -> dict[str, Case]:
    """Cases with which something could go wrong."""
    huge = [
        line("take-up", (0, 1e12, 1e12), (0, 50, 100), (0, 1e12, 1e12), id=f"l{n}", name=f"Line {n}")
        for n in range(200)
    ]
    odd = {"low": 1e308, "likely": 1e308, "high": 1e308, "source": None, "own": None}
    broken = [
        {"id": "a", "kind": "contacts", "name": None, "column": None, "values": None},
        {"id": "b", "kind": "cost-once"},
    ]
    return {
        "empty": case(),
        "no fields": {},
        "200 lines": case(*huge, years=10, discount=(-10, 0, 100), ramp=(0, 50, 100)),
        "1e308": case(
            {**line("other-benefit", 1), "values": {"amount": odd}}, {**line("cost-once", 1), "values": {"amount": odd}}
        ),
        "negative": case(
            line("other-benefit", (-1e12, -5, 0)), line("cost-once", (0, 0, 1e12)), discount=(-10, -1, 100)
        ),
        "tiny": case(line("other-benefit", (0, 1e-300, 1e-9)), line("cost-once", (0, 0, 1e-300))),
        "all at nothing": case(line("contacts", 0, 0, 0), line("cost-once", 0), line("burden", 0, 0, 0)),
        "broken": case(*broken, years="NaN", counts="budget")
        | {"discount": {"low": {}, "likely": [], "high": "x"}, "ramp": None},
        "rate of the least": case(line("other-benefit", (1, 2, 3)), line("cost-once", 4), discount=-10),
        "same id": case(
            line("other-benefit", (1, 2, 3)), line("other-benefit", (4, 5, 6)), line("cost-once", (1, 2, 3))
        ),
    }


@pytest.mark.parametrize("name", hostile())
def test_no_words_ever_hold_what_is_no_number(core, name: str) -> None:
    found = said(core, hostile()[name])
    text = "\n".join(_texts(found))
    assert not re.search(r"NaN|Infinity|undefined|\bnull\b|\[object", text), text
    assert "not known" not in text
    assert found["summary"]


def _texts(value) -> list[str]:
    if isinstance(value, dict):
        return [text for key, one in value.items() if key != "triple" for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []


def test_every_assumption_has_a_row(core) -> None:
    given = case(
        line("contacts", (1, 2.5, 1_000_000), 10, 6, name="Calls", source="Annual report 2025", own=False),
        line("cost-once", (1, 2, None), own=True, source="Two offers"),
        line("cost-yearly", 5, own=False),
        line("shift", (3, 2, 1), 5, 5, own=True),
    )
    rows = {f"{one['line']}.{one['param']}": one for one in said(core, given)["assumptions"]}
    assert list(rows) == [
        *("contacts.contacts", "contacts.share", "contacts.cost", "cost-once.amount", "cost-yearly.amount"),
        *("shift.transactions", "shift.share", "shift.saved", ".discount", ".ramp"),
    ]
    assert rows["contacts.contacts"]["said"] == ["1", "2.5", "1,000,000"]
    assert rows["contacts.contacts"]["column"] == "Money that leaves the budget"
    assert rows["cost-once.amount"]["said"] == ["$1", "$2", "$2"]
    assert rows["shift.transactions"]["said"] == ["missing", "missing", "missing"]
    origins = [
        rows[name]["origin"] for name in ("contacts.cost", "cost-once.amount", "cost-yearly.amount", "shift.share")
    ]
    assert origins == ["Annual report 2025", "Our own estimate. Two offers", "No source named", "Our own estimate"]


def test_assumptions_as_a_spreadsheet(core) -> None:
    given = case(
        line("other-benefit", (-3, 2, 1_000.5), name="=1+1", source='say "so",\nplease', own=False),
        line("cost-once", 1),
    )
    text = call(core, "cxCaseAssumptions.csv", given)
    lines = text.split("\r\n")
    assert lines[0] == "\ufeffline,column,assumption,unit,low,likely,high,source,own_estimate"
    assert lines[1].startswith("'=1+1,Money that leaves the budget,Amount a year,dollars,-3,2,1000.5,")
    assert '"say ""so"",\nplease",no' in text
    assert lines[2] == 'Cost-Once,Cost,"Amount, once",dollars,1,1,1,,yes'
