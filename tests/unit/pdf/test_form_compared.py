"""A plan from a PDF next to the playbook at hand."""

from __future__ import annotations

from click.testing import CliRunner

from playbook.cli import main
from playbook.load import load
from playbook.pdf.forms.compared import compared
from tests.unit.pdf.small_form import HORN, blank, plan, typed
from tests.worlds import World


def told(small: World, *items: dict[str, str], **more: str) -> list[str]:
    book = load(small.root).book
    here = {"playbook": book.settings.name, "edition": book.settings.edition}
    return list(compared(plan(*items, **(here | more)), book))


def test_nothing_to_say_where_all_is_the_same(small: World) -> None:
    assert told(small, {"id": HORN, "status": "done"}) == []


def test_another_playbook_and_another_edition(small: World) -> None:
    (playbook,) = told(small, playbook="Another")
    assert "another playbook, “Another”" in playbook
    (edition,) = told(small, edition="1999.1")
    assert "of edition 1999.1" in edition


def test_items_that_the_playbook_never_had(small: World) -> None:
    retired = next(one.id for one in load(small.root).book.retired if one.kind == "item")
    (unknown,) = told(small, {"id": "listen.never"}, {"id": retired}, {"id": HORN})
    assert "no item listen.never." in unknown


def test_the_command_tells_it(small: World) -> None:
    (small.root / "form.pdf").write_bytes(typed(blank(), {"mend.clean-lens": True}))
    out = small.root / "new.json"
    done = CliRunner().invoke(
        main, ["plan", "from-pdf", str(small.root / "form.pdf"), "--root", str(small.root), "--out", str(out)]
    )
    assert done.exit_code == 0
    assert "The PDF is of another playbook, “The Lighthouse Playbook”" in done.output
