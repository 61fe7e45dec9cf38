"""Whoever cannot install something can still run the tests; where CI is set, nothing is missing unseen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.offline.firefox import need_firefox
from tests.pdf.poppler import need_poppler
from tests.pdf.vera import need_java

NEEDS = {"poppler": need_poppler, "Java": need_java, "Firefox": need_firefox}


@pytest.mark.parametrize("name", NEEDS)
@pytest.mark.parametrize(
    ("ci", "ends"), [(None, pytest.skip.Exception), ("", pytest.skip.Exception), ("1", pytest.fail.Exception)]
)
def test_what_a_machine_lacks_is_told(
    name: str, ci: str | None, ends: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    if ci is not None:
        monkeypatch.setenv("CI", ci)
    with pytest.raises(ends, match=rf"{name}.*NOT"):
        NEEDS[name]()


def test_hosted_checks_skip_nothing(repository: Path) -> None:
    assert re.search(r"^export CI=1$", (repository / ".ci" / "run").read_text("utf-8"), re.M)
