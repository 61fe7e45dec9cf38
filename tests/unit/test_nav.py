from __future__ import annotations

import pytest

from playbook.nav import UnknownFolderError, expand
from tests.worlds import World


def test_folders_are_filled_in_and_all_else_stays(small: World) -> None:
    nav = ["index.md", {"Plays": ["plays/index.md", "plays/"]}, {"Words": "glossary.md"}]
    assert expand(nav, small.book()) == [
        "index.md",
        {
            "Plays": [
                "plays/index.md",
                {"1. Listen to the sailors": "plays/listen.md"},
                {"2. Mend the lamp": "plays/mend.md"},
                {"3. Tell the coast": "plays/tell.md"},
            ]
        },
        {"Words": "glossary.md"},
    ]


def test_plays_and_their_checklists_are_in_life_cycle_order(small: World) -> None:
    for id, number in (("listen", 3), ("mend", 1), ("tell", 2)):
        text = small.text(f"plays/{id}.md")
        small.change(
            {
                f"plays/{id}.md": "\n".join(
                    f"number: {number}" if line.startswith("number:") else line for line in text.split("\n")
                )
            }
        )
    pages = [page for entry in expand(["plays/", "checklists/"], small.book()) for page in entry.values()]
    order = ["mend", "tell", "listen"]
    assert pages == [f"plays/{id}.md" for id in order] + [f"checklists/{id}.md" for id in order]


def test_case_studies_are_named_by_agency_and_service(small: World) -> None:
    pages = expand(["case_studies/"], small.book())
    assert pages == [{"Grey Rock Station: Night pilotage": "case_studies/grey-rock.md"}]


def test_folders_deep_in_the_navigation_are_found(small: World) -> None:
    nav = [{"A": [{"B": ["case_studies/"]}]}]
    assert expand(nav, small.book())[0]["A"][0]["B"] == expand(["case_studies/"], small.book())


def test_an_address_elsewhere_is_no_folder(small: World) -> None:
    nav = ["https://example.org/", {"Elsewhere": "https://example.org/"}]
    assert expand(nav, small.book()) == nav


def test_a_folder_that_is_none_of_ours_is_an_error(small: World) -> None:
    with pytest.raises(UnknownFolderError, match="pictures"):
        expand(["pictures/"], small.book())
