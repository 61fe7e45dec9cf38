"""A small model of an assessment for the small world: four dimensions, ten statements, three plays."""

from __future__ import annotations

from typing import Any

DONE = (("no", "No", 1), ("begun", "We have begun", 2), ("mostly", "Mostly", 4), ("yes", "Yes", 5))
OFTEN = (("never", "Never", 1), ("sometimes", "Sometimes", 3), ("always", "Always", 5))
LEVELS = (
    ("Dark", "Nobody does it."),
    ("Glimmer", "Some people try."),
    ("Light", "It is done in places."),
    ("Bright", "It is how the station works."),
    ("Beacon", "Others come to learn it."),
)
DIMENSIONS = (
    ("ear", "Listening", "How you hear of trouble at sea."),
    ("lamp", "Lamp care", "How you keep the light."),
    ("word", "Telling the coast", "How you say what has changed."),
    ("crew", "Crew", "Who does it."),
)
# Full id, text, set of answers, quick, rests on, play, items.
STATEMENTS: tuple[tuple[str, str, str, bool, list[str], str, list[str]], ...] = (
    ("ear.ask", "We ask crews what they missed.", "often", True, [], "listen", ["listen.ask-crews"]),
    ("ear.write", "We write down what we heard.", "done", False, ["ear.ask"], "listen", ["listen.write-down"]),
    ("ear.horn", "We test the horn each month.", "done", False, [], "listen", ["listen.sound-horn"]),
    ("lamp.lens", "We clean the lens each day.", "often", True, [], "mend", ["mend.clean-lens"]),
    ("lamp.spare", "We keep a spare lamp.", "done", False, [], "mend", ["mend.clean-lens"]),
    ("lamp.log", "We log each failure.", "done", False, ["ear.write"], "listen", ["listen.write-down"]),
    ("word.notice", "We hang up what has changed.", "done", True, [], "tell", ["tell.hang-notice"]),
    ("word.plain", "We write so that each pilot understands.", "often", False, [], "tell", ["tell.hang-notice"]),
    ("crew.named", "We have a named keeper for each night.", "done", True, [], "mend", ["mend.clean-lens"]),
    ("crew.learn", "We learn from other stations.", "often", False, [], "listen", ["listen.ask-crews"]),
)
SETS = {"done": DONE, "often": OFTEN}
IDS = tuple(one[0] for one in STATEMENTS)
TEXTS = {one[0]: one[1] for one in STATEMENTS}
AID = "An aid to talk and plan, in our own words. It is not guidance of the harbor office."


def _statement(row: tuple[str, str, str, bool, list[str], str, list[str]]) -> dict[str, Any]:
    full, text, answers, quick, rests_on, play, items = row
    below = [key for key, _, _ in SETS[answers][:-1]]
    found = {
        "id": full.split(".")[1],
        "text": text,
        "evidence": ["A page of the log."],
        "answers": answers,
        "moves": [{"from": below, "play": play, "items": items}],
        "unknown": {"play": "listen", "items": ["listen.ask-crews"]},
    }
    return found | ({"quick": True} if quick else {}) | ({"rests_on": rests_on} if rests_on else {})


def model_file() -> dict[str, Any]:
    """Return what data/assessment.yml holds; every answer below the highest leads to the same items."""
    return {
        "edition": "2026.1",
        "title": "How bright is your light?",
        "aid": AID,
        "learned_from": ["log-2020"],
        "levels": [{"number": n, "name": name, "meaning": words} for n, (name, words) in enumerate(LEVELS, start=1)],
        "answer_sets": [
            {"id": key, "answers": [{"id": one, "text": text, "level": level} for one, text, level in rows]}
            for key, rows in SETS.items()
        ],
        "dimensions": [
            {
                "id": key,
                "title": title,
                "about": about,
                "statements": [_statement(row) for row in STATEMENTS if row[0].startswith(f"{key}.")],
            }
            for key, title, about in DIMENSIONS
        ],
    }
