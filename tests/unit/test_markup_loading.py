"""Nothing that a page's own markup or a macro writes is loaded from another host."""

from __future__ import annotations

import pytest

from playbook.authoring.markup import unsafe_page
from tests.worlds import World

FAR = "https://evil.example/x.png"
ATTRIBUTES = [
    f"<img src=lamp.png srcset='{FAR} 2x'>",
    f"<img src=lamp.png srcset='lamp.png 1x, {FAR} 2x'>",
    "<img srcset='//evil.example/x.png 2x'>",
    "<img srcset='\\\\evil.example/x.png'>",
    f"<table background='{FAR}'><tr><td>x</td></tr></table>",
    f"<p poster='{FAR}'>x</p>",
    f"<p data='{FAR}'>x</p>",
    f"<a href='#more' ping='{FAR}'>x</a>",
    f"<img lowsrc='{FAR}'>",
]


@pytest.mark.parametrize("html", ATTRIBUTES)
def test_a_loading_attribute_may_not_name_another_host(small: World, html: str) -> None:
    small.change({"docs/lamp.png": b"\x89PNG"})
    small.append("docs/index.md", f"\n## More\n\n{html}\n")
    problem = small.only_problem()
    assert "loaded from another site" in problem.wrong
    assert problem.place.line == small.line("docs/index.md", html)


ON_A_PAGE = [
    *ATTRIBUTES,
    f"<svg><image href='{FAR}'/></svg>",
    f"<svg><use xlink:href='{FAR}#a'/></svg>",
    f"<svg><rect fill='url({FAR}#a)'/></svg>",
    f"<p style='background: URL( \"{FAR}\" )'>x</p>",
    f"<video poster='{FAR}'></video>",
    f"<picture><source srcset='a.png, {FAR} 2x'></picture>",
]


@pytest.mark.parametrize("html", ON_A_PAGE)
def test_nor_may_what_a_macro_writes(html: str) -> None:
    assert any("loaded from another site" in found.wrong for found in unsafe_page(html))


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x"])
@pytest.mark.parametrize("name", ["src", "srcset", "poster", "background", "data"])
def test_no_dangerous_scheme_is_loaded(name: str, scheme: str) -> None:
    assert list(unsafe_page(f"<p {name}='{scheme}'>x</p>"))


def test_a_css_escape_cannot_hide_an_address() -> None:
    assert list(unsafe_page(r"<p style='background: \75rl(https://evil.example)'>x</p>"))


@pytest.mark.parametrize(
    "html",
    [
        "<img src='lamp.png' srcset='lamp.png 1x, big/lamp.png 2x'>",
        "<svg><use href='#a'/><rect fill='url(#a)'/></svg>",
        f"<svg><a href='{FAR}'><text>x</text></a></svg><a href='{FAR}'>x</a>",
        "<p style='width: 5em'>x</p>",
    ],
)
def test_the_sites_own_files_are_fine_and_so_are_links(html: str) -> None:
    assert list(unsafe_page(html)) == []
