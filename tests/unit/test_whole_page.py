"""The last look at a page: should a template forget to escape, the build stops."""

from __future__ import annotations

import pytest

from playbook.authoring.whole_page import unsafe_whole_page

PAGE = """<!doctype html><html><head><title>T</title>{head}
<link rel="canonical" href="https://harbor.example/x/"><link rel="stylesheet" href="../a.css">
<style>:root{{--icon:url('data:image/svg+xml;charset=utf-8,x')}}</style></head>
<body><script src="../assets/js/early.js"></script><input id="__search" hidden><nav>{nav}</nav>
<form name="search"><input name="query"></form><main id="main-content">{main}</main>
<script id="__config" type="application/json">{{"base": ".."}}</script><script src="../b.js"></script></body></html>"""

FAR = "https://evil.example/x"
REFUSED = [
    {"nav": "<script>alert(1)</script>"},
    {"nav": '<script src="../b.js"></script>'},
    {"nav": "<img src=x onerror=alert(1)>"},
    {"nav": "<iframe></iframe>"},
    {"nav": "<a href='javascript:alert(1)'>x</a>"},
    {"head": "<script>alert(1)</script>"},
    {"head": f"<script src='{FAR}'></script>"},
    {"head": "<script src='//evil.example/x'></script>"},
    {"head": "<script src='a.js'>alert(1)</script>"},
    {"head": "<script type='module'>import('x')</script>"},
    {"head": "<script id='__config'>alert(1)</script>"},
    {"head": "<base href='https://evil.example/'>"},
    {"head": f"<link rel=stylesheet href='{FAR}'>"},
    {"head": f"<link rel=preconnect href='{FAR}'>"},
    {"head": "<link rel='modulepreload' href='//evil.example/x'>"},
    {"head": f"<meta http-equiv=Refresh content='0;url={FAR}'>"},
    {"head": f"<style>p {{ background: url({FAR}) }}</style>"},
    {"head": f"<style>@import '{FAR}';</style>"},
    {"main": '<p id="__config">{"base": "https://evil.example"}</p>'},
    {"main": '<p id="main-content">x</p>'},
    {"main": '<svg onload="alert(1)"></svg>'},
    {"main": "<form action='https://evil.example'></form>"},
    {"main": f"<img srcset='{FAR} 2x'>"},
    {"main": "<template><script>alert(1)</script></template>"},
]


def page(head: str = "", nav: str = "", main: str = "") -> str:
    return PAGE.format(head=head, nav=nav, main=main)


@pytest.mark.parametrize("parts", REFUSED, ids=str)
def test_what_a_page_may_not_hold(parts: dict[str, str]) -> None:
    assert list(unsafe_whole_page(page(**parts)))


def test_the_themes_own_scripts_styles_and_data_are_fine() -> None:
    assert list(unsafe_whole_page(page(main="<h1>x</h1><a href='https://a.example'>y</a>"))) == []
