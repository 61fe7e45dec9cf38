"""Policies as a timeline, and what they mean for each play."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from macros.citations import citing
from macros.editing import edit_links
from macros.templates import block, markdown
from playbook.authoring.context import PageContext
from playbook.model import Play, Policy

TIMELINE = "docs/policy/timeline.md"


def policy_timeline(page: PageContext) -> str:
    """Return all policies by date, oldest first, each with what it asks and whether it is in force."""
    page.show_once("the policy timeline")
    policies = sorted(page.book.policies.values(), key=lambda policy: policy.date)
    return Markup("\n").join(_decade(page, decade, tuple(group)) for decade, group in groupby(policies, _first_year))


def duties(page: PageContext) -> str:
    """Return, under each play, what the policies that bind today ask of those who work on it."""
    page.show_once("the list of duties")
    return Markup("\n").join(
        markdown(
            "duties.md",
            play=play,
            href=page.link_to(play.file),
            duties=_duties(page, play),
        )
        for play in page.book.plays.values()
    )


def _duties(page: PageContext, play: Play) -> Markup:
    policies = _binding(page, play.id)
    links = {policy.id: page.link_to(f"{TIMELINE}#{policy.id}") for policy in policies}
    return block("duties.html", policies=policies, play=play, links=links, cite=citing(page))


def _first_year(policy: Policy) -> int:
    return int(policy.date[:4]) // 10 * 10


def _decade(page: PageContext, decade: int, policies: tuple[Policy, ...]) -> Markup:
    years = " to ".join(dict.fromkeys((policies[0].date[:4], policies[-1].date[:4])))
    values = {"plays": page.book.plays, "link": page.link_to, "places": edit_links(page, [policies[0].place])}
    entries = block("policies.html", policies=policies, years=years, cite=citing(page), **values)
    return markdown("policies.md", years=years, anchor=f"from-{decade}", entries=entries)


def _binding(page: PageContext, play: str) -> tuple[Policy, ...]:
    return tuple(policy for policy in page.book.policies.values() if policy.binds and play in policy.duties)
