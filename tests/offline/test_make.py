"""`make offline` makes the PDFs where this machine can, and does without them elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tools import ROOT

SAY = '#!/bin/sh\necho "$(basename "$0") $*" >> said.txt\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A set-up project whose programs only say that they were called; its Python imports nothing."""
    shutil.copyfile(ROOT / "Makefile", tmp_path / "Makefile")
    for name in ("requirements/site.txt", "requirements/pdf.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    programs = {".venv/bin/mkdocs": SAY, ".venv/bin/playbook": SAY, "scripts/ensure-pango": f"{SAY}exit 1\n"}
    for name, text in {**programs, "scripts/install": SAY, ".venv/bin/python": "#!/bin/sh\nexit 1\n"}.items():
        program(tmp_path / name, text)
    for name in ("site", "pdf"):  # as `make test` leaves them, also where there is no Pango
        (tmp_path / ".venv" / f"{name}.stamp").touch()
    return tmp_path


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def said(project: Path) -> list[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"
    }
    result = subprocess.run(["make", "offline"], cwd=project, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return (project / "said.txt").read_text().splitlines()


OFFLINE = ["mkdocs build --quiet -f mkdocs.offline.yml -d build/offline", "playbook offline"]


def test_without_weasyprint_it_makes_none(project: Path) -> None:
    assert said(project) == ["mkdocs build --quiet", *OFFLINE]


def test_with_weasyprint_it_makes_them(project: Path) -> None:
    program(project / ".venv/bin/python", '#!/bin/sh\n[ "$2" = "import weasyprint" ]\n')
    program(project / "scripts/ensure-pango", SAY)
    calls = said(project)
    assert calls[1:2] == ["mkdocs build --quiet"] and calls[-2:] == OFFLINE
    assert [call for call in calls if call.startswith("playbook pdf")] != []


def test_what_fails_is_not_hidden(project: Path) -> None:
    program(project / ".venv/bin/mkdocs", "#!/bin/sh\nexit 3\n")
    with pytest.raises(AssertionError):
        said(project)


def test_without_an_environment_it_makes_one_first(project: Path) -> None:
    (project / ".venv" / "site.stamp").unlink()
    assert said(project)[0].startswith("install .venv requirements/site.txt")
