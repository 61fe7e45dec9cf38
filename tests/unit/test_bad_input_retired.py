"""A retired id becomes part of an address, so it may be nothing but an id."""

from __future__ import annotations

import pytest

from playbook.place import Place
from tests.worlds import World


@pytest.mark.parametrize("id", ["../../outside", "odd id", "Upper", "a/b", "a.b.c", "-a", ""])
@pytest.mark.parametrize("field", ["id", "replaced_by"])
def test_what_is_no_id_is_refused_at_its_line(small: World, id: str, field: str) -> None:
    other = {"id": "old-play", "replaced_by": "listen", field: id}
    entry = "".join(f'  {name}: "{value}"\n' for name, value in other.items())
    small.append("data/retired.yml", f"- kind: play\n{entry}  retired: 2026-01-02\n  why: It was joined.\n")
    line = small.line("data/retired.yml", f'{field}: "{id}"')
    assert small.only_problem().place == Place("data/retired.yml", line)
