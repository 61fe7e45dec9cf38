"""The commands `playbook plan from-pdf` and `playbook plan to-pdf`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from playbook.cli import main
from playbook.model.plan_file import PlanFile
from playbook.pdf.forms import plan_text as plan_texts
from playbook.pdf.forms.plan_text import plan_text
from tests.unit.pdf.small_form import CREWS, HORN, ITEMS, blank, plan, typed

DONE = plan({"id": HORN, "status": "done"}, {"id": CREWS, "status": "doing"})


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a blank PDF and a plan, in which the commands run."""
    (tmp_path / "pack.pdf").write_bytes(blank())
    (tmp_path / "plan.json").write_text(plan_text(DONE), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["plan", *words])


def test_into_a_pdf_and_out_again(desk: Path) -> None:
    filled = run("to-pdf", "plan.json", "--pdf", "pack.pdf")
    assert filled.exit_code == 0
    assert filled.output == "Wrote pack-filled.pdf: 2 answers (1 done, 1 doing).\n"
    back = run("from-pdf", "pack-filled.pdf")
    assert back.output == "Wrote pack-filled.json: 3 answers (1 done, 1 doing, 1 to do).\n"
    read = PlanFile.model_validate_json((desk / "pack-filled.json").read_text(encoding="utf-8"))
    assert {item.id: item.status for item in read.items} == {HORN: "done", CREWS: "doing"}
    assert sorted(file.name for file in desk.iterdir()) == [
        "pack-filled.json",
        "pack-filled.pdf",
        "pack.pdf",
        "plan.json",
    ]


def test_notes_are_printed_and_the_plan_gets_a_name(desk: Path) -> None:
    (desk / "pack.pdf").write_bytes(typed(blank(), {f"due.{HORN}": "so\x1b[2Jon"}))
    done = run("from-pdf", "pack.pdf", "--name", "Harbor", "--out", "new.json")
    assert done.exit_code == 0
    assert f"{HORN} (“{ITEMS[HORN]}”): “so[2Jon” is not a date" in done.output
    assert "\x1b" not in done.output
    assert json.loads((desk / "new.json").read_text(encoding="utf-8"))["name"] == "Harbor"


def test_a_blank_pdf_is_asked_about_and_a_full_one_spoken_of(desk: Path) -> None:
    blank_one = run("from-pdf", "pack.pdf")
    assert "No field is filled in: is this the copy that you saved?\nWrote pack.json" in blank_one.output
    (desk / "pack.pdf").write_bytes(typed(blank(), {f"owner.{CREWS}": "Ben", f"status.{CREWS}": "doing"}))
    full = run("to-pdf", "plan.json", "--pdf", "pack.pdf")
    assert f"The PDF held 1 answer that the plan does not have, or has otherwise: {CREWS}" in full.output


def test_nothing_is_replaced_unless_asked(desk: Path) -> None:
    (desk / "pack.json").write_text("mine", encoding="utf-8")
    (desk / "pack-filled.pdf").write_text("mine", encoding="utf-8")
    for words in (("from-pdf", "pack.pdf"), ("to-pdf", "plan.json", "--pdf", "pack.pdf")):
        refused = run(*words)
        assert refused.exit_code == 1
        assert "is there already — name another file with --out, or replace it with --force" in refused.output
    assert (desk / "pack.json").read_text(encoding="utf-8") == "mine"
    assert run("from-pdf", "pack.pdf", "--force").exit_code == 0
    assert (desk / "pack.json").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("from-pdf", "plan.json"), "plan.json: this is a plan file, not a PDF — choose the PDF that"),
        (("to-pdf", "pack.pdf", "--pdf", "pack.pdf"), "pack.pdf: this is a PDF, not a plan file — name the plan file"),
        (
            ("to-pdf", "wrong.json", "--pdf", "pack.pdf"),
            f"wrong.json: {HORN} status: “half” is not right — write to-do, doing, done",
        ),
        (
            ("to-pdf", "plan.json", "--pdf", "wrong.json"),
            "wrong.json: this is a plan file, not a PDF — use a PDF as it was downloaded",
        ),
        (("to-pdf", "plan.json"), "Missing option '--pdf'"),
        (("from-pdf", "nowhere.pdf"), "'nowhere.pdf' does not exist"),
        (("from-pdf", "pack.pdf", "--out", "no/folder/new.json"), "cannot be written (No such file or directory)"),
        (("from-pdf", "pack.pdf", "--name", "x" * 121), "at most 120 characters"),
        (("from-pdf", "pack.pdf", "--name", " "), "the name of a plan cannot be blank"),
        (("from-pdf", "pack.pdf", "--out", "new.PDF"), "--out new.PDF: a plan file is JSON — give it a name that ends"),
        (("to-pdf", "plan.json", "--pdf", "pack.pdf", "--out", "new.json"), "a filled PDF is a PDF — give it a name"),
        (("to-pdf", "plan.json", "--pdf", "plan.json"), "plan.json: this is a plan file, not a PDF — use a PDF as it"),
    ],
)
def test_what_goes_wrong_is_told_without_a_traceback(desk: Path, words: tuple[str, ...], says: str) -> None:
    wrong = json.loads(plan_text(DONE))
    wrong["items"][0]["status"] = "half"
    (desk / "wrong.json").write_text(json.dumps(wrong), encoding="utf-8")
    before = sorted(file.name for file in desk.iterdir())
    done = run(*words)
    assert done.exit_code in (1, 2)
    assert isinstance(done.exception, SystemExit)
    assert says in done.output
    assert sorted(file.name for file in desk.iterdir()) == before


def test_without_pikepdf_it_says_what_to_install(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    done = run("from-pdf", "pack.pdf")
    assert done.exit_code == 1
    assert "extra 'pdf'" in done.output and "make pdf" in done.output


def test_a_plan_is_written_without_spaces_where_it_is_too_large_with_them(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("to-pdf", "plan.json", "--pdf", "pack.pdf")
    assert run("from-pdf", "pack-filled.pdf", "--out", "spaced.json").exit_code == 0
    spaced = (desk / "spaced.json").read_bytes()
    monkeypatch.setattr(plan_texts, "MOST_BYTES", len(spaced) - 1)
    assert run("from-pdf", "pack-filled.pdf", "--out", "close.json").exit_code == 0
    close = json.loads((desk / "close.json").read_bytes())
    assert {**close, "saved": ""} == {**json.loads(spaced), "saved": ""}
    monkeypatch.setattr(plan_texts, "MOST_BYTES", 100)
    refused = run("from-pdf", "pack-filled.pdf", "--out", "never.json")
    assert refused.exit_code == 1
    assert "and a plan has at most 100 — make some of its notes shorter" in refused.output
    assert not (desk / "never.json").exists()


def test_a_file_that_only_looks_like_a_draft_is_left_alone(desk: Path) -> None:
    (desk / ".pack.json.new").write_text("mine", encoding="utf-8")
    assert run("from-pdf", "pack.pdf").exit_code == 0
    assert (desk / ".pack.json.new").read_text(encoding="utf-8") == "mine"
