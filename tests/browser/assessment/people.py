"""A team of three for tests, and the page with their files."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.assessment.results import as_file, chosen, opened, team

ANA = {"ear.ask": "never", "ear.write": "yes", "lamp.lens": "always", "word.notice": "begun"}
BEN = {"ear.ask": "always", "ear.write": "yes", "lamp.lens": "sometimes", "word.notice": "unknown"}
CLEO = {"ear.ask": "always", "ear.write": "mostly", "lamp.lens": "always", "crew.named": "no"}
TEAM = {"Ana": ANA, "Ben": BEN, "Cleo": CLEO}


def together(page: Page, url: str, people: dict[str, dict[str, str]] | None = None) -> Page:
    """Open the page with a team's files."""
    opened(page, url)
    people = TEAM if people is None else people
    files = [chosen(f"{name.lower()}.json", as_file(name, answers)) for name, answers in people.items()]
    team(page).get_by_label("Files of the team").set_input_files(files)
    expect(team(page).locator(".cx-people__one")).to_have_count(len(people))
    return page


def names(page: Page) -> list[str]:
    """Return the names of the people, as they stand in their fields."""
    return team(page).locator(".cx-people__one input").evaluate_all("(fields) => fields.map((one) => one.value)")
