"""Of the theme's styles, what a page or a script can use is left; of ours, a page links what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.styles import add_theme_styles, address, stylesheets
from playbook.styles.purge import purge
from playbook.styles.used import used

PAGE = """<html dir="ltr"><body data-scheme='day'><main class="harbor lamp" id="quay"><ul><li hidden>rope</li></ul>
<p title="fog horn">gull</p></main></body></html>"""
SCRIPT = """// Don't mind a lone ` or a lone " in a comment.
element.classList.add("lit"); say(`${many ? "flags" : 'pennants'} are up`); role({ col: "tidehead", row: "x: y" });
make("details.chart"); say("A storm is near, captain.");
template.innerHTML = `<b class="buoy red">1</b>`; element.dataset.state = 'moored';"""


def left(css: str, read_elsewhere: str = "") -> str:
    return purge(css, used([PAGE], [SCRIPT]), read_elsewhere)


@pytest.mark.parametrize(
    "selector",
    [
        *("main", ".harbor.lamp", "#quay", "li[hidden]", "[dir=ltr] ul", "body[data-scheme=day]", "*"),
        *(".lit", "details", ".chart", "b.buoy", ".red", "[open]", "[state=moored]", ".flags", ".pennants"),
        "main[role=tidehead]",
        *("main:hover", "main::before", ":root", "main:not(.wreck)", "main:is(.wreck, .lamp)", "main:has(ul)"),
        *("main>ul", "main ~ p", "::selection", "main:nth-child(2n + 1)"),
    ],
)
def test_what_a_page_or_a_script_may_have_is_left(selector: str) -> None:
    assert left(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        *(".wreck", "main.wreck", "main .wreck", "table", "#reef", "[dir=rtl] main", "[data-tide]"),
        *("main:is(.wreck, .reef)", "main:has(table)", ":where(table) main"),
        *(".rope", ".gull", ".fog", ".storm", ".near", ".up"),  # words for readers
    ],
)
def test_what_nothing_has_is_left_out(selector: str) -> None:
    assert left(f"{selector}{{color:red}}") == ""


def test_a_rule_keeps_the_selectors_that_mean_something() -> None:
    assert left(".wreck, main , .reef p,ul{color:red}") == "main,ul{color:red}"


def test_an_empty_group_goes_and_a_full_one_stays() -> None:
    css = "@media print{.wreck{color:red}}@supports (display:grid){@media print{ul{color:red}}}"
    assert left(css) == "@supports (display:grid){@media print{ul{color:red}}}"


def test_at_rules_without_selectors_stay() -> None:
    assert left('@charset "utf-8";@page{margin:1cm}@font-face{src:url(a.woff2)}') == (
        "@page{margin:1cm}@font-face{src:url(a.woff2)}"
    )


def test_values_that_nothing_reads_go_with_what_only_they_read() -> None:
    css = ":root{--a:var(--b);--b:1;--c:var(--d);--d:2;--e:3}ul{width:var(--c)}"
    assert left(css) == ":root{--c:var(--d);--d:2}ul{width:var(--c)}"
    assert left(":root{--e:3}", "p{color:var( --e )}") == ":root{--e:3}"


def test_an_address_with_semicolons_and_braces_stays_whole() -> None:
    icon = "--icon:url(\"data:image/svg+xml;utf8,<svg style='a{b:c}'/>\")"
    assert left(f"ul{{{icon};--other:1;mask:var(--icon)}}") == f"ul{{{icon};mask:var(--icon)}}"


def test_animations_that_nothing_plays_go() -> None:
    css = "@keyframes turn{to{opacity:1}}@keyframes sink{to{opacity:0}}ul{animation:turn 1s}"
    assert left(css) == "@keyframes turn{to{opacity:1}}ul{animation:turn 1s}"


def test_the_class_of_a_script_for_old_browsers_is_the_state_it_stood_for() -> None:
    """Material takes the ring from what has no such class, and we do not load the script that sets it."""
    assert left("ul:not(.focus-visible){outline:none}") == "ul:not(:focus-visible){outline:none}"
    assert left("ul.focus-visible{color:red}") == "ul:focus-visible{color:red}"


def test_a_page_links_what_it_needs_in_the_order_of_the_table() -> None:
    assert stylesheets("<p>text</p>") == (address("core"),)
    assert stylesheets('<cx-items></cx-items><div class="cx-hero">') == (
        *(address("core"), address("home"), address("cards"), address("items")),
    )
    assert stylesheets('<p class="cx-items-like cx-heroic">') == (address("core"),)


def test_the_themes_styles_stand_in_front_of_ours(tmp_path: Path) -> None:
    for name, text in {
        "theme/assets/stylesheets/main.1a2b.min.css": "ul{color:red}.wreck{color:red}",
        "theme/assets/stylesheets/palette.3c4d.min.css": "p{color:blue}",
        "site/index.html": PAGE,
        "site/deep/404.html": "<table></table>",
        "site/assets/css/core.css": "main{color:green}",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    add_theme_styles(tmp_path / "site", [tmp_path / "nowhere", tmp_path / "theme"])
    notice, css = (tmp_path / "site/assets/css/core.css").read_text("utf-8").split("\n")
    assert "MIT License" in notice
    assert css == "ul{color:red}p{color:blue}main{color:green}"
