"""Every address that a browser would ask for is seen, wherever it stands in a page or a style sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.offline.faults import faults

FAR = "https://far.example/x"
LOADED = [
    '<link rel="icon" href="{}">',
    '<link rel="preload" as="script" href="{}">',
    '<link rel="Alternate StyleSheet" href="{}">',
    '<link href="{}">',
    '<img alt="" src="data:," srcset="near.png 1x, {} 2x">',
    '<img alt="" src="data:," srcset="near.png 1x,{} 2x">',
    '<link rel="preload" as="image" href="near.png" imagesrcset="{} 2x">',
    '<video poster="{}"></video>',
    '<object data="{}"></object>',
    '<iframe src="{}"></iframe>',
    '<p style="color: red; background: url({})">x</p>',
    "<p style='background: URL( \"{}\" )'>x</p>",
    '<style>@import "{}";</style>',
    "<style>@IMPORT url('{}');</style>",
    '<svg><use href="{}"/></svg>',
    '<svg><image xlink:href="{}"/></svg>',
    '<base href="{}">',
]
NAMED = [
    '<a href="{}">x</a>',
    '<link rel="canonical" href="{}">',
    '<link rel="alternate" hreflang="es" href="{}">',
    '<link rel="next" href="{}">',
    '<svg><a xlink:href="{}"><text>x</text></a></svg>',
    '<form action="{}"></form>',
]


def found(folder: Path, html: str, name: str = "index.html") -> list[str]:
    (folder / "near.png").touch()
    (folder / name).write_text(html, encoding="utf-8")
    return list(faults(folder))


@pytest.mark.parametrize("html", LOADED)
def test_what_is_loaded_from_the_network_is_a_fault(tmp_path: Path, html: str) -> None:
    assert found(tmp_path, html.format(FAR)) == [f"index.html: {FAR} is loaded from the network"]


@pytest.mark.parametrize("html", LOADED)
def test_what_is_loaded_from_the_edition_is_none(tmp_path: Path, html: str) -> None:
    assert found(tmp_path, html.format("near.png")) == []


@pytest.mark.parametrize("html", NAMED)
def test_what_somebody_has_to_press_may_lead_to_the_network(tmp_path: Path, html: str) -> None:
    assert found(tmp_path, html.format(FAR)) == []


@pytest.mark.parametrize("html", [*LOADED, *(html for html in NAMED if "canonical" not in html)])
def test_nothing_begins_at_the_top_of_a_server(tmp_path: Path, html: str) -> None:
    said = "index.html: the address /send begins at the top of a disk or of a server"
    assert found(tmp_path, html.format("/send")) == [said]


@pytest.mark.parametrize("css", ['@import "{}";', "@import url({});", ".a {{ background: url( '{}' ) }}"])
def test_a_style_sheet_asks_for_nothing_far_away(tmp_path: Path, css: str) -> None:
    assert found(tmp_path, css.format(FAR), "look.css") == [f"look.css: {FAR} is loaded from the network"]
    assert found(tmp_path, css.format("near.png"), "look.css") == []


def test_pictures_inside_a_style_sheet_and_parts_of_the_page_are_not_asked_for(tmp_path: Path) -> None:
    css = """.a { background: url("data:image/svg+xml,<svg fill='url(https://x)'/>") } .b { mask: url( data:,x ) }"""
    assert found(tmp_path, f"<style>{css}.c {{ fill: url(#part) }}</style>") == []


def test_what_is_no_address_is_a_fault_like_others(tmp_path: Path) -> None:
    html = '<a href="http://[bad">x</a><a href="gone.html">y</a>'
    assert found(tmp_path, html) == [
        "index.html: http://[bad is no address",
        "index.html: the address gone.html is no file of the edition",
    ]


def test_a_style_sheet_of_another_encoding_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "old.css").write_bytes(f"/* façade */ @import '{FAR}';".encode("latin-1"))
    assert list(faults(tmp_path)) == [f"old.css: {FAR} is loaded from the network"]
