"""Three editions of the small world: what people did to it between one release and the next."""

from __future__ import annotations

import re

from playbook.editions.index import index_of, write_index
from playbook.model.edition_index import EditionIndex
from tests.worlds import World

FIRST, SECOND, THIRD = "2026.1", "2026.2", "2027.1"
_ASK = (
    "- [ ] Ask three crews what they *missed*. {: #ask-crews "
    'roles="keeper pilot" when="during" }\n  Use {{ term("fog-signal") }} as an opening.\n'
)
_DAWN = "## At dawn\n\n"
_WRITE = '- [ ] Write down what you heard. {: #write-down roles="pilot" when="after" }\n'
_TELL = '- [ ] Tell the pilots. {: #tell-pilots roles="pilot" when="after" }\n'
_RETIRED = """
- id: listen.write-down
  kind: item
  retired: 2027-01-10
  why: Everybody heard it.
  replaced_by: listen.tell-pilots
"""


def release(world: World, following: str) -> EditionIndex:
    """Freeze the edition as it stands, and begin the following one."""
    index = frozen(world)
    write_index(world.root / "editions" / f"{index.edition}.json", index)
    world.change({"data/playbook.yml": lambda text: re.sub(r"edition: .*", f'edition: "{following}"', text)})
    return index


def frozen(world: World) -> EditionIndex:
    """Return the index of the world as it stands."""
    return index_of(world.book(), world.root)


def second(world: World) -> None:
    """An item is reworded, one moves below another heading, one is new; a metric and a source change."""
    name = "checklists/listen.md"
    world.replace(name, "Sound the horn twice.", "Sound the horn three times.")
    world.replace(name, _ASK, "").replace(name, _DAWN, _DAWN + _ASK)
    world.append(name, _TELL)
    world.replace("data/metrics.yml", "(answers 4 + answers 5) / all answers x 100", "answers 5 / all answers x 100")
    world.replace("data/sources.yml", "https://example.org/log", "https://example.org/new-log")


def third(world: World) -> None:
    """An item is retired for another, one reworded again; a case study gets another name, a section another heading."""
    name = "checklists/listen.md"
    world.replace(name, "Sound the horn three times.", "Sound the horn four times at dusk.")
    world.replace(name, _WRITE, "").append("data/retired.yml", _RETIRED)
    world.replace("case_studies/grey-rock.md", "Foul.", "Foul, with fog on most nights of the winter.")
    world.change(
        {"case_studies/gray-rock.md": world.text("case_studies/grey-rock.md"), "case_studies/grey-rock.md": None}
    )
    world.replace("plays/listen.md", "case_studies: [grey-rock]", "case_studies: [gray-rock]")
    world.append("data/redirects.yml", "- from: case_studies/grey-rock/\n  to: case_studies/gray-rock.md\n")
    world.replace("docs/plays/index.md", "---\n\n", "---\n\nThree steps, one after the other.\n\n")


def three_editions(world: World) -> tuple[World, tuple[EditionIndex, EditionIndex, EditionIndex]]:
    """Take the small world through three editions; return it with two frozen ones, and the indexes of all three."""
    one = release(world, SECOND)
    second(world)
    two = release(world, THIRD)
    third(world)
    return world, (one, two, frozen(world))
