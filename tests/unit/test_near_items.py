from __future__ import annotations

import pytest

from tests.worlds import World

MEND = "checklists/mend.md"
INDEX = "docs/index.md"


@pytest.mark.parametrize("mark", ["- []", "- [  ]", "- [ x ]", "- [✓]", "- [-]", "* []", "1. []"])
def test_a_box_with_a_slip_is_named_and_not_lost(small: World, mark: str) -> None:
    line = f'{mark} Oil the hinge. {{: #oil-hinge roles="keeper" when="after" }}'
    small.append(MEND, f"\n{line}\n")
    problem = small.only_problem()
    assert problem.place == (MEND, small.line(MEND, "Oil the hinge"))
    assert "is none" in problem.wrong
    assert "- [ ] One sentence." in problem.remedy


def test_a_box_without_room_behind_it(small: World) -> None:
    small.append(MEND, '\n- [ ]Oil the hinge. {: #oil-hinge roles="keeper" when="after" }\n')
    assert "is none" in small.only_problem().wrong


def test_an_item_that_lost_its_box(small: World) -> None:
    small.append(MEND, '\n- Oil the hinge. {: #oil-hinge roles="keeper" when="after" }\n')
    assert "is none" in small.only_problem().wrong


def test_a_box_on_another_page_needs_an_id(small: World) -> None:
    small.append(INDEX, "\n- [ ] Oil the hinge.\n")
    assert small.only_problem().place.file == INDEX


def test_links_citations_and_code_are_no_boxes(small: World) -> None:
    text = "\n- [x](glossary.md)\n- [-1, 1] is a range\n- [note] a word\n\n```\n- [] in code\n```\n"
    small.append(INDEX, text)
    assert small.problems() == []


def test_a_data_file_that_is_missing_is_named_once(small: World) -> None:
    small.change({"data/roles.yml": None})
    problem = small.only_problem()
    assert (problem.place.file, problem.wrong) == ("data/roles.yml", "the file is missing")


def test_a_data_file_that_nothing_reads_is_named(small: World) -> None:
    small.change({"data/metric.yml": "[]\n"})
    problem = small.only_problem()
    assert problem.place.file == "data/metric.yml"
    assert problem.remedy == "did you mean 'metrics.yml'?"


def test_an_address_without_a_scheme_leads_to_another_site(small: World) -> None:
    small.append(INDEX, "\n[x](//other.example/)\n")
    problem = small.only_problem()
    assert problem.place.line == small.line(INDEX, "//other.example")
    assert "https://" in problem.remedy
