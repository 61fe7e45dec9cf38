from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from playbook import fonts


@pytest.fixture(scope="module")
def faces(repository: Path) -> dict[str, bytes]:
    return fonts.web_fonts(repository / ".cache" / "fonts")


def test_there_is_an_upright_and_an_italic_face_in_woff2(faces: dict[str, bytes]) -> None:
    assert set(faces) == {"public-sans.woff2", "public-sans-italic.woff2"}
    assert all(content.startswith(b"wOF2") for content in faces.values())


def test_the_faces_have_the_letters_that_pages_need(faces: dict[str, bytes]) -> None:
    for content in faces.values():
        letters = TTFont(BytesIO(content)).getBestCmap()
        missing = [letter for letter in "aZ09 .,“”‘’–—…•áñçéß€$%≤" if ord(letter) not in letters]
        assert missing == []


def test_the_faces_keep_their_weights(faces: dict[str, bytes]) -> None:
    for content in faces.values():
        axis = TTFont(BytesIO(content))["fvar"].axes[0]
        assert (axis.axisTag, axis.minValue <= 400, axis.maxValue >= 700) == ("wght", True, True)


def test_conversion_is_kept_and_not_done_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(fonts, "_convert", lambda raw: asked.append(raw) or b"wOF2")
    first = fonts.web_fonts(tmp_path / "cache")
    assert fonts.web_fonts(tmp_path / "cache") == first
    assert len(asked) == 2
    assert all(path.suffix == ".woff2" for path in (tmp_path / "cache").iterdir())


def test_a_cache_that_is_a_link_or_cannot_be_written_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_convert", lambda raw: b"wOF2")
    (tmp_path / "outside").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "file").write_text("in the way")
    for cache in (tmp_path / "link", tmp_path / "link" / "fonts", tmp_path / "file" / "fonts"):
        assert set(fonts.web_fonts(cache).values()) == {b"wOF2"}
    assert list((tmp_path / "outside").iterdir()) == []
