from __future__ import annotations

import time

import pytest

from tests.claims import only, says
from tests.worlds import World

MEND, ROLES = "plays/mend.md", "data/roles.yml"


def test_latin_1_names_the_byte_and_the_line(small: World) -> None:
    text = small.text(MEND).replace("Mend the lamp", "Mend the lámp")
    small.change({MEND: text.encode("latin-1")})
    only(small, MEND, 2, "byte 0xe1 is not UTF-8", "encoding UTF-8")


@pytest.mark.parametrize(("encoding", "wrong"), [("utf-16", "byte 0xff"), ("utf-16-le", "control character")])
def test_utf_16_with_and_without_its_mark(small: World, encoding: str, wrong: str) -> None:
    small.change({MEND: small.text(MEND).encode(encoding)})
    only(small, MEND, 1, wrong, "encoding UTF-8")


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x02", "\x7f"])
def test_control_characters(small: World, character: str) -> None:
    small.replace(MEND, "Sailors know", f"Sailors{character}know")
    code = f"U+{ord(character):04X}"
    only(small, MEND, small.line(MEND, "know more"), code, "delete it")


def test_a_byte_order_mark_is_accepted(small: World) -> None:
    for name in (MEND, ROLES, "data/series/delay-by-week.csv"):
        small.change({name: small.text(name).encode("utf-8-sig")})
    assert small.problems() == []


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_of_other_systems_are_accepted(small: World, ending: str) -> None:
    for name in (MEND, ROLES, "checklists/mend.md", "data/series/delay-by-week.csv"):
        small.change({name: small.text(name).replace("\n", ending).encode()})
    assert small.problems() == []


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_numbers_are_right_with_every_line_ending(small: World, ending: str) -> None:
    line = small.line(MEND, "{{ leader_questions() }}")
    text = small.text(MEND).replace("{{ leader_questions() }}", "{{ leader_question() }}")
    small.change({MEND: text.replace("\n", ending).encode()})
    only(small, MEND, line, "no macro 'leader_question'", "did you mean 'leader_questions'?")


@pytest.mark.parametrize("name", [MEND, "checklists/mend.md", ROLES, "data/playbook.yml", "docs/glossary.md"])
@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_an_empty_file(small: World, name: str, text: str) -> None:
    small.change({name: text})
    only(small, name, 1, "the file is empty", "or delete the file")


def test_an_empty_series(small: World) -> None:
    small.change({"data/series/delay-by-week.csv": ""})
    only(small, "data/series/delay-by-week.csv", 1, "the file is empty", "or delete the file")


def test_front_matter_without_an_end(small: World) -> None:
    small.change({MEND: "---\ntitle: Mend\n\n## Reason\n"})
    only(small, MEND, 1, "the front matter has no end", "put a line ---")


def test_no_front_matter(small: World) -> None:
    small.change({MEND: "## Reason\n\nBecause.\n"})
    only(small, MEND, 1, "there is no front matter", "begin the file with a line ---")


@pytest.mark.parametrize(
    ("yaml", "shown"), [("- a\n- b\n", "a list"), ("only words\n", "'only words'"), ("7\n", "'7'")]
)
def test_front_matter_that_is_no_group_of_fields(small: World, yaml: str, shown: str) -> None:
    small.change({MEND: f"---\n{yaml}---\n\n## Reason\n"})
    only(small, MEND, 2, f"should be a group of fields, not {shown}", "correct the value")


def test_front_matter_without_fields_lists_all_that_are_missing(small: World) -> None:
    small.change({"docs/glossary.md": "---\n---\n\n{{ glossary() }}\n\n{{ sources() }}\n"})
    wrongs = [problem.wrong for problem in small.checked().problems]
    assert wrongs == ["'description' is missing", "'reviewed' is missing", "'title' is missing"]


@pytest.mark.parametrize(
    ("name", "better"),
    [("Wave Watch.md", "wave-watch.md"), ("Wave.md", "wave.md"), ("wave_watch.md", "wave-watch.md")],
)
@pytest.mark.parametrize("folder", ["plays", "checklists", "case_studies", "docs", "docs/deep"])
def test_a_file_name_that_cannot_be_an_address(small: World, folder: str, name: str, better: str) -> None:
    small.change({f"{folder}/{name}": "---\ntitle: Wave\n---\n"})
    only(small, f"{folder}/{name}", 1, f"the file name '{name}' cannot be an id", better)


def test_a_file_name_that_is_no_text_is_reported_and_printable(small: World) -> None:
    path = small.root / "plays" / b"w\xffve.md".decode(errors="surrogateescape")
    path.write_text("---\n---\n", encoding="utf-8")
    says(small.only_problem(), f"plays/{path.name}", 1, "cannot be an id", "w-ve.md")
    assert str(small.only_problem()).encode()


@pytest.mark.parametrize("name", ["plays/wave.txt", "checklists/wave.markdown", "docs/wave.markdown", "docs/wave.mkd"])
def test_a_wrong_suffix_among_pages(small: World, name: str) -> None:
    small.change({name: "words"})
    only(small, name, 1, "only .md files belong here", "move or rename")


def test_a_wrong_suffix_among_series(small: World) -> None:
    small.change({"data/series/wave.xlsx": b"PK\x03\x04"})
    only(small, "data/series/wave.xlsx", 1, "only .csv files belong here", "move or rename")


def test_hidden_files_and_pictures_in_docs_are_nobodys_business(small: World) -> None:
    small.change({"plays/.swp": b"\0", "docs/.obsidian/x.md": "words", "docs/images/a.png": b"\x89PNG\r\n\0"})
    assert small.problems() == []


def test_five_megabytes_are_refused_without_being_read(small: World) -> None:
    small.append(MEND, "A very long line of words. " * 200_000)
    start = time.process_time()
    only(small, MEND, 1, "bytes; the limit is 500,000", "split it")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", ["plays/wave.md", "docs/wave.md", "data/series/wave.csv"])
def test_a_folder_where_a_file_belongs(small: World, name: str) -> None:
    (small.root / name).mkdir()
    only(small, name, 1, "a folder stands where a file belongs", "move or rename it")


@pytest.mark.parametrize("name", ["data/roles.yml", "data/playbook.yml", "data/metrics.yml"])
def test_a_folder_in_the_place_of_a_data_file(small: World, name: str) -> None:
    (small.root / name).unlink()
    (small.root / name).mkdir()
    only(small, name, 1, "a folder stands where a file belongs", "move or rename it")


@pytest.mark.parametrize("name", ["plays/wave.md", "docs/wave.md", "docs/wave.png", "data/series/wave.csv"])
@pytest.mark.parametrize("target", ["/etc/passwd", "no-such-file"])
def test_a_symbolic_link_dangling_or_not(small: World, name: str, target: str) -> None:
    (small.root / name).symlink_to(target)
    only(small, name, 1, "this is a symbolic link", "put the file itself here")


def test_a_data_file_that_is_a_symbolic_link(small: World) -> None:
    (small.root / ROLES).unlink()
    (small.root / ROLES).symlink_to("/etc/hostname")
    problem = next(problem for problem in small.checked().problems if problem.place.file == ROLES)
    says(problem, ROLES, 1, "this is a symbolic link", "put the file itself here")


def test_no_settings(small: World) -> None:
    small.change({"data/playbook.yml": None})
    only(small, "data/playbook.yml", 1, "the file is missing", "play_sections and case_sections")


def test_no_plays_folder(small: World) -> None:
    small.change({"plays": None})
    problems = small.checked().problems
    assert [problem.wrong for problem in problems if problem.place.file == "plays"] == ["there are no plays"]
    assert {problem.place.file for problem in problems} >= {"checklists/mend.md", "data/metrics.yml", "docs/index.md"}


def test_a_totally_empty_folder(small: World) -> None:
    for name in ("plays", "checklists", "case_studies", "data", "docs"):
        small.change({name: None})
    places = [str(problem.place) for problem in small.checked().problems]
    needed = ("glossary", "metrics", "playbook", "roles", "sources")
    assert places == [*(f"data/{name}.yml:1" for name in needed), "plays:1"]
