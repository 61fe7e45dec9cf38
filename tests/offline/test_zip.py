"""What is in the zip."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copyfile
from zipfile import ZipFile

from playbook.load import load
from playbook.offline import pack
from playbook.offline.faults import faults
from tests.other_playbook import other_project
from tests.tools import ROOT, build

TEXTS = {".html", ".js", ".css", ".json", ".svg", ".txt", ".csv", ".md", ".xml", ".ics"}
# From the top of a disk, or to a disk; /cx-playbook/ is where the site stands on the web.
ABSOLUTE = re.compile(r"""file://|["'(](?:/cx-playbook/|/assets/|/tools/)|/(?:home|root|tmp|work|Users)/\w""")


def test_the_start_lies_at_the_top_with_a_word_about_it(edition) -> None:
    with ZipFile(edition.zip) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert {"index.html", "README.txt"} <= set(names)
    assert not {"404.html", "sitemap.xml", "sitemap.xml.gz"} & set(names)
    assert [name for name in names if name.startswith(("/", ".")) or ".." in name or "\\" in name] == []


def test_names_are_good_for_windows(edition) -> None:
    names = [path.relative_to(edition.folder).as_posix() for path in edition.folder.rglob("*")]
    assert [name for name in names if len(name) > 120 or not re.fullmatch(r"[A-Za-z0-9._/-]+", name)] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_the_readme_says_which_edition_and_what_to_do(edition) -> None:
    text = (edition.folder / "README.txt").read_bytes().decode("ascii")
    book = load(ROOT).book
    assert text.startswith(f"{book.settings.name}\r\n")
    assert f"Offline edition {book.settings.edition}" in text
    assert "Open index.html" in text
    assert "Firefox" in text
    assert "$" not in text


def test_no_file_knows_where_it_was_made_or_lay(edition) -> None:
    for path in edition.folder.rglob("*"):
        if path.suffix in TEXTS:
            found = ABSOLUTE.search(path.read_text(encoding="utf-8"))
            assert found is None, f"{path.relative_to(edition.folder)}: {found}"


def test_every_address_is_a_file_of_the_edition(edition) -> None:
    assert list(faults(edition.folder)) == []


def test_the_address_on_the_web_is_the_published_pages(edition) -> None:
    text = (edition.folder / "tools" / "plan.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://cx-playbook.github.io/cx-playbook/tools/plan/">' in text
    home = (edition.folder / "tools" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://cx-playbook.github.io/cx-playbook/tools/">' in home


def zipped(folder: Path) -> bytes:
    """Build another organization's small playbook in a folder, and pack it."""
    world = other_project(folder / "project")
    copyfile(ROOT / "mkdocs.offline.yml", world.root / "mkdocs.offline.yml")
    result = build(world.root, folder / "build", "-f", "mkdocs.offline.yml")
    assert result.returncode == 0, result.stderr
    pack(folder / "build", world.book(), folder / "edition.zip")
    return (folder / "edition.zip").read_bytes()


def test_the_same_content_makes_the_same_bytes(tmp_path: Path) -> None:
    assert zipped(tmp_path / "one") == zipped(tmp_path / "another folder")


def test_the_build_is_left_as_it_was(edition) -> None:
    assert (edition.build / "404.html").is_file()
    assert not (edition.build / "README.txt").exists()
