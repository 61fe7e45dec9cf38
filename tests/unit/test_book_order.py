"""A play has a checklist of its own and may have others; case studies illustrate plays that show them or not."""

from __future__ import annotations

from playbook.nav import expand
from tests.pages import page
from tests.worlds import World


def second(world: World, id: str, play: str, title: str) -> World:
    """Add a checklist of this play beside its own."""
    text = f"---\ntitle: {title}\nplay: {play}\nsummary: S.\nreviewed: 2026-02-01\n---\n\n## At night\n\n"
    item = f'- [ ] Look up. {{: #look-up-{id} roles="keeper" when="before" }}\n'
    return world.change({f"checklists/{id}.md": text + item})


def case(world: World, id: str, agency: str, sector: str = "local", plays: str = "[listen]") -> World:
    """Add a case study that is like the first one in all else."""
    text = world.text("case_studies/grey-rock.md").replace("Grey Rock asked", f"{id} asked")
    text = text.replace("agency: Grey Rock Station", f"agency: {agency}").replace("sector: local", f"sector: {sector}")
    return world.change({f"case_studies/{id}.md": text.replace("plays: [listen]", f"plays: {plays}")})


def test_a_plays_own_checklist_stands_before_its_others(small: World) -> None:
    second(small, "a-fog", "tell", "Fog")
    second(small, "b-ice", "listen", "Ice")
    assert [one.id for one in small.book().checklists_in_order] == ["listen", "b-ice", "mend", "tell", "a-fog"]
    own, other = (small.book().plays[id] for id in ("mend", "tell"))
    assert small.book().other_checklists(own) == ()
    assert [one.id for one in small.book().other_checklists(other)] == ["a-fog"]


def test_a_checklist_whose_play_could_not_be_read_stands_last(small: World) -> None:
    small.replace("plays/listen.md", "number: 1", "number: one")
    assert [one.id for one in small.checked().book.checklists_in_order] == ["mend", "tell", "listen"]


def test_a_play_shows_its_own_items_and_links_to_its_other_checklists(small: World) -> None:
    tree = page(second(small, "a-fog", "tell", "Fog"), "plays/tell.md")
    assert [node.attributes["id"] for node in tree.css(".cx-work li")] == ["tell.hang-notice"]
    assert [node.attributes["href"] for node in tree.css(".cx-more a")] == ["checklists/tell.md", "checklists/a-fog.md"]
    assert page(small, "plays/mend.md").css_matches('a[href="checklists/a-fog.md"]') is False


def test_a_second_checklist_is_named_by_its_short_name_in_the_navigation(small: World) -> None:
    second(small, "a-fog", "tell", "'Checklist: fog and ice'")
    small.replace("checklists/a-fog.md", "play: tell", "play: tell\nshort: Fog and ice")
    assert expand(["checklists/"], small.book()) == [
        {"Listen": "checklists/listen.md"},
        {"Mend": "checklists/mend.md"},
        {"Tell": "checklists/tell.md"},
        {"Fog and ice": "checklists/a-fog.md"},
    ]


def test_case_studies_are_grouped_by_government_in_the_navigation(small: World) -> None:
    case(small, "b-far", "Far Coast", "international")
    case(small, "z-near", "An Inlet")
    case(small, "d-all", "Whole Sea", "federal")
    assert expand(["case_studies/"], small.book()) == [
        {"Federal": [{"Whole Sea: Night pilotage": "case_studies/d-all.md"}]},
        {
            "Local": [
                {"An Inlet: Night pilotage": "case_studies/z-near.md"},
                {"Grey Rock Station: Night pilotage": "case_studies/grey-rock.md"},
            ]
        },
        {"International": [{"Far Coast: Night pilotage": "case_studies/b-far.md"}]},
    ]


def test_case_studies_of_one_government_need_no_group(small: World) -> None:
    case(small, "z-near", "an inlet")
    names = [name for entry in expand(["case_studies/"], small.book()) for name in entry]
    assert names == ["an inlet: Night pilotage", "Grey Rock Station: Night pilotage"]


def test_a_play_shows_its_cases_first_and_links_to_the_others_that_illustrate_it(small: World) -> None:
    case(small, "z-near", "An Inlet", plays="[tell, listen]")
    small.replace("plays/listen.md", "## Figures", "{{ case_cards() }}\n\n## Figures")
    tree = page(small, "plays/listen.md")
    assert [node.text() for node in tree.css(".cx-cards--cases a")] == ["Grey Rock asked its crews"]
    assert [node.text() for node in tree.css(".cx-more-cases__list a")] == ["z-near asked its crews"]
    assert [one.id for one in small.book().other_cases(small.book().plays["tell"])] == ["z-near"]


def test_a_play_without_case_studies_does_not_show_those_of_others(small: World) -> None:
    small.replace("plays/mend.md", "## Figures", "{{ case_cards() }}\n\n## Figures")
    assert page(small, "plays/mend.md").css(".cx-cards--cases, .cx-more-cases") == []
    assert len(page(small, "docs/index.md").css(".cx-cards--cases li")) == 1
