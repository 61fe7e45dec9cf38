"""Form fields on the page: each has room of its own, inside the margins, beside the words of its item."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations
from typing import NamedTuple

import pikepdf
import pytest

from playbook.pdf.combine import combine
from playbook.pdf.render import Paper, render
from tests.unit.pdf.paper import read, volume_of, write_site
from tests.unit.pdf.sheets import SIDE, sheets
from tests.worlds import World

MILLIMETER = 72 / 25.4
LIST = "checklists/listen.md"
# Enough items of different lengths to come to the end of a page in many ways.
WORDS = {
    "sound-horn": "Sound the horn.",
    "ask-crews": "Ask three crews " + "what they missed, and then again, " * 30,
    "write-down": "Write" + "Everything" * 30,
    **{f"task-{number}": "Look at the lamp. " * (1 + number % 9) for number in range(40)},
}
NEW = "".join(f'- [ ] {words} {{: #{name} roles="keeper" when="before" }}\n' for name, words in WORDS.items())


class Rect(NamedTuple):
    """A rectangle on a page, in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, other: Rect) -> bool:
        """Return whether the two share more than their edges."""
        apart = self.right <= other.left + 0.5 or other.right <= self.left + 0.5
        above = self.top <= other.bottom + 0.5 or other.top <= self.bottom + 0.5
        return self.page == other.page and not apart and not above


def _item(name: str, words: str) -> str:
    return f"""<li class="cx-item" id="{name}"><input class="cx-item__box" id="box-listen.{name}" name="listen.{name}"
        type="checkbox"><label class="cx-item__label" for="box-listen.{name}">{words}</label>
        <div class="cx-item__why">Why.</div><p class="cx-item__facts">Before</p></li>"""


PAGE = f"""<header class="cx-head cx-head--checklist"><h1>Checklist</h1></header><h2 id="dusk">At dusk</h2>
    <ul class="cx-items">{"".join(_item(name, words) for name, words in WORDS.items())}</ul>"""


@pytest.fixture(scope="module", params=["letter", "a4"])
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("fields")
    paper: Paper = request.param
    site = write_site(folder / "site", {"checklists/listen/": PAGE})
    world = World(folder / "world")
    made = combine(
        read(world.append(LIST, "".join(NEW.splitlines(keepends=True)[3:]))), site, volume_of("checklists/listen/")
    )
    return render(made.root, site, paper)


@pytest.fixture
def fields(printed: bytes) -> dict[str, Rect]:
    found = {}
    with pikepdf.open(BytesIO(printed)) as document:
        for number, page in enumerate(document.pages):
            for annotation in page.get("/Annots", ()):
                if annotation.Subtype == "/Widget":
                    x1, y1, x2, y2 = (float(edge) for edge in annotation.Rect)
                    found[_name(annotation)] = Rect(number, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    return found


def _name(annotation: pikepdf.Object) -> str:
    parent = annotation.get("/Parent")
    own = [str(annotation.T)] if "/T" in annotation else []
    return ".".join([*([_name(parent)] if parent is not None else []), *own])


def _words(pdf: bytes) -> list[Rect]:
    return [Rect(number, *box) for number, page in enumerate(sheets(pdf)) for box in page.boxes]


def test_every_item_has_its_five_fields(fields: dict[str, Rect]) -> None:
    parts = ("", "status.", "owner.", "due.", "note.")
    assert set(fields) == {f"{part}listen.{name}" for part in parts for name in WORDS}


def test_no_field_lies_on_another_or_on_words(printed: bytes, fields: dict[str, Rect]) -> None:
    assert [pair for pair in combinations(fields.items(), 2) if pair[0][1].covers(pair[1][1])] == []
    # What stands in a field is drawn by the field, and is no text of the page.
    words = _words(printed)
    assert [(name, rect) for name, rect in fields.items() for word in words if rect.covers(word)] == []


def test_fields_are_inside_the_margins(printed: bytes, fields: dict[str, Rect]) -> None:
    with pikepdf.open(BytesIO(printed)) as document:
        width = float(document.pages[0].MediaBox[2])
    assert [name for name, rect in fields.items() if rect.left < SIDE or rect.right > width - SIDE] == []


def test_the_fields_of_an_item_stand_together(fields: dict[str, Rect]) -> None:
    for name in WORDS:
        own = [rect for field, rect in fields.items() if field.endswith(f".{name}") or field == name]
        assert len({rect.page for rect in own}) == 1
        box, status, owner, note = (fields[f"{part}listen.{name}"] for part in ("", "status.", "owner.", "note."))
        assert box.right < status.left
        assert status.bottom > owner.top > note.top
        assert abs(box.top - status.top) < 2 * MILLIMETER


def test_a_pen_has_room(fields: dict[str, Rect]) -> None:
    # A quarter of an inch is the line of a paper form.
    for name, rect in fields.items():
        height, width = (rect.top - rect.bottom) / MILLIMETER, (rect.right - rect.left) / MILLIMETER
        if name.startswith("listen."):
            assert 4 < height < 6
            assert abs(height - width) < 0.1
        else:
            assert height > 6.3
            assert width > 22
