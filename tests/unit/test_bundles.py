"""Small files for us, few files for readers."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from playbook.bundle import bundle
from playbook.generated import BUNDLES, generated_files, is_left_out

FILES = {
    "css/core/20-b.css": "b { color: red }  /* two */",
    "css/core/10-a.css": "a { color: red }",
    "js/70-late.js": "late",
    "js/10-start.js": "start",
    "js/core/20-pure.js": "pure",
    "js/plan/60-page.js": "page",
    "js/plan/core/30-sums.js": "sums",
    "js/plan/10-start.js": "begin",
    "js/items/10-start.js": "items",
}


@pytest.fixture
def site(tmp_path: Path, repository: Path) -> dict[str, str | bytes]:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
    return dict(generated_files(repository, tmp_path))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("assets/css/core.css", ["a{color:red}b{color:red}"]),
        ("assets/js/playbook.js", ["start", "pure", "late"]),
        ("assets/js/plan.js", ["begin", "sums", "page"]),
        ("assets/js/items.js", ["items"]),
    ],
)
def test_a_bundle_holds_its_folders_by_file_name(site: dict[str, str | bytes], name: str, words: list[str]) -> None:
    lines = str(site[name]).splitlines()
    assert [line for line in lines if line and not line.startswith("/*")] == words


def test_every_script_begins_strictly(repository: Path) -> None:
    for name, folders in BUNDLES.items():
        first = sorted((repository / "theme" / folders[0]).glob("*"))[0].read_text("utf-8")
        assert first == '"use strict";\n' or name.endswith(".css"), name


def test_what_every_page_loads_is_small(repository: Path) -> None:
    script = bundle((repository / "theme" / folder for folder in BUNDLES["assets/js/playbook.js"]), ".js")
    assert len(gzip.compress(script.encode(), 9)) <= 8_192


@pytest.mark.parametrize("path", FILES)
def test_pieces_do_not_reach_the_site_alone(path: str) -> None:
    assert is_left_out(path)


@pytest.mark.parametrize("path", ["assets/js/early.js", "jsx/a.js", "plan/core/a.js", "index.md", "downloads/a.csv"])
def test_other_files_do(path: str) -> None:
    assert not is_left_out(path)


@pytest.mark.parametrize("path", ["assets/javascripts/bundle.1.min.js", "assets/javascripts/lunr/tinyseg.js"])
def test_the_themes_own_scripts_come_only_with_instant_navigation(path: str) -> None:
    assert is_left_out(path)
    assert is_left_out(path, ["navigation.tabs"])
    assert not is_left_out(path, ["navigation.tabs", "navigation.instant"])


def test_no_piece_of_the_theme_is_in_no_bundle(repository: Path) -> None:
    theme = repository / "theme"
    found = [file for folder in ("css", "js") for file in (theme / folder).rglob("*") if file.is_file()]
    assert found
    assert [file for file in found if not is_left_out(file.relative_to(theme).as_posix())] == []


DECLARED = re.compile(r"^(const|let|class|var|function) (\w+)", re.MULTILINE)


def declared(folder: Path) -> list[tuple[str, str]]:
    """What the scripts of a folder declare for the whole window: the word and the name."""
    return [found for file in folder.glob("*.js") for found in DECLARED.findall(file.read_text("utf-8"))]


def test_a_window_may_hold_any_two_scripts(repository: Path) -> None:
    """Instant navigation puts one script beside another: a second `const` of a name stops all of its script."""
    counts = Counter(folder for name, folders in BUNDLES.items() if name.endswith(".js") for folder in folders)
    once = [folder for folder, count in counts.items() if count == 1]
    names = Counter(name for folder in counts for _, name in declared(repository / "theme" / folder))
    assert [name for name, count in names.items() if count > 1] == []
    shared = {folder: declared(repository / "theme" / folder) for folder in counts if folder not in once}
    assert all(shared.values())
    assert [name for found in shared.values() for word, name in found if word not in ("var", "function")] == []
