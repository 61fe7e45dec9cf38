"""What axe finds on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
axe = Axe()
# What passes is counted, not listed: on a long page the list takes longer than the tests.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


def violations(page, within: str = "html") -> list[str]:
    """What axe finds on the page, or in one part of it, where the rest is looked at by another test."""
    if not page.evaluate("typeof axe === 'object'"):  # on a page that was looked at before it is still there
        page.evaluate(axe.axe_script)
    found = page.evaluate(
        "([part, options]) => axe.run(part, options).then(({ violations }) => violations)", [within, OPTIONS]
    )
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
