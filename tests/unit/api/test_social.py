"""What a search engine and a message show of a page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros import MACROS
from playbook.check import check
from playbook.content import DATA_PAGE
from playbook.model import Playbook
from playbook.social import HEIGHT, WIDTH, card_of, cards
from playbook.structured_data import DATASETS, Step, structured_data
from tests.ours import our_book
from tests.worlds import World

TOP = "https://harbor.example/handbook/"
HOME = Step("Start", TOP)


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return check(World(tmp_path_factory.mktemp("social") / "harbor").root, MACROS).book


def test_each_play_has_a_picture_and_all_other_pages_share_one(harbor: Playbook, tmp_path: Path) -> None:
    drawn = cards(harbor, tmp_path / "kept" / "social")
    assert len(drawn) == len(harbor.plays) + 1
    assert {card_of(document) for document in harbor.documents} == set(drawn)
    assert len(set(drawn.values())) == len(drawn)
    for picture in drawn.values():
        assert Image.open(BytesIO(picture)).size == (WIDTH, HEIGHT)


def test_a_picture_is_drawn_once(harbor: Playbook, tmp_path: Path) -> None:
    kept = tmp_path / "kept" / "social"
    first = cards(harbor, kept)
    for file in kept.iterdir():
        file.write_bytes(b"kept")
    assert set(cards(harbor, kept).values()) == {b"kept"}
    assert b"kept" not in first.values()


def test_the_home_page_is_a_site(harbor: Playbook) -> None:
    [data] = structured_data(harbor, harbor.by_file["docs/index.md"], "Three steps.", [HOME], TOP.__add__)
    assert (data["@type"], data["url"], data["name"]) == ("WebSite", TOP, harbor.settings.name)


def test_a_play_is_an_article_of_the_edition_with_the_way_to_it(harbor: Playbook) -> None:
    play = harbor.plays["mend"]
    way = [HOME, Step("Steps", TOP + "plays/"), Step("Mend", TOP + "plays/mend/")]
    article, crumbs = structured_data(harbor, play, play.summary, way, TOP.__add__)
    assert article["headline"] == play.title
    assert article["dateModified"] == play.reviewed.isoformat()
    assert (article["position"], article["isPartOf"]["version"]) == (play.number, harbor.settings.edition)
    assert [(one["position"], one["item"]) for one in crumbs["itemListElement"]] == [
        (1, TOP),
        (2, TOP + "plays/"),
        (3, TOP + "plays/mend/"),
    ]


def test_the_page_about_data_lists_the_files() -> None:
    book = our_book()
    page = book.by_file[DATA_PAGE]
    *_, dataset = structured_data(book, page, "Data.", [HOME, Step("Data", TOP + "about/data/")], TOP.__add__)
    assert dataset["@type"] == "Dataset"
    assert [one["contentUrl"] for one in dataset["distribution"]] == [TOP + path for path, _ in DATASETS]


def test_a_page_that_no_file_stands_behind_says_nothing(harbor: Playbook) -> None:
    assert structured_data(harbor, None, "", [HOME], TOP.__add__) == []
