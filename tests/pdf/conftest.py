"""PDFs that several tests look at, made once for all workers of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.load import load
from playbook.pdf.make import make, make_filled
from playbook.pdf.volume import of_play, pack, whole
from tests.once import once
from tests.other_playbook import other_project
from tests.pdf.plans import full_plan
from tests.tools import build

KeptPdf = Callable[[str, Callable[[], bytes]], Path]


@pytest.fixture(scope="session")
def kept_pdf(tmp_path_factory: pytest.TempPathFactory) -> KeptPdf:
    """Gives a PDF of this name for all workers; the first one that asks makes it."""

    def keep(name: str, made: Callable[[], bytes]) -> Path:
        folder = once(tmp_path_factory, f"pdf-{name}", lambda folder: (folder / f"{name}.pdf").write_bytes(made()))
        return folder / f"{name}.pdf"

    return keep


@pytest.fixture(scope="session")
def whole_pdf(kept_pdf: KeptPdf, repository: Path, request: pytest.FixtureRequest) -> Path:
    """The whole real playbook on Letter, blank."""

    def made() -> bytes:
        book = load(repository).book
        return make(book, request.getfixturevalue("site"), whole(book))

    return kept_pdf("whole", made)


@pytest.fixture(scope="session")
def pack_pdf(kept_pdf: KeptPdf, repository: Path, request: pytest.FixtureRequest) -> Path:
    """A meeting pack of two real plays on A4, with every field filled."""

    def made() -> bytes:
        book = load(repository).book
        volume = pack(book, [*book.plays][:2])
        return make_filled(book, request.getfixturevalue("site"), volume, full_plan(book), "a4").pdf

    return kept_pdf("pack", made)


@pytest.fixture(scope="session")
def play_pdf(kept_pdf: KeptPdf, repository: Path, request: pytest.FixtureRequest) -> Path:
    """The last real play on Letter, blank."""

    def made() -> bytes:
        book = load(repository).book
        return make(book, request.getfixturevalue("site"), of_play(book, [*book.plays][-1]))

    return kept_pdf("play", made)


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small playbook as a project of its own, built into its folder site/; tests that change it take a copy."""
    return once(tmp_path_factory, "pdf-harbor", _built) / "project"


def _built(folder: Path) -> None:
    root = folder / "project"
    other_project(root)
    result = build(root, root / "site")
    assert result.returncode == 0, result.stderr
