from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.site_pages import BuiltPage

FAR = "https://e.example/x"
LOADING = [
    f"<script src={FAR}></script>",
    f"<img src={FAR}>",
    f"<img srcset='a.png 1x, {FAR} 2x'>",
    f"<picture><source srcset='{FAR}'></picture>",
    f"<video poster={FAR}></video>",
    f"<object data={FAR}></object>",
    f"<table background={FAR}></table>",
    f"<input type=image src={FAR}>",
    f"<link rel=preload href={FAR}>",
    f"<link rel=preconnect href={FAR}>",
    f"<link rel=modulepreload href={FAR}>",
    f"<link rel='shortcut icon' href={FAR}>",
    f"<svg><image href={FAR}></svg>",
    f"<svg><use xlink:href={FAR}></svg>",
    f"<style>p {{ background: url('{FAR}') }}</style>",
    f"<style>@import '{FAR}';</style>",
    f'<p style="background: url({FAR})">',
]


def resources(html: str) -> list[str]:
    return BuiltPage("index.html", LexborHTMLParser(f"<!doctype html>{html}")).resources


@pytest.mark.parametrize("html", LOADING)
def test_the_judge_of_the_built_site_sees_what_a_page_loads(html: str) -> None:
    assert FAR in resources(html)


def test_the_judge_does_not_take_links_for_loading() -> None:
    links = f"<a href={FAR}>x</a><svg><a href={FAR}>x</a></svg><link rel=canonical href={FAR}>"
    assert resources(links) == []
