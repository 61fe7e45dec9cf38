from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import Change, World


def playbook(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    code = "from playbook.cli import main; main()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_good_playbook_is_fine(small: World) -> None:
    done = playbook("check", "--root", small.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 plays, 5 checklist items, 1 case study, 2 metrics, 2 sources, 0 warnings" in done.stdout


def test_a_warning_does_not_fail(small: World) -> None:
    series = small.text("data/series/delay-by-week.csv")
    done = playbook("check", "--root", small.change({"data/series/lost.csv": series}).root)
    assert done.returncode == 0
    assert "data/series/lost.csv:1: warning: no metric uses this series" in done.stdout
    assert "1 warning." in done.stdout


BROKEN: dict[str, dict[str, Change]] = {
    "data/roles.yml": {"data/roles.yml": "- id: &a [*a]\n"},
    "plays/mend.md": {"plays/mend.md": b"---\ntitle: \xff\n---\n"},
    "docs/wave.md": {"docs/wave.md": "---\ntitle: W\ndescription: W\nreviewed: 2026-02-01\n---\n\n{{ 7 * 7 }}\n"},
    "checklists/mend.md": {"checklists/mend.md": lambda text: text.replace("{: #", "{#")},
    "data/series/delay-by-week.csv": {"data/series/delay-by-week.csv": "period,group,value,n,source\na,b\n"},
    "plays/My play.md": {"plays/My play.md": "---\n---\n"},
    "plays/tell.md": {"plays/tell.md": lambda text: text.replace("number: 3", 'number: 3\n"\\ud800": x')},
}


@pytest.mark.parametrize("file", BROKEN)
def test_bad_input_ends_with_1_and_no_traceback(small: World, file: str) -> None:
    done = playbook("check", "--root", small.change(BROKEN[file]).root)
    assert done.returncode == 1
    assert done.stderr == ""
    assert "Traceback" not in done.stdout
    assert f"\n{file}:" in f"\n{done.stdout}"
    assert " — " in done.stdout
    assert "error" in done.stdout.splitlines()[-1]


def test_an_empty_folder(tmp_path: Path) -> None:
    done = playbook("check", "--root", tmp_path)
    assert done.returncode == 1
    assert "data/playbook.yml:1: the file is missing" in done.stdout
    assert "6 errors, 0 warnings." in done.stdout


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = playbook("check", "--root", tmp_path / "gone")
    assert done.returncode == 2
    assert "does not exist" in done.stderr


def test_schemas_are_written_as_json(tmp_path: Path) -> None:
    done = playbook("schema", "--out", tmp_path / "s", "--editor", tmp_path / "e")
    assert done.returncode == 0
    names = {file.name.split(".")[0] for file in (tmp_path / "s").iterdir()}
    assert names >= {"playbook", "plays", "checklists", "case_studies", "docs", "metrics", "sources", "glossary"}
    assert all(json.loads(file.read_text())["$schema"] for file in (tmp_path / "s").iterdir())
