"""Series that add up comparable surveys: per driver and fiscal year, and response rates by channel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from click.testing import CliRunner

from playbook.hisp.pooled import GROUP, LEFT_OUT
from playbook.hisp_command import import_hisp
from tests.unit.hisp.harbor import SATISFIED, TRUST, run, saved, survey

SETTINGS = "source: harbor-file\ndrivers:\n  satisfaction: calm\n  trust: faith\n"
HEADER = "period,group,n1,n2,n3,n4,n5,n,source\n"
RATES = "period,group,value,n,source\n"


def written(folder: Path, *rows: dict[str, Any]) -> dict[str, str]:
    """Return the series of a file with these rows by name."""
    (folder / "surveys.yml").write_text(SETTINGS, encoding="utf-8")
    done = run(saved(folder, *rows), folder / "out")
    assert done.exit_code == 0, done.output
    return {file.name: file.read_text(encoding="utf-8") for file in (folder / "series").iterdir()}


def satisfied(*counts: int, when: str = "2021 1", **more: Any) -> dict[str, Any]:
    """Return a survey on satisfaction; each quarter has another number offered."""
    year, quarter = when.split()
    offered = 3000 + int(year) + int(quarter)
    return survey((SATISFIED, counts), when=when, volumes=(9000, offered, sum(counts)), **more)


def test_answers_are_added_up_by_fiscal_year(tmp_path: Path) -> None:
    year = [satisfied(1, 2, 3, 40, 50 + quarter, when=f"2021 {quarter}") for quarter in (1, 2, 3, 4)]
    part = [satisfied(5, 5, 5, 30, 60 + quarter, when=f"2022 {quarter}") for quarter in (1, 2)]
    last = [satisfied(9, 8, 7, 60, 55, when="2023 1")]
    assert written(tmp_path, *year, *part, *last)["hisp-calm.csv"] == (
        f"{HEADER}"
        f"FY2021,{GROUP},4,8,12,160,210,394,harbor-file\n"
        f"FY2022 Q1 to FY2022 Q2,{GROUP},10,10,10,60,123,213,harbor-file\n"
        f"FY2023 Q1,{GROUP},9,8,7,60,55,139,harbor-file\n"
    )


def test_the_giant_and_what_is_not_comparable_are_left_out(tmp_path: Path) -> None:
    giant = satisfied(101, 202, 303, 4004, 5005, provider=LEFT_OUT)
    rating = survey(("How satisfied were you?", (1, 2, 3, 40, 60)), name="Rated", volumes=(900, 800, 106))
    rows = written(tmp_path, satisfied(1, 2, 3, 40, 54), giant, rating)["hisp-calm.csv"]
    assert rows == f"{HEADER}FY2021 Q1,{GROUP},1,2,3,40,54,100,harbor-file\n"


def test_trust_that_a_contact_increased_is_not_added_to_trust_as_such(tmp_path: Path) -> None:
    confidence = "My visit increased my confidence in the harbor."
    as_such = "I trust the harbor to fulfill its commitment to sailors."
    rows = [
        survey((text, (1, 1, 1, 40, n)), name=f"Survey {n}", volumes=(9000, 3000 + n, 43 + n))
        for text, n in ((TRUST, 60), (confidence, 70), (as_such, 80))
    ]
    assert written(tmp_path, *rows)["hisp-faith.csv"] == (f"{HEADER}FY2021 Q1,{GROUP},2,2,2,80,130,216,harbor-file\n")


def test_rates_are_those_of_channels_with_five_true_rates(tmp_path: Path) -> None:
    rows = [
        satisfied(1, 2, 3, 40, 50 + n, name=f"{channel} {n}", channel=channel) | {OFFERED: offered + n}
        for channel, offered, surveys in (
            ("email", 600, 5),
            ("automated_phone", 300, 5),
            ("mixed", 400, 5),
            ("web", 500, 4),
        )
        for n in range(surveys)
    ]
    everybody = satisfied(1, 2, 3, 40, 54, name="All", channel="email") | {OFFERED: 100}
    # 96 to 100 answers make 490, of 5 x 300 and of 5 x 600 people offered, and ten more each.
    assert written(tmp_path, *rows, everybody)["response-rate-by-channel.csv"] == (
        f"{RATES}FY2021 Q1,Automated phone,32.45,1510,harbor-file\nFY2021 Q1,Email,16.28,3010,harbor-file\n"
    )


OFFERED = "attributes_volume_of_customers_provided_survey_opportunity"


def test_the_same_file_gives_the_same_series(tmp_path: Path) -> None:
    rows = [satisfied(1, 2, 3, 40, 50 + quarter, when=f"2021 {quarter}") for quarter in (1, 2, 3, 4)]
    first = written(tmp_path, *rows)
    assert written(tmp_path, *reversed(rows)) == first
    assert sorted(first) == ["hisp-calm.csv", "hisp-faith.csv", "response-rate-by-channel.csv"]


def test_series_go_to_the_folder_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "surveys.yml").write_text(SETTINGS, encoding="utf-8")
    file, out, series = saved(tmp_path, satisfied(1, 2, 3, 40, 54)), tmp_path / "out", tmp_path / "mine"
    done = CliRunner().invoke(import_hisp, [str(file), "--out", str(out), "--series", str(series)])
    assert (done.exit_code, (series / "hisp-calm.csv").is_file(), (tmp_path / "series").exists()) == (0, True, False)


def test_without_settings_the_command_says_which_it_expects(tmp_path: Path) -> None:
    done = run(saved(tmp_path, satisfied(1, 2, 3, 40, 54)), tmp_path / "out")
    assert (done.exit_code, (tmp_path / "series").exists()) == (0, False)
    assert f"there is no {tmp_path / 'surveys.yml'}" in done.output
    assert "source: " in done.output
    assert "  satisfaction: " in done.output


def test_settings_that_cannot_be_read_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "surveys.yml").write_text("source: harbor-file\ndrivers: none\n", encoding="utf-8")
    done = run(saved(tmp_path, satisfied(1, 2, 3, 40, 54)), tmp_path / "out")
    assert (done.exit_code, (tmp_path / "out").exists()) == (1, False)
    assert f"{tmp_path / 'surveys.yml'}:2: " in done.output
