"""What stands in a PDF, in which order."""

from __future__ import annotations

import pytest

from playbook.model.plan_file import OwnItem
from playbook.pdf.volume import Chapter, of_play, pack, whole
from tests.unit.pdf.paper import read
from tests.worlds import World

ORDER = """\
notice: Made on the quay.
parts:
  - title: Words
    about: What they mean.
    pages: [docs/glossary.md]
  - title: Work
    pages: [plays/, docs/index.md]
left_out: [docs/measure/metrics.md, docs/paths/keeper.md, docs/plays/index.md, case_studies/]
"""


def test_the_whole_has_its_parts_in_the_order_of_print_yml(small: World) -> None:
    volume = whole(read(small.change({"data/print.yml": ORDER})))
    assert [(part.title, part.about) for part in volume.parts] == [("Words", "What they mean."), ("Work", "")]
    assert [chapter.source for chapter in volume.chapters] == [
        "docs/glossary.md",
        "plays/listen.md",
        "checklists/listen.md",
        "plays/mend.md",
        "checklists/mend.md",
        "plays/tell.md",
        "checklists/tell.md",
        "docs/index.md",
    ]
    assert (volume.name, volume.title, volume.subtitle) == ("cx-playbook", "Lighthouse Guide", "Edition 2026.1")


def test_a_playbook_that_says_nothing_gets_plays_metrics_and_cases(small: World) -> None:
    parts = whole(read(small)).parts
    assert [part.title for part in parts] == ["Plays", "Metrics", "Case studies"]
    assert [chapter.source for chapter in parts[0].chapters][:2] == ["plays/listen.md", "checklists/listen.md"]
    assert [chapter.source for part in parts[1:] for chapter in part.chapters] == [
        "docs/measure/metrics.md",
        "case_studies/grey-rock.md",
    ]


def test_addresses_are_those_of_the_site(small: World) -> None:
    urls = {one.source: one.url for one in whole(read(small.change({"data/print.yml": ORDER}))).chapters}
    assert urls["docs/index.md"] == ""
    assert urls["docs/glossary.md"] == "glossary/"
    assert urls["plays/tell.md"] == "plays/tell/"


def test_an_index_page_has_the_address_of_its_folder(small: World) -> None:
    order = "parts: [{title: All, pages: [plays/, docs/plays/index.md]}]\n"
    last = whole(read(small.change({"data/print.yml": order}))).chapters[-1]
    assert (last.source, last.url) == ("docs/plays/index.md", "plays/")


def test_a_second_checklist_follows_the_play_it_belongs_to(small: World) -> None:
    own = small.text("checklists/mend.md")
    second = own.replace("Mend the lamp", "Spare lamps").replace("Clean the lens", "Count them")
    book = read(small.change({"checklists/spare.md": second}))
    sources = [chapter.source for chapter in whole(book).parts[0].chapters]
    assert sources[2:5] == ["plays/mend.md", "checklists/mend.md", "checklists/spare.md"]
    assert [one.source for one in of_play(book, "mend").chapters][:3] == sources[2:5]


def test_a_play_has_its_checklist_metrics_and_cases(small: World) -> None:
    volume = of_play(read(small), "listen")
    assert (volume.name, volume.title, volume.subtitle) == (
        "cx-playbook-listen",
        "Listen to the sailors",
        "Play 1 of 3",
    )
    assert volume.chapters == (
        Chapter("plays/listen.md", "plays/listen/"),
        Chapter("checklists/listen.md", "checklists/listen/"),
        Chapter("docs/measure/metrics.md", "measure/metrics/", ("calm",), "Metrics of this play"),
        Chapter("case_studies/grey-rock.md", "case_studies/grey-rock/"),
    )


def test_a_play_without_metrics_and_cases_has_no_such_chapters(small: World) -> None:
    book = read(small.replace("plays/mend.md", "metrics: [delay]", "metrics: []"))
    assert [one.source for one in of_play(book, "mend").chapters] == ["plays/mend.md", "checklists/mend.md"]


def test_a_pack_has_the_chosen_plays_in_the_order_of_the_life_cycle(small: World) -> None:
    own = OwnItem(id="own.k3f9a2", text="Paint the door")
    volume = pack(read(small), ["tell", "listen", "tell"], [own])
    assert [chapter.source for chapter in volume.chapters] == [
        "plays/listen.md",
        "checklists/listen.md",
        "plays/tell.md",
        "checklists/tell.md",
    ]
    assert (volume.name, volume.subtitle, volume.own) == ("cx-playbook-pack", "Plays 1, 3", (own,))


def test_there_is_no_pdf_of_a_play_that_does_not_exist(small: World) -> None:
    book = read(small)
    with pytest.raises(KeyError):
        of_play(book, "listne")
    with pytest.raises(KeyError):
        pack(book, ["listen", "listne"])


def test_the_name_of_the_file_names_other_paper_than_letter(small: World) -> None:
    volume = of_play(read(small), "tell")
    assert [volume.file_name(), volume.file_name("a4")] == ["cx-playbook-tell.pdf", "cx-playbook-tell-a4.pdf"]
