"""A team's words with letters that no typeface has: marked in the chapter of answers as in its own items."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.model.plan_file import PlanFile
from playbook.pdf import make as making
from playbook.pdf.combine.room import fits_line, fits_lines
from playbook.pdf.forms.fill import Filling
from playbook.pdf.make import make_filled
from playbook.pdf.render import render
from playbook.pdf.team_words import settable
from playbook.pdf.volume import pack
from tests.unit.pdf.paper import by_class, read, write_site
from tests.unit.pdf.sheets import sheets
from tests.unit.pdf.test_make import refusing
from tests.unit.pdf.test_team import HORN, PAGES, Team
from tests.unit.saved_plan import PLAN
from tests.worlds import World

TEXTS = ("reason", "note", "owner")


@pytest.fixture
def team(small: World, tmp_path: Path) -> Team:
    return Team(small, tmp_path / "site")


@pytest.mark.parametrize(
    ("field", "begin"), [("evidence", ""), ("evidence", "https://x.example/"), *((one, "") for one in TEXTS)]
)
def test_letters_that_cannot_be_set_are_marked_in_every_answer(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, begin: str
) -> None:
    trees: list[Element] = []
    monkeypatch.setattr(making, "render_kept", refusing("🙂漢", trees))
    monkeypatch.setattr("playbook.pdf.forms.fill.filling", lambda pdf, plan: Filling(pdf, ()))
    answer = {
        "id": HORN,
        "status": "not-applicable",
        "reason": "None.",
        field: f"{begin}Ask-🙂🙂-and-漢:-{'long-' * 30}",
    }
    plan = PlanFile.model_validate(PLAN | {"items": [answer], "own": []})
    book = read(small)
    site = write_site(tmp_path, PAGES)
    assert make_filled(book, site, pack(book, ["listen"]), plan).pdf == b"PDF"
    (said,) = [one for one in by_class(trees[-1], "cx-answer__text") if "Ask" in "".join(one.itertext())]
    assert "".join(said.itertext()).startswith(f"{begin}Ask-[?]-and-[?]:-long")
    assert [one.tag for one in said] == (["a"] if begin else [])


@pytest.mark.parametrize(
    ("text", "lines", "set_"),
    [
        ("a\x07b\r\nc\u2028d", True, "ab\nc\nd"),
        ("a\x07b\r\nc\td", False, "ab c d"),
        ("  indented", True, "  indented"),
    ],
)
def test_signs_that_nobody_sees_go(text: str, lines: bool, set_: str) -> None:
    assert settable(text, frozenset(), lines) == set_


@pytest.mark.parametrize(
    ("text", "line", "lines"),
    [
        ("", True, True),
        ("n" * 32, True, True),
        ("n" * 33, False, True),
        ("n" * 96, False, True),
        ("n" * 97, False, False),
        ("漢" * 17, False, True),
        ("a\n\nb", True, True),
        ("a\n\n\nb", True, False),
    ],
)
def test_room_in_the_fields(text: str, line: bool, lines: bool) -> None:
    assert (fits_line(text), fits_lines(text)) == (line, lines)


def test_long_answers_stay_inside_the_page_and_keep_their_lines(team: Team) -> None:
    note = f"First\n    second\n\n{'W' * 400}\n{'and so on ' * 500}end."
    volume_root = team.root({"id": HORN, "note": note, "evidence": f"https://x.example/{'a' * 900}"})
    pages = list(sheets(render(volume_root, team.site)))
    text = "".join(page.text for page in pages)
    assert text.count("and so on") == 500
    assert "First" in text.splitlines()[[line.strip() for line in text.splitlines()].index("second") - 1]
    assert all(box.right < page.width - 56 for page in pages[1:] for box in page.boxes)
