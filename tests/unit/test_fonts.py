from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.subset import parse_unicodes
from fontTools.ttLib import TTFont

from playbook import fonts


@pytest.fixture(scope="module")
def faces(repository: Path) -> dict[str, bytes]:
    return fonts.web_fonts(repository / ".cache" / "fonts")


def letters(content: bytes) -> set[int]:
    """The letters of a file, as numbers."""
    return set(TTFont(BytesIO(content)).getBestCmap())


def test_there_is_an_upright_and_an_italic_face_in_woff2(faces: dict[str, bytes]) -> None:
    assert {name.removesuffix(".woff2").removesuffix("-more") for name in faces} == {
        "public-sans",
        "public-sans-italic",
    }
    assert all(content.startswith(b"wOF2") for content in faces.values())


@pytest.mark.parametrize("face", ["public-sans", "public-sans-italic"])
def test_the_faces_have_the_letters_that_pages_need(faces: dict[str, bytes], face: str) -> None:
    first, more = letters(faces[f"{face}.woff2"]), letters(faces[f"{face}-more.woff2"])
    assert {letter for letter in "aZ09 .,'\"“”‘’–—…•·×−$%§" if ord(letter) not in first} == set()
    assert {letter for letter in "áñçéß€≤÷ö±" if ord(letter) not in more} == set()
    assert first & more == set()


def test_a_first_view_needs_one_small_file(faces: dict[str, bytes]) -> None:
    assert len(faces["public-sans.woff2"]) <= 15_000


def test_the_stylesheet_asks_for_each_file_by_the_letters_it_has(faces: dict[str, bytes], repository: Path) -> None:
    css = (repository / "theme/css/core/05-fonts.css").read_text("utf-8")
    rules = re.findall(r'url\("\.\./fonts/([\w.-]+)"\).*?unicode-range: ([^;]+);', css, re.DOTALL)
    assert sorted(name for name, _ in rules) == sorted(faces)
    for name, ranges in rules:
        assert {number for number in parse_unicodes(ranges.replace(" ", "")) if number in letters(faces[name])} == (
            letters(faces[name])
        ), name
        assert parse_unicodes(ranges.replace(" ", "")) == parse_unicodes(fonts.MORE if "-more" in name else fonts.FIRST)


def test_the_faces_have_every_weight_that_the_styles_ask_for(faces: dict[str, bytes], repository: Path) -> None:
    styles = " ".join(sheet.read_text("utf-8") for sheet in (repository / "theme/css").rglob("*.css"))
    weights = {int(weight) for weight in re.findall(r"(?:font-weight|--cx-weight-[a-z]+):\s*(\d+)", styles)}
    weights -= set(fonts.WEIGHTS)  # a rule that declares the face names its ends
    assert weights
    for content in faces.values():
        axis = TTFont(BytesIO(content))["fvar"].axes[0]
        assert axis.axisTag == "wght"
        assert {weight for weight in weights if not axis.minValue <= weight <= axis.maxValue} == set()


def test_conversion_is_kept_and_not_done_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(fonts, "_convert", lambda raw, letters: asked.append(letters) or b"wOF2")
    first = fonts.web_fonts(tmp_path / "cache")
    assert fonts.web_fonts(tmp_path / "cache") == first
    assert len(asked) == 4
    assert all(path.suffix == ".woff2" for path in (tmp_path / "cache").iterdir())


def test_a_cache_that_is_a_link_or_cannot_be_written_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_convert", lambda raw, letters: b"wOF2")
    (tmp_path / "outside").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "file").write_text("in the way")
    for cache in (tmp_path / "link", tmp_path / "link" / "fonts", tmp_path / "file" / "fonts"):
        assert set(fonts.web_fonts(cache).values()) == {b"wOF2"}
    assert list((tmp_path / "outside").iterdir()) == []
