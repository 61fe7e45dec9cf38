"""A page moves, and everything that named it names it still."""

from __future__ import annotations

import pytest
import yaml
from click.testing import CliRunner, Result

from playbook.cli import main
from playbook.redirects import destination
from tests.other_playbook import other_project
from tests.worlds import World

DATE = "---\ntitle: {}\ndescription: {}.\nreviewed: 2026-02-01\n---\n\n{}\n"


def rename(small: World, old: str, new: str) -> Result:
    return CliRunner().invoke(main, ["rename", "--root", str(small.root), old, new])


@pytest.fixture
def harbor(small: World) -> World:
    """The small world with a page to move, and links of every kind to it."""
    text = "Up the [tower](../plays/mend.md#boxes), the [other](other.md) and ![a map](map.png).\n\n## Stairs\n\nMany."
    small.change({"docs/tower.md": DATE.format("The tower", "How to climb it", text)})
    links = '[here](tower.md), [the stairs](tower.md#stairs "Go"), [ref][t] and `tower.md.bak`.\n\n[t]: tower.md'
    small.change({"docs/other.md": DATE.format("Another", "It links", links), "docs/map.png": b"\x89PNG\r\n\x1a\n"})
    small.append("plays/tell.md", '\nSee <a href="../docs/tower.md">the tower</a>.\n')
    small.change(
        {"README.md": "See [the tower](docs/tower.md#stairs), and [tower.md](https://example.org/docs/tower.md)."}
    )
    small.replace(
        "data/glossary.yml", "  definition: What a lamp", "  where: [docs/tower.md#stairs]\n  definition: What a lamp"
    )
    small.change({"mkdocs.yml": "nav:\n  - index.md   # first\n  - Tower: tower.md\n  - [other.md, glossary.md]\n"})
    pages = ["docs/tower.md", "docs/other.md", *(f"docs/{path}.md" for path in ("index", "plays/index", "glossary"))]
    pages += ["docs/measure/metrics.md", "docs/paths/keeper.md", "plays/", "case_studies/"]
    small.change({"data/print.yml": yaml.safe_dump({"parts": [{"title": "All", "pages": pages}]})})
    nav = "  - [plays/index.md, measure/metrics.md, paths/keeper.md]\n"
    return small.append("mkdocs.yml", nav)


def test_the_world_to_move_in_is_right(harbor: World) -> None:
    assert harbor.problems() == []


@pytest.mark.parametrize("new", ["docs/mast.md", "mast", "docs/high/mast.md"])
def test_a_page_moves_with_all_that_names_it(harbor: World, new: str) -> None:
    done = rename(harbor, "docs/tower.md", new)
    assert done.exit_code == 0, done.output
    assert harbor.problems() == []
    path = new if new.endswith(".md") else "docs/mast.md"
    from_docs = path.removeprefix("docs/")
    assert not (harbor.root / "docs/tower.md").exists()
    other = harbor.text("docs/other.md")
    assert f'[here]({from_docs}), [the stairs]({from_docs}#stairs "Go")' in other
    assert f"[t]: {from_docs}" in other
    assert "`tower.md.bak`" in other
    assert f'href="../{path}"' in harbor.text("plays/tell.md")
    assert f"[the tower]({path}#stairs)" in harbor.text("README.md")
    assert "https://example.org/docs/tower.md" in harbor.text("README.md")
    assert f"where: [{path}#stairs]" in harbor.text("data/glossary.yml")
    nav = "nav:\n  - index.md   # first\n  - Tower: {}\n  - [other.md, glossary.md]\n"
    assert harbor.text("mkdocs.yml").startswith(nav.format(from_docs))
    assert path in yaml.safe_load(harbor.text("data/print.yml"))["parts"][0]["pages"]
    assert destination(harbor.book(), "tower/") == f"{from_docs.removesuffix('.md')}/"


def test_the_links_of_the_page_itself_lead_where_they_did(harbor: World) -> None:
    rename(harbor, "docs/tower.md", "docs/high/mast.md")
    text = harbor.text("docs/high/mast.md")
    assert "Up the [tower](../../plays/mend.md#boxes), the [other](../other.md) and ![a map](../map.png)." in text


def test_twice_and_back_again(harbor: World) -> None:
    for old, new in (("tower", "mast"), ("mast", "spire"), ("spire", "tower")):
        assert rename(harbor, f"docs/{old}.md", new).exit_code == 0
        assert harbor.problems() == []
    ours = [one for one in yaml.safe_load(harbor.text("data/redirects.yml")) if one["to"] == "docs/tower.md"]
    assert sorted(one["from"] for one in ours) == ["mast/", "spire/"]
    assert destination(harbor.book(), "tower/") == "tower/"


def test_a_play_keeps_its_checklist_and_its_items(small: World) -> None:
    small.append("docs/index.md", '\n{{ play_card("mend") }} {{ term("beam", "mend") }}\n')
    done = rename(small, "plays/mend.md", "repair")
    assert done.exit_code == 0, done.output
    assert small.problems() == []
    book = small.book()
    assert list(book.plays) == ["listen", "repair", "tell"]
    assert book.plays["repair"].checklist == "mend"
    assert book.checklists["mend"].play == "repair"
    assert "mend.clean-lens" in book.items
    assert book.metrics["delay"].plays == ("repair",)
    assert dict(book.policies["lamp-act"].duties) == {"repair": "Mend a dark lamp before the next dusk."}
    assert book.paths["keeper"].steps[0].page == "plays/repair.md"
    text = small.text("docs/index.md")
    assert '{{ play_card("repair") }} {{ term("beam", "mend") }}' in text
    assert "[lamp play](../plays/repair.md)" in small.text("checklists/listen.md")
    assert destination(book, "plays/mend/") == "plays/repair/"
    assert [(one.kind, one.id, one.replaced_by) for one in book.retired][-1] == ("play", "mend", "repair")


def test_a_case_study(small: World) -> None:
    assert rename(small, "case_studies/grey-rock.md", "case_studies/red-rock.md").exit_code == 0
    assert small.problems() == []
    assert small.book().plays["listen"].case_studies == ("red-rock",)
    assert destination(small.book(), "case_studies/grey-rock/") == "case_studies/red-rock/"


def test_only_what_must_change_changes(small: World) -> None:
    before = {path: path.read_text("utf-8").split("\n") for path in small.root.rglob("*") if path.is_file()}
    rename(small, "case_studies/grey-rock.md", "red-rock")
    changed = [
        path.name for path, lines in before.items() if path.exists() and path.read_text("utf-8").split("\n") != lines
    ]
    assert sorted(changed) == ["listen.md", "redirects.yml", "retired.yml"]
    listen = small.root / "plays" / "listen.md"
    after = listen.read_text("utf-8").split("\n")
    assert [line for line, old in zip(after, before[listen], strict=True) if line != old] == [
        "case_studies: [red-rock]"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("checklists/mend.md", "repair", "The ids of its items begin with it, such as mend.clean-lens."),
        ("checklists/mend.md", "repair", "change the line 'title' at the top of checklists/mend.md."),
        ("checklists/mend.md", "repair", "'playbook retire mend.clean-lens'"),
        ("docs/index.md", "start", "is the first page of the site"),
        ("docs/glossary.md", "words", "because code names it:"),
        ("plays/mind.md", "repair", "there is no page 'plays/mind.md' — did you mean 'plays/mend.md'?"),
        ("plays/mend.md", "tell", "plays/tell.md: the file is there already"),
        ("plays/mend.md", "docs/repair.md", "it stays in plays/"),
        ("plays/mend.md", "plays/deep/repair.md", "it stays in plays/"),
        ("plays/mend.md", "My Play", "cannot be a page"),
        ("plays/mend.md", "plays/../../repair.md", "cannot be a page"),
        ("plays/mend.md", "row", "the play id 'row' was retired on 2025-03-02 and is used again"),
        ("docs/paths/keeper.md", "warden", "the path 'keeper' has no page"),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(small: World, old: str, new: str, told: str) -> None:
    before = {path: path.read_bytes() for path in small.root.rglob("*") if path.is_file()}
    done = rename(small, old, new)
    assert (done.exit_code, "Traceback" in done.output) == (1, False)
    assert told in done.output
    assert {path: path.read_bytes() for path in small.root.rglob("*") if path.is_file()} == before


def test_a_project_of_others_too(small: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    project = other_project(tmp_path_factory.mktemp("other") / "project")
    done = rename(project, "docs/plays/index.md", "docs/steps/index.md")
    assert done.exit_code == 1  # a template of the theme leads there
    assert "theme/404.html:" in done.output
    done = rename(project, "plays/tell.md", "say")
    assert done.exit_code == 0, done.output
    assert project.problems() == []
