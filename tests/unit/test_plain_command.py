"""`playbook plain`, as a contributor runs it."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from click.testing import CliRunner, Result

from playbook.authoring.shown import as_shown
from playbook.cli import main
from playbook.load import load
from playbook.plain_language.blocks import blocks
from playbook.plain_language.measures import measure
from playbook.plain_language.prose import prose
from playbook.plain_language.sentences import sentences
from tests.worlds import World

FRONT = "---\ntitle: Waves\ndescription: On waves.\nreviewed: 2026-02-01\n---\n\n"
EASY = "The lamp is out. We lit it. The sea is calm. " * 15
LONG = "This sentence goes on and on " * 5 + "and ends.\n"
HARD = "The reorganization necessitates comprehensive interdepartmental collaboration considerations. " * 20
BASELINE = "plain-language.yml"


def plain(small: World, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["plain", "--root", str(small.root), *arguments])


def lines(done: Result) -> list[str]:
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.stdout.splitlines()


def test_the_table_has_all_pages_and_the_worst_first(small: World) -> None:
    small.change({"docs/calm.md": FRONT + EASY, "docs/wild.md": FRONT + HARD})
    rows = lines(plain(small))
    assert rows[0].split() == ["grade", "first", "screen", "long", "passive", "hard", "words"]
    files = [row.split()[0] for row in rows[1:-1]]
    assert files[:2] == ["docs/wild.md", "docs/calm.md"]
    assert set(files) == {document.file for document in load(small.root).book.documents}
    assert "* " in rows[1]
    assert "*" not in rows[2]
    assert [row.split()[1:] for row in rows if row.startswith("docs/index.md")] == [["-"] * 5]


def test_what_is_over_a_target_comes_before_what_is_only_near_one(small: World) -> None:
    # Short sentences with hard words have a low grade; these of 20 easy words have a higher one, and keep it.
    near = "We see the boat and the dog and the man and the cat and the sun and the sea. " * 10
    hard = "We utilize it. We are in. It is so. " * 15
    small.change({"docs/near.md": FRONT + near, "docs/hard.md": FRONT + hard, "docs/wild.md": FRONT + HARD})
    book = load(small.root).book
    grades = {page.file: measure(page).grade or 0 for page in prose(book)}
    assert grades["docs/hard.md"] < grades["docs/near.md"] < 12 < grades["docs/wild.md"]
    rows = lines(plain(small))[1:-1]
    assert [row.split()[0] for row in rows][:3] == ["docs/wild.md", "docs/hard.md", "docs/near.md"]
    assert [("*" in row) for row in rows[:4]] == [True, True, False, False]


def test_the_grade_never_fails(small: World) -> None:
    small.change({"docs/wild.md": FRONT + HARD})
    assert [plain(small, *more).exit_code for more in ([], ["docs/wild.md"], ["-v"], ["--regressions"])] == [0] * 4


def test_details_of_one_file(small: World) -> None:
    wild = f"{FRONT}{EASY}\n\nWe utilize it. It was lit. A reorganization.\n\n{LONG}"
    small.change({"docs/wild.md": wild, "docs/other.md": FRONT + LONG})
    rows = lines(plain(small, "docs/wild.md"))
    assert rows[:2] == [
        "docs/wild.md:9: warning: 'utilize' is hard — try: use",
        "docs/wild.md:11: warning: the sentence 'This sentence goes on and on …' has 32 words"
        " — split it; 25 is the limit",
    ]
    assert [row.split()[0] for row in rows[3:]] == ["docs/wild.md", "at"]


def test_verbose_adds_passive_sentences_and_all_hard_words(small: World) -> None:
    small.change({"docs/wild.md": FRONT + "It was lit. A reorganization. The reorganization.\n"})
    assert lines(plain(small, "docs/wild.md", "-v"))[:-3] == [
        "docs/wild.md:7: warning: the sentence 'It was lit.' looks passive — say who does it, if that matters",
        "docs/wild.md:7: warning: 'reorganization' is hard — use a shorter word, or explain it",
    ]


def test_a_page_over_its_target_says_so(small: World) -> None:
    small.change({"docs/wild.md": FRONT + HARD})
    assert "docs/wild.md:1: warning: the reading grade is " in plain(small, "docs/wild.md").stdout


def test_a_folder_stands_for_its_pages(small: World) -> None:
    files = [row.split()[0] for row in lines(plain(small, "plays/"))[1:-1]]
    assert sorted(files) == ["plays/listen.md", "plays/mend.md", "plays/tell.md"]


def test_a_page_that_is_not_there(small: World) -> None:
    done = plain(small, "docs/gone.md")
    assert done.exit_code == 2
    assert "there is no page 'docs/gone.md'" in done.stderr


def test_only_what_became_worse_is_said(small: World) -> None:
    small.change({"docs/calm.md": FRONT + EASY, "docs/wild.md": FRONT + HARD})
    assert lines(plain(small, "--save-baseline")) == [f"wrote {BASELINE}"]
    assert lines(plain(small, "--regressions")) == ["No page became harder to read."]
    small.append("docs/calm.md", HARD[: len(HARD) // 10])
    done = plain(small, "--regressions")
    assert done.exit_code == 0
    assert lines(done)
    assert all(row.startswith("docs/calm.md:1: warning: ") and " rose from " in row for row in lines(done))


def test_a_new_page_is_compared_with_the_targets(small: World) -> None:
    assert plain(small, "--save-baseline").exit_code == 0
    small.change({"docs/calm.md": FRONT + EASY, "docs/wild.md": FRONT + HARD})
    done = plain(small, "--regressions")
    assert all(row.startswith("docs/wild.md:1: warning: ") and "the target is" in row for row in lines(done))
    assert lines(done)


def test_without_a_baseline_the_report_says_so(small: World) -> None:
    assert lines(plain(small, "--regressions"))[0].startswith(f"There is no {BASELINE} yet")


def test_saving_twice_gives_the_same_bytes(small: World) -> None:
    plain(small, "--save-baseline")
    once = small.text(BASELINE)
    plain(small, "--save-baseline")
    assert small.text(BASELINE) == once
    assert "plays/listen.md" in once


def test_saving_one_page_leaves_the_others(small: World) -> None:
    small.change({"docs/calm.md": FRONT + EASY, "docs/gone.md": FRONT + EASY})
    plain(small, "--save-baseline")
    once = small.text(BASELINE)
    small.change({"docs/calm.md": FRONT + HARD, "docs/gone.md": None})
    plain(small, "docs/calm.md", "--save-baseline")
    changed = {line.split(":")[0] for line in set(once.split("\n")) ^ set(small.text(BASELINE).split("\n"))}
    assert changed == {'"docs/calm.md"', '"docs/gone.md"'}


def test_a_page_that_cannot_be_read_keeps_its_line(small: World) -> None:
    small.change({"docs/calm.md": FRONT + EASY})
    plain(small, "--save-baseline")
    once = small.text(BASELINE)
    small.change({"docs/calm.md": "no front matter"})
    done = plain(small, "--save-baseline")
    assert small.text(BASELINE) == once
    assert "docs/calm.md" in done.stderr


def test_a_broken_baseline_is_an_error_with_its_line_and_saving_mends_it(small: World) -> None:
    small.change({BASELINE: "'docs/a.md': {grade: 1}\n'docs/b.md': {grade: [}\n"})
    done = plain(small, "--regressions")
    assert done.exit_code == 1
    assert lines(done)[0].startswith(f"{BASELINE}:2: ")
    assert " — write it anew with `playbook plain --save-baseline`" in lines(done)[0]
    assert plain(small, "--save-baseline").exit_code == 0
    assert plain(small, "--regressions").exit_code == 0


def test_saving_follows_no_link(small: World) -> None:
    (small.root / "other.txt").write_text("mine")
    (small.root / BASELINE).symlink_to(small.root / "other.txt")
    done = plain(small, "--save-baseline")
    assert done.exit_code == 1
    assert lines(done)[0].startswith(f"{BASELINE}:1: this is a symbolic link")
    assert small.text("other.txt") == "mine"


def test_an_error_of_the_content_elsewhere_stops_nothing(small: World) -> None:
    small.change(
        {"plays/mend.md": b"---\ntitle: \xff\n---\n", "data/glossary.yml": "- id: [\n", "docs/calm.md": FRONT + EASY}
    )
    done = plain(small)
    assert done.exit_code == 0
    assert any(row.startswith("docs/calm.md") for row in lines(done))
    assert not any(row.startswith("plays/mend.md") for row in lines(done))
    assert "plays/mend.md" in done.stderr
    assert "`playbook check` says why" in done.stderr


def test_an_empty_folder(small: World) -> None:
    for folder in ("plays", "docs", "checklists", "case_studies", "data"):
        small.change({folder: None})
    assert [plain(small, *more).exit_code for more in ([], ["--save-baseline"], ["--regressions"])] == [0] * 3


def test_the_build_of_the_site_does_not_know_of_it() -> None:
    code = "import sys, playbook.mkdocs_plugin; print({'playbook.plain_language', 'syllapy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip() == "set()"


def test_the_check_of_the_content_does_not_report_it(small: World) -> None:
    assert small.change({"docs/index.md": small.text("docs/index.md") + HARD}).problems() == []


def test_90_long_pages_take_no_time(small: World) -> None:
    # 90 pages of 660 words that differ, so that no cache answers for a whole page.
    for n in range(90):
        small.change({f"docs/calm-{n}.md": FRONT + EASY.replace("lamp", f"lamp{n}") * 4})
    book = load(small.root).book
    started = time.process_time()
    assert sum(measure(page).grade is not None for page in prose(book)) == 90
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "piece", ["{{", "{#", "<!--", "[a](", "![a](", "`a``", "!", "_", "**a ", "a.,", "is ", "|a.", "\\", '{{ term("']
)
def test_nasty_text_takes_no_time(piece: str) -> None:
    body = "\n".join([piece * (9_000 // len(piece))] * 50)
    started = time.process_time()
    for block in blocks(as_shown(body, {})):
        list(sentences(block))
    assert time.process_time() - started < 3
