"""Options for `playbook new` that the small world accepts, and how tests call the command."""

from __future__ import annotations

from collections.abc import Mapping

from click.testing import CliRunner, Result

from playbook.cli import main
from tests.worlds import World

PLAY = {
    "id": "row",
    "title": "Row out",
    "short": "Row",
    "summary": "Meet the ships at sea.",
    "time": "1 week",
    "roles": "keeper, pilot",
    "metrics": "calm",
    "cases": "grey-rock",
    "question": "Who rows?",
    "item": "Row to the first ship.",
}
CHECKLIST = {
    "id": "fog",
    "play": "mend",
    "title": "Checklist, Fog",
    "summary": "When nobody sees the lamp.",
    "roles": "pilot",
    "item": "ring: Ring every minute.",
}
CASE = {
    "id": "red-rock",
    "title": "Red Rock waited",
    "agency": "Red Rock Station",
    "service": "Day pilotage",
    "sector": "state",
    "years": "2019",
    "summary": "A station asked nobody.",
    "outcome": "failed",
    "reported-by": "The station",
    "comparison": "none",
    "plays": "mend",
    "metrics": "delay",
    "sources": "almanac log-2020",
    "what": "Ships on time",
    "unit": "percent",
    "before": "40",
    "after": "0",
    "n": "",
    "when": "2019",
}
METRIC = {
    "id": "light",
    "name": "Light",
    "question": "Is the lamp lit?",
    "definition": "Nights with light.",
    "formula": "lit nights / nights",
    "unit": "days",
    "direction": "up",
    "cadence": "Every month",
    "plays": "mend",
    "source": "log-2020",
    "collect": "Look.",
    "avoid": "By day.",
    "good-target": "All.",
    "caveat": "Fog: nobody knows.",
}
SOURCE = {
    "id": "coast-2021",
    "title": "The coast: a history",
    "publisher": "Coast Press",
    "date": "2021",
    "url": "https://example.org/coast",
}
ALL: dict[str, dict[str, str]] = {
    "play": PLAY,
    "checklist": CHECKLIST,
    "case": CASE,
    "metric": METRIC,
    "source": SOURCE,
}


def options(values: Mapping[str, str]) -> list[str]:
    return [part for name, value in values.items() for part in (f"--{name}", value)]


def new(small: World, kind: str, values: Mapping[str, str], *more: str, typed: str = "") -> Result:
    """Run the command in the small world; what is not given is read from `typed`."""
    if "row" in values.values():  # the small world has retired such a play
        small.change({"data/retired.yml": "[]\n"})
    given = ["new", kind, "--root", str(small.root), *options(values), *more]
    return CliRunner().invoke(main, given, input=typed)
