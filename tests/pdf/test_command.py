"""The command `playbook pdf`, as people type it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pikepdf import Pdf

from playbook import pdf_command
from playbook.load import load
from playbook.pdf import several
from playbook.pdf.forms.plan_text import plan_text
from playbook.pdf.pdf_error import PANGO, NoPangoError
from tests.pdf.plans import full_plan
from tests.tools import BIN, ENVIRONMENT, ROOT

# Stands before the real packages: as on a machine without the extra `pdf`.
BLOCKED = """import sys
from importlib.abc import MetaPathFinder
class Blocked(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("weasyprint", "pikepdf", "pydyf", "tinyhtml5", "cssselect2", "tinycss2"):
            raise ModuleNotFoundError(f"No module named '{name}'")
sys.meta_path.insert(0, Blocked())
from playbook.cli import main
main()
"""


@pytest.fixture
def project(harbor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small built playbook, in which the command is typed."""
    root = tmp_path / "harbor"
    shutil.copytree(harbor, root)
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> Result:
    """Type `playbook pdf` with these arguments."""
    return CliRunner().invoke(pdf_command.pdf, arguments)


def fields(file: Path) -> set[str]:
    """Return the full names of a PDF's fields."""
    with Pdf.open(file) as pdf:
        return {field.fully_qualified_name for field in pdf.acroform.fields}


def test_it_makes_the_whole_and_each_play_into_the_downloads(project: Path) -> None:
    done = subprocess.run([str(BIN / "playbook"), "pdf"], env=ENVIRONMENT, capture_output=True, text=True, timeout=900)
    assert (done.returncode, done.stderr) == (0, "")
    names = {file.name for file in (project / "site" / "downloads").glob("*.pdf")}
    plays = load(project).book.plays
    assert names == {"cx-playbook.pdf", *(f"cx-playbook-{id}.pdf" for id in plays)}
    assert all(f"Wrote site/downloads/{name} (" in done.stdout for name in names)
    assert list((project / "site" / "downloads").glob(".*")) == []


def test_a_pack_holds_the_chosen_plays_with_the_plan_filled_in(project: Path) -> None:
    book = load(project).book
    Path("plan.json").write_text(plan_text(full_plan(book)), encoding="utf-8")
    done = run("--play", "tell", "--play", "mend", "--plan", "plan.json", "--paper", "a4")
    assert done.exit_code == 0, done.output
    names = fields(Path("cx-playbook-pack-a4.pdf"))
    assert {"own.k3f9a2", "note.own.k3f9a2"} <= names
    assert any(name.startswith("status.mend.") for name in names)
    assert not any(name.startswith(("listen.", "status.listen.")) for name in names)


def test_a_pack_bears_the_name_of_its_plan_and_takes_any_sign_in_it(project: Path) -> None:
    plan = full_plan(load(project).book)
    own = plan.own[0].model_copy(update={"text": "Ask \U0010fffd the pilot"})  # no typeface has this sign
    named = plan.model_copy(update={"name": "Harbor team", "own": (own,)})
    Path("plan.json").write_text(plan_text(named), encoding="utf-8")
    done = run("--play", "tell", "--plan", "plan.json")
    assert done.exit_code == 0, done.output
    with Pdf.open("cx-playbook-pack.pdf") as pdf:
        assert str(pdf.docinfo.Title).startswith("Harbor team")


def test_both_sizes_are_made_in_one_run_and_a_pack_has_one(project: Path) -> None:
    both = ("--paper", "letter", "--paper", "a4")
    done = run(*both)
    assert done.exit_code == 0, done.output
    names = {file.name for file in (project / "site" / "downloads").glob("*.pdf")}
    assert {"cx-playbook.pdf", "cx-playbook-a4.pdf", "cx-playbook-tell.pdf", "cx-playbook-tell-a4.pdf"} <= names
    assert "name one --paper" in run("--play", "tell", *both).output


def test_a_pack_that_is_there_is_replaced_only_when_told(project: Path) -> None:
    file = Path("cx-playbook-pack.pdf")
    file.write_bytes(b"filled in by hand")
    refused = run("--play", "mend")
    assert refused.exit_code == 1 and "--force" in refused.output
    assert file.read_bytes() == b"filled in by hand"
    done = run("--play", "mend", "--force")
    assert done.exit_code == 0, done.output
    assert file.read_bytes().startswith(b"%PDF")


def test_what_a_plan_holds_and_a_pack_does_not_is_told(project: Path) -> None:
    plan = full_plan(load(project).book)
    Path("plan.json").write_text(plan_text(plan.model_copy(update={"playbook": "Another one"})), encoding="utf-8")
    done = run("--plan", "plan.json")
    assert done.exit_code == 0, done.output
    assert "Another one" in done.output


def test_a_plan_alone_makes_a_pack_of_all_plays(project: Path) -> None:
    book = load(project).book
    Path("plan.json").write_text(plan_text(full_plan(book)), encoding="utf-8")
    done = run("--plan", "plan.json", "--out", "meeting.pdf")
    assert done.exit_code == 0, done.output
    assert set(book.items) <= fields(Path("meeting.pdf"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--play", "listn"], "there is no play 'listn' — did you mean 'listen'?"),
        (["--play", "quux"], "there is no play 'quux' — the plays are listen, mend, tell"),
        (["--plan", "none.json"], "none.json: cannot be read (No such file or directory)"),
        (["--plan", "mkdocs.yml"], "mkdocs.yml: no JSON"),
        (["--out", "x.pdf"], "--out is for a meeting pack"),
        (["--site", "nowhere"], "nowhere holds no built site — run 'make site' first"),
        (["--play", "mend", "--out", "mkdocs.yml/x.pdf"], "cannot be written"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(project: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code != 0
    assert said in done.output
    assert list(project.rglob("*.pdf")) == [*(project / ".cache").rglob("*.pdf")]


def test_faults_of_all_volumes_are_told_at_once(project: Path) -> None:
    for page in ("plays/mend", "plays/tell"):
        (project / "site" / page / "index.html").unlink()
    done = run()
    assert done.exit_code == 1
    assert done.output.count("the built site has no page") == 2
    assert list((project / "site").rglob("*.pdf")) == []


def test_a_process_that_dies_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Dying:
        def __init__(self, *_: object) -> None:
            raise BrokenProcessPool

    monkeypatch.setattr(several, "ProcessPoolExecutor", Dying)
    done = run()
    assert done.exit_code == 1
    assert several.DIED in done.output


def test_content_with_errors_makes_no_pdf(project: Path) -> None:
    (project / "data" / "metrics.yml").write_text("- id: [", encoding="utf-8")
    done = run()
    assert done.exit_code == 1
    assert "data/metrics.yml:1" in done.output and "Mend these first" in done.output


def test_without_pango_the_command_says_what_to_install(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise NoPangoError()

    monkeypatch.setattr(pdf_command, "engine_versions", missing)
    done = run()
    assert done.exit_code == 1
    assert PANGO in done.output


def test_the_other_commands_work_without_the_extra(project: Path) -> None:
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    typed = [["--help"], ["check"], ["pdf"]]
    done = [
        subprocess.run(
            [sys.executable, "-c", BLOCKED, *words], env=environment, capture_output=True, text=True, timeout=600
        )
        for words in typed
    ]
    helped, checked, refused = done
    assert (helped.returncode, checked.returncode, refused.returncode) == (0, 0, 1), checked.stdout
    assert "pdf" in helped.stdout and "Content is fine" in checked.stdout
    assert "'make pdf' installs it" in refused.stderr and "Traceback" not in refused.stderr
