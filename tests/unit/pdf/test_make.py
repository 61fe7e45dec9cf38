"""A PDF is made of what was combined, and not at all where that is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.model.plan_file import PlanFile
from playbook.pdf import make as making
from playbook.pdf.combine.tree import words
from playbook.pdf.forms.fill import Filling
from playbook.pdf.make import make, make_filled
from playbook.pdf.pdf_error import NoPangoError, PdfError
from playbook.pdf.team_words import unset_signs
from playbook.pdf.volume import pack
from tests.unit.pdf.paper import by_class, read, volume_of, write_site
from tests.unit.saved_plan import PLAN
from tests.worlds import World

PAGES = {"plays/listen/": "<h1>Listen</h1><p>Words.</p>", "checklists/listen/": "<h1>Checklist</h1><p>Words.</p>"}


@pytest.fixture
def set_in_type(monkeypatch: pytest.MonkeyPatch) -> list[Element]:
    """Collect what would be set, in place of setting it."""
    trees: list[Element] = []

    def collect(root: Element, *_: object) -> bytes:
        trees.append(root)
        return b"PDF"

    monkeypatch.setattr(making, "render_kept", collect)
    return trees


def test_what_is_set_is_the_combined_tree(small: World, tmp_path: Path, set_in_type: list[Element]) -> None:
    assert make(read(small), write_site(tmp_path, PAGES), volume_of(*PAGES)) == b"PDF"
    assert [one.tag for one in set_in_type] == ["html"]


def test_pages_with_faults_make_no_pdf_and_are_all_named(
    small: World, tmp_path: Path, set_in_type: list[Element]
) -> None:
    site = write_site(tmp_path, {"plays/listen/": '<h1>Listen</h1><img src="a.png" alt="A"><a href="#b">c</a>'})
    with pytest.raises(PdfError) as error:
        make(read(small), site, volume_of(*PAGES))
    said = "\n".join(error.value.faults)
    assert len(error.value.faults) == 3
    for part in ("no page checklists/listen/", "the picture a.png is not", "the link to #b leads nowhere"):
        assert part in said
    assert set_in_type == []


def test_a_plan_brings_its_own_items_and_fills_the_pdf(
    small: World, tmp_path: Path, set_in_type: list[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playbook.pdf.forms.fill.filling", lambda pdf, plan: Filling(pdf + plan.name.encode(), ()))
    plan = PlanFile.model_validate(PLAN)
    made = make_filled(read(small), write_site(tmp_path, PAGES), volume_of(*PAGES), plan)
    assert made.pdf == b"PDF" + plan.name.encode()
    names = {one.get("name") for one in set_in_type[0].iter("input")}
    assert {own.id for own in plan.own} <= names
    assert plan.own


@pytest.mark.parametrize(("name", "title"), [("Harbor team", "Harbor team"), (" ", "Meeting pack")])
def test_a_pack_is_called_as_its_plan(
    small: World, tmp_path: Path, set_in_type: list[Element], monkeypatch: pytest.MonkeyPatch, name: str, title: str
) -> None:
    monkeypatch.setattr("playbook.pdf.forms.fill.filling", lambda pdf, plan: Filling(pdf, ()))
    book = read(small)
    plan = PlanFile.model_validate(PLAN | {"name": name})
    make_filled(book, write_site(tmp_path, PAGES), pack(book, ["listen"]), plan)
    (root,) = set_in_type
    assert [one.text for one in root.iter("title")] == [f"{title} - Lighthouse Guide"]
    assert title in words(by_class(root, "cover")[0])


def test_without_what_reads_html_it_is_said_what_to_install(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tinyhtml5", None)
    with pytest.raises(NoPangoError, match="make pdf"):
        make(read(small), write_site(tmp_path, PAGES), volume_of(*PAGES))


NO_LETTER = '.notdef glyph rendered for Unicode string unsupported by fonts: "{0}" (U+{1:04X})'
OWN = {"id": "own.k3f9a2", "text": "Ask 🙂🙂 and 漢 the pilot"}


def refusing(signs: str, trees: list[Element]) -> Callable[..., bytes]:
    """Return a typesetter that has no letters for these signs."""

    def render(root: Element, *_: object) -> bytes:
        trees.append(root)
        shown = "".join("".join(one.itertext()) for one in root.iter("body"))
        faults = [NO_LETTER.format(sign, ord(sign)) for sign in signs if sign in shown]
        if faults:
            raise PdfError(faults)
        return b"PDF"

    return render


def of_team(world: World, folder: Path, name: str) -> bytes:
    plan = PlanFile.model_validate(PLAN | {"name": name, "own": [OWN]})
    book = read(world)
    return make_filled(book, write_site(folder, PAGES), pack(book, ["listen"]), plan).pdf


def test_signs_that_cannot_be_set_are_marked_and_stay_whole_for_readers(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trees: list[Element] = []
    monkeypatch.setattr(making, "render_kept", refusing("🙂漢", trees))
    monkeypatch.setattr("playbook.pdf.forms.fill.filling", lambda pdf, plan: Filling(pdf, ()))
    assert of_team(small, tmp_path, "Team 漢") == b"PDF"
    last = trees[-1]
    assert "Ask [?] and [?] the pilot" in words(last)
    assert "Team [?]" in words(by_class(last, "cover")[0])
    assert [one.get("title") for one in last.iter("input") if one.get("name") == OWN["id"]] == [OWN["text"]]
    assert [one.text for one in last.iter("title")] == ["Team 漢 - Lighthouse Guide"]


@pytest.mark.parametrize("signs", ["Ω", "🙂Ω"])
def test_signs_of_the_playbook_itself_are_an_error(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, signs: str
) -> None:
    monkeypatch.setattr(making, "render_kept", refusing(signs, []))
    monkeypatch.setitem(PAGES, "plays/listen/", "<h1>Listen</h1><p>Ω</p>")
    with pytest.raises(PdfError, match=r"U\+03A9"):
        of_team(small, tmp_path, "Team")


@pytest.mark.parametrize(
    ("faults", "unset"),
    [
        ((NO_LETTER.format("🙂", 0x1F642),), "🙂"),
        ((NO_LETTER.format("🙂", 0x1F642), NO_LETTER.format("漢", 0x6F22)), "🙂漢"),
        ((NO_LETTER.format("🙂", 0x1F642), NO_LETTER.format("Ω", 0x3A9)), ""),
        ((NO_LETTER.format("🙂", 0x1F642), "the picture a.png is missing (U+1F642)"), ""),
    ],
)
def test_only_what_a_team_wrote_is_marked_and_only_if_nothing_else_is_wrong(
    small: World, faults: tuple[str, ...], unset: str
) -> None:
    plan = PlanFile.model_validate(PLAN | {"own": [OWN]})
    assert unset_signs(PdfError(faults), pack(read(small), ["listen"], plan.own)) == set(unset)
