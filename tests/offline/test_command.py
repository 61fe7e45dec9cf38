"""`playbook offline`, with builds that are not what it needs."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from pikepdf import Pdf

from playbook.offline_command import offline
from tests.worlds import World

PAGE = '<!doctype html><html lang="en"><head><title>Lamps</title>{}</head><body><h1>Lamps</h1>{}</body></html>'
SCRIPT = '<script src="assets/js/offline.js"></script>'


def run(world: World, *more: str) -> Result:
    root = world.root
    options = ["--root", str(root), "--build", str(root / "built"), "--site", str(root / "site")]
    return CliRunner().invoke(offline, [*options, "--out", str(root / "out.zip"), *more])


def built(world: World, head: str = SCRIPT, body: str = "", **files: str) -> World:
    return world.change({"built/index.html": PAGE.format(head, body), **{f"built/{k}": v for k, v in files.items()}})


def names(world: World) -> set[str]:
    with ZipFile(world.root / "out.zip") as archive:
        return set(archive.namelist())


def test_a_small_build_is_packed(small: World) -> None:
    result = run(built(small))
    assert result.exit_code == 0, result.output
    expected = {"index.html", "README.txt", "assets/js/offline.js", "assets/offline/storage.html"}
    assert expected <= names(small)
    assert "without PDFs" in result.output


def test_all_files_carry_the_day_of_the_newest_review(small: World) -> None:
    days = [one.reviewed for one in small.book().documents if getattr(one, "reviewed", None)]
    assert run(built(small)).exit_code == 0
    with ZipFile(small.root / "out.zip") as archive:
        found = {entry.date_time for entry in archive.infolist()}
    assert found == {(*max(days).timetuple()[:3], 0, 0, 0)}


def test_pdfs_of_the_site_come_along_and_the_zip_goes_there(small: World) -> None:
    built(small).change({"site/index.html": PAGE.format("", ""), "site/downloads/note.txt": "no PDF"})
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(small.root / "site" / "downloads" / "cx-playbook.pdf")
    result = run(small)
    assert result.exit_code == 0, result.output
    assert "downloads/cx-playbook.pdf" in names(small)
    assert "downloads/note.txt" not in names(small)
    zipped = (small.root / "out.zip").read_bytes()
    assert (small.root / "site" / "downloads" / "cx-playbook-offline.zip").read_bytes() == zipped


def test_the_zip_may_be_written_where_readers_find_it(small: World) -> None:
    """Then the page of downloads is told of it, and it is not copied onto itself."""
    place = "<!-- cx:files offline --><!-- /cx:files -->"
    built(small).change({"site/downloads/index.html": PAGE.format("", place)})
    zipped = small.root / "site" / "downloads" / "cx-playbook-offline.zip"
    for _ in range(2):
        result = run(small, "--out", str(zipped))
        assert result.exit_code == 0, result.output
    assert 'href="cx-playbook-offline.zip"' in small.text("site/downloads/index.html")
    assert {path.name for path in zipped.parent.iterdir()} == {zipped.name, "index.html", "checksums.txt"}


def test_a_copy_that_fails_leaves_the_last_one(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    built(small).change({"site/index.html": PAGE.format("", ""), "site/downloads/note.txt": "x"})
    assert run(small).exit_code == 0
    copy = small.root / "site" / "downloads" / "cx-playbook-offline.zip"
    before, names_before = copy.read_bytes(), sorted(path.name for path in copy.parent.iterdir())

    def half(source: Path, target: Path) -> None:
        Path(target).write_bytes(Path(source).read_bytes()[:100])
        raise OSError("No space left on device")

    monkeypatch.setattr("playbook.offline_command.copyfile", half)
    result = run(small)
    assert result.exit_code == 1 and "No space left" in result.output
    assert copy.read_bytes() == before
    assert sorted(path.name for path in copy.parent.iterdir()) == names_before


def test_no_build(small: World) -> None:
    result = run(small)
    assert result.exit_code == 1
    assert "make offline" in result.output


def test_the_site_for_the_web_is_no_build_for_files(small: World) -> None:
    result = run(built(small, head=""))
    assert result.exit_code == 1
    assert "was not built with mkdocs.offline.yml" in result.output
    assert not (small.root / "out.zip").exists()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="/plays/">Plays</a>', "/plays/ begins at the top"),
        ('<a href="file:///tmp/x.html">X</a>', "file:///tmp/x.html begins at the top"),
        ('<a href="//cdn.example.gov/x.js">X</a>', "//cdn.example.gov/x.js begins at the top"),
        ('<a href="plays/">Plays</a>', "plays/ is no file of the edition"),
        ('<a href="../other.html">Out</a>', "../other.html is no file of the edition"),
        ('<img src="https://example.gov/x.png" alt="x">', "https://example.gov/x.png is loaded from the network"),
    ],
)
def test_an_address_that_leads_nowhere_stops_it(small: World, body: str, said: str) -> None:
    result = run(built(small, body=body))
    assert result.exit_code == 1
    assert "index.html" in result.output
    assert said in result.output
    assert not (small.root / "out.zip").exists()


def test_all_addresses_are_named_at_once(small: World) -> None:
    result = run(built(small, body='<a href="/one/">1</a><a href="two/">2</a>'))
    assert "/one/" in result.output
    assert "two/" in result.output


@pytest.mark.parametrize("body", ['<a href="https://example.gov/">X</a>', '<a href="mailto:a@example.gov">X</a>'])
def test_links_to_other_sites_stay(small: World, body: str) -> None:
    assert run(built(small, body=body)).exit_code == 0


def test_a_style_sheet_that_asks_the_network_stops_it(small: World) -> None:
    css = "@font-face { src: url(https://fonts.example.gov/x.woff2) }"
    result = run(built(small, **{"assets/css/x.css": css}))
    assert result.exit_code == 1
    assert "assets/css/x.css" in result.output


def test_a_failed_run_leaves_the_last_zip(small: World) -> None:
    assert run(built(small)).exit_code == 0
    before = (small.root / "out.zip").read_bytes()
    assert run(built(small, body='<a href="/one/">1</a>')).exit_code == 1
    assert (small.root / "out.zip").read_bytes() == before


def test_a_place_that_cannot_be_written(small: World) -> None:
    result = run(built(small), "--out", str(small.root / "data" / "playbook.yml" / "out.zip"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert "Traceback" not in result.output


def test_faulty_content(small: World) -> None:
    built(small).change({"data/playbook.yml": "name: ["})
    result = run(small)
    assert result.exit_code == 1
    assert "data/playbook.yml:" in result.output
    assert Path(small.root / "out.zip").exists() is False
