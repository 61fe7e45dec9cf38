"""What can be wrong with the files of downloads/, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.api.tables import TABLES
from tests.claims import only, says
from tests.worlds import World

LOG, INDEX = "downloads/watch-log.csv", "docs/index.md"
CALL = '\n{{ download("watch-log.csv") }}\n'


@pytest.mark.parametrize("name", ["log.docx", "log.xlsx", "log", "log.CSV", "log.markdown", "log.html"])
def test_a_kind_that_does_not_belong(small: World, name: str) -> None:
    small.change({f"downloads/{name}": b"PK\x03\x04"})
    only(small, f"downloads/{name}", 1, "only .csv and .md files belong here", "as a table (.csv) or as text (.md)")


@pytest.mark.parametrize("name", ["Watch log.csv", "watch_log.md", "watch.log.csv"])
def test_a_name_that_makes_a_bad_address(small: World, name: str) -> None:
    small.change({f"downloads/{name}": "a\n"})
    only(small, f"downloads/{name}", 1, f"the file name '{name}' cannot be an id", "for example watch-log.")


@pytest.mark.parametrize(
    ("content", "line", "wrong"),
    [
        ("a,b\n1,é\n".encode("latin-1"), 2, "byte 0xe9 is not UTF-8"),
        (b"a,b\n1,\0\n", 2, "control character"),
        (b"", 1, "the file is empty"),
        (b"a,b\n" + b"1,2\n" * 200_000, 1, "the file has 800,004 bytes; the limit is 500,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_reported_once(small: World, content: bytes, line: int, wrong: str) -> None:
    small.append(INDEX, CALL).change({LOG: content})
    only(small, LOG, line, wrong, "")


@pytest.mark.parametrize("target", ["/etc/hostname", "no-such-file"])
def test_a_symbolic_link_is_reported_once(small: World, target: str) -> None:
    small.append(INDEX, CALL).change({LOG: None})
    (small.root / LOG).symlink_to(target)
    only(small, LOG, 1, "this is a symbolic link", "put the file itself here")


def test_a_folder_that_is_a_symbolic_link_is_reported_once(small: World, tmp_path: Path) -> None:
    small.append(INDEX, CALL)
    (small.root / "downloads").rename(tmp_path / "elsewhere")
    (small.root / "downloads").symlink_to(tmp_path / "elsewhere")
    only(small, "downloads", 1, "this folder is a symbolic link", "put the folder itself here")


@pytest.mark.parametrize("name", TABLES)
def test_the_name_of_a_table_that_the_site_publishes(small: World, name: str) -> None:
    small.change({f"downloads/{name}": "a,b\n1,2\n"}).append(INDEX, CALL.replace("watch-log.csv", name))
    only(small, f"downloads/{name}", 1, "publishes a table of this name", "rename the template")


@pytest.mark.parametrize("folder", ["downloads", "checklists"])
def test_a_file_where_a_folder_belongs(small: World, folder: str) -> None:
    small.change({folder: None}).change({folder: "words"})
    only(small, folder, 1, "a file stands where a folder belongs", "move or rename it")


def test_a_folder_among_templates(small: World) -> None:
    small.change({"downloads/more/log.csv": "a\n"})
    only(small, "downloads/more", 1, "a folder stands where a file belongs", "move or rename it")


def test_a_name_without_a_file(small: World) -> None:
    small.append(INDEX, '\n{{ download("watch-log.cvs") }}\n')
    line = small.line(INDEX, "cvs")
    only(small, INDEX, line, "there is no download 'watch-log.cvs'", "did you mean 'watch-log.csv'?")


def test_a_name_where_there_are_no_templates_at_all(small: World) -> None:
    small.append(INDEX, CALL).without_templates()
    only(small, INDEX, small.line(INDEX, "download("), "there is no download 'watch-log.csv'", "add the download")


def test_a_page_of_docs_in_the_place_of_a_template(small: World) -> None:
    page = "docs/downloads/watch-log.md"
    small.change({page: "---\ntitle: Log\ndescription: L.\nreviewed: 2026-02-01\n---\n\nWords.\n"})
    only(small, page, 2, "a template of downloads/ has the same address", "rename the page")


NOBODY = "no page links to this template"


def test_a_template_that_no_page_links_to_is_a_warning(small: World) -> None:
    small.change({"downloads/tide.csv": "hour,feet\n"})
    problem = small.only_problem()
    says(problem, "downloads/tide.csv", 1, NOBODY, 'write {{ download("tide.csv") }} on a page')
    assert not problem.is_error


@pytest.mark.parametrize(
    "words",
    [
        '{{ download("tide.csv") }}',
        '{{ download(words="Tide", name="tide.csv") }}',
        "[Tide](../downloads/tide.csv)",
        "[Tide][t]\n\n[t]: ../downloads/tide.csv",
    ],
)
def test_any_kind_of_link_to_a_template_will_do(small: World, words: str) -> None:
    small.change({"downloads/tide.csv": "hour,feet\n"}).append(INDEX, f"\n{words}\n")
    assert small.problems() == []


@pytest.mark.parametrize("words", ["tide.csv", '`{% raw %}{{ download("tide.csv") }}{% endraw %}`', "[tide.csv]"])
def test_a_template_that_is_only_named_is_not_linked(small: World, words: str) -> None:
    small.change({"downloads/tide.csv": "hour,feet\n"}).append(INDEX, f"\n{words}\n")
    assert small.only_problem().wrong == NOBODY


@pytest.mark.parametrize(("file", "text"), [(INDEX, "words"), ("plays/mend.md", b"\xff")])
def test_what_cannot_be_read_may_link_to_a_template(small: World, file: str, text: str | bytes) -> None:
    small.change({"downloads/tide.csv": "hour,feet\n", file: text})
    assert [problem for problem in small.problems() if NOBODY in problem] == []


def test_a_page_whose_macros_cannot_be_read_may_link_to_a_template(small: World) -> None:
    small.change({"downloads/tide.csv": "hour,feet\n"}).append(INDEX, '\n{{ download("tide.csv" }}\n')
    assert "cannot be read" in small.only_problem().wrong
