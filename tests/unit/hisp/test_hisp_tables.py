"""What the command writes: three tables, the same each time, with what is comparable marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.hisp.harbor import ADDRESSED, SATISFIED, TRUST, run, saved, survey, table

ROWS = (
    survey((SATISFIED, (1, 2, 3, 40, 54)), ("On a scale of 1 to 10, how easy was it?", (1, 2, 3, 4, 90))),
    survey((TRUST, (0, 0, 10, 20, 30)), when="2022 3", channel="automated_phone", volumes=(70, 60, 60)),
)


def test_an_observation_for_each_driver_of_each_survey(tmp_path: Path) -> None:
    assert run(saved(tmp_path, *ROWS), tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "observations.csv").read_text(encoding="utf-8") == (
        "fiscal_year,quarter,provider,service,channel,driver,n1,n2,n3,n4,n5,n,comparable\n"
        "FY2021,Q1,Harbor Office,Asking for a berth,email,satisfaction,1,2,3,40,54,100,yes\n"
        "FY2021,Q1,Harbor Office,Asking for a berth,email,ease,1,2,3,4,90,100,no\n"
        "FY2022,Q3,Harbor Office,Asking for a berth,automated phone,trust,0,0,10,20,30,60,yes\n"
    )


def test_volumes_say_whether_a_rate_is_true(tmp_path: Path) -> None:
    run(saved(tmp_path, *ROWS), tmp_path / "out")
    assert (tmp_path / "out" / "volumes.csv").read_text(encoding="utf-8") == (
        "fiscal_year,quarter,provider,service,channel,customers,offered,respondents,comparable\n"
        "FY2021,Q1,Harbor Office,Asking for a berth,email,9000,3000,200,yes\n"
        "FY2022,Q3,Harbor Office,Asking for a berth,automated phone,70,60,60,no\n"
    )


def test_faults_name_line_fault_and_effect(tmp_path: Path) -> None:
    run(saved(tmp_path, *ROWS), tmp_path / "out")
    found = [(row["row"], row["fault"]) for row in table(tmp_path / "out", "faults.csv")]
    assert found == [
        ("2", "10-point scale cut to five answers"),
        ("2", "answers do not add up to the respondents"),
        ("3", "respondents equal the customers offered the survey"),
    ]
    assert all(row["effect"] for row in table(tmp_path / "out", "faults.csv"))


def test_the_order_of_rows_does_not_change_the_tables(tmp_path: Path) -> None:
    run(saved(tmp_path, *ROWS), tmp_path / "one")
    run(saved(tmp_path, *ROWS), tmp_path / "two")
    run(saved(tmp_path, *reversed(ROWS)), tmp_path / "three")
    for name in ("observations.csv", "volumes.csv", "faults.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    for name in ("observations.csv", "volumes.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "three" / name).read_bytes()


def test_totals_are_printed_for_each_driver(tmp_path: Path) -> None:
    second = survey((SATISFIED, (31, 19, 10, 19, 21)), when="2021 2")
    printed = run(saved(tmp_path, ROWS[0], second), tmp_path / "out").output
    # 94 of 100 and 40 of 100 agree: 67 percent of all, and 67 in the middle of the two.
    line = next(line for line in printed.splitlines() if line.startswith("satisfaction"))
    assert line.split() == ["satisfaction", "2", "200", "67.0", "67.0", "2"]


@pytest.mark.parametrize(
    ("names", "services", "shown"),
    [
        (("Berths",), ("At sea",), ["Berths"]),
        (("Berths.", "BERTHS"), ("At sea", "At sea"), ["BERTHS (At sea)", "BERTHS (At sea), 2"]),
        (("Berths", "Berths"), ("At sea", "On land"), ["Berths (At sea)", "Berths (On land)"]),
        (("A description that goes on and on until nobody reads it any more",), ("At sea",), ["At sea"]),
    ],
)
def test_a_service_has_a_name_of_its_own(
    tmp_path: Path, names: tuple[str, ...], services: tuple[str, ...], shown: list[str]
) -> None:
    rows = [
        survey((TRUST, (1, 1, 1, 1, 50 + place)), name=name, service=service)
        for place, (name, service) in enumerate(zip(names, services, strict=True))
    ]
    run(saved(tmp_path, *rows), tmp_path / "out")
    assert [row["service"] for row in table(tmp_path / "out", "observations.csv")] == shown


def test_the_channel_is_not_named_twice(tmp_path: Path) -> None:
    rows = [
        survey((TRUST, (1, 1, 1, 1, 51)), name="Harbor - Phone", channel="automated_phone"),
        survey((TRUST, (1, 1, 1, 1, 52)), name="Harbor - Email", channel="email"),
        survey((TRUST, (1, 1, 1, 1, 53)), name="Harbor - North", channel="mobile"),
    ]
    run(saved(tmp_path, *rows), tmp_path / "out")
    found = {(row["service"], row["channel"]) for row in table(tmp_path / "out", "observations.csv")}
    assert found == {("Harbor", "automated phone"), ("Harbor", "email"), ("Harbor - North", "mobile")}


def test_a_survey_without_a_channel_says_so(tmp_path: Path) -> None:
    run(saved(tmp_path, survey((ADDRESSED, (1, 1, 1, 1, 60)), channel="")), tmp_path / "out")
    assert [row["channel"] for row in table(tmp_path / "out", "observations.csv")] == ["not stated"]


def test_no_name_holds_the_sign_that_parts_names(tmp_path: Path) -> None:
    run(saved(tmp_path, survey((TRUST, (1, 1, 1, 1, 60)), name="Asking; waiting")), tmp_path / "out")
    assert [row["service"] for row in table(tmp_path / "out", "volumes.csv")] == ["Asking, waiting"]
