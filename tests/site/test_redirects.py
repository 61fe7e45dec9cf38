"""Old addresses of the small world's site."""

from __future__ import annotations

from pathlib import Path

from tests.site_pages import read_pages, target


def test_the_site_has_a_small_page_at_each_old_address(harbor_site: Path) -> None:
    pages = read_pages(harbor_site, moved=True)
    for old, to, canonical in (
        ("plays/hear/index.html", ("plays/listen/index.html", ""), "plays/listen/"),
        ("measure/weather/index.html", ("measure/metrics/index.html", "sources"), "measure/metrics/"),
    ):
        page = pages[old]
        refresh = page.tree.css_first("meta[http-equiv=refresh]").attributes["content"] or ""
        assert refresh.startswith("0; url=")
        assert target(page, refresh.removeprefix("0; url=")) == to
        assert [target(page, link) for link in page.links] == [to]
        address = page.tree.css_first("link[rel=canonical]").attributes["href"]
        assert address == f"https://harbor.example/handbook/{canonical}"
        assert page.tree.css_first("script") is None
        assert page.tree.css_first("h1").text() == "This page has moved"
        assert to[1] == "" or to[1] in pages[to[0]].ids
    assert "plays/hear/" not in (harbor_site / "sitemap.xml").read_text("utf-8")
