from __future__ import annotations

import pytest

from tests.claims import says
from tests.worlds import World

PAGE = "docs/index.md"

REFUSED = {
    "<script>alert(1)</script>": "<script>",
    "<ScRiPt src=x></sCrIpT>": "<script>",
    "<script\t>x</script>": "<script>",
    "Words <script/x>y</script> more": "<script>",
    "<svg onload=alert(1)></svg>": "<svg>",
    "<iframe src='https://example.org/'></iframe>": "<iframe>",
    "<iframe srcdoc='x'></iframe>": "srcdoc",
    "<form action='https://example.org/'><input name=a></form>": "<form>",
    "<object data=x></object>": "<object>",
    "<embed src=x>": "<embed>",
    "<style>p { color: red }</style>": "<style>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>": "<meta>",
    "<base href='https://example.org/'>": "<base>",
    "<link rel=stylesheet href=x>": "<link>",
    "<math><mtext>x</mtext></math>": "<math>",
    "<video src=x></video>": "<video>",
    "<button>Go</button>": "<button>",
    "<template>x</template>": "<template>",
    "<body onload=alert(1)>": "'onload' runs code",
    "<p onclick=alert(1)>x</p>": "'onclick' runs code",
    "<p OnClick=alert(1)>x</p>": "'onclick' runs code",
    "<img src=index.md onerror=alert(1)>": "'onerror' runs code",
    "<b/onclick=alert(1)>x</b>": "'onclick' runs code",
    "<details open ontoggle=alert(1)><summary>x</summary></details>": "'ontoggle' runs code",
    "Words. {: onclick=alert(1) }\n{: onfocus='x' }": "'onfocus' runs code",
    "[x](../plays/mend.md){: onclick=alert(1) }": "'onclick' runs code",
    "<p style='position:fixed'>x</p>": "the attribute 'style'",
    "[x](../plays/mend.md){: style='position:fixed' }": "the attribute 'style'",
    "[x](../plays/mend.md){: target=_blank }": "the attribute 'target'",
    "[x](javascript:alert(1))": "'javascript:'",
    "[x](JaVaScRiPt:alert(1))": "'javascript:'",
    "[x](javascript&#58;alert(1))": "'javascript:'",
    "[x](&#106;avascript:alert(1))": "'javascript:'",
    "[x](&#x6A;&#x61;vascript:alert(1))": "'javascript:'",
    "[x](java&#10;script:alert(1))": "'javascript:'",
    "[x](java&Tab;script:alert(1))": "'javascript:'",
    "[x](java{#-#}script:alert(1))": "'javascript:'",
    "<a href=' &#1; javascript:alert(1)'>x</a>": "'javascript:'",
    "<a href='java\nscript:alert(1)'>x</a>": "'javascript:'",
    "[x](<javascript:alert(1)>)": "'javascript:'",
    "[x][r]\n\n[r]: javascript:alert(1)": "'javascript:'",
    "[r]\n\n[r]: data:text/html,x": "'data:'",
    "[x](data:text/html;base64,PHNjcmlwdD4=)": "'data:'",
    "![x](data:image/svg+xml,x)": "'data:'",
    "[x](vbscript:x)": "'vbscript:'",
    "[x](file:///etc/passwd)": "'file:'",
    "![x](https://example.org/pixel.png)": "loaded from another site",
    "![x](//example.org/pixel.png)": "loaded from another site",
    "![x][r]\n\n[r]: http://example.org/pixel.png": "loaded from another site",
    "<img src='\\\\example.org\\p.png'>": "loaded from another site",
    "<div markdown='1'>\n*a* <script>x</script>\n</div>": "<script>",
    "> - quoted <script>x</script>": "<script>",
    "A | B\n--- | ---\n<script>x</script> | c": "<script>",
    "!!! note\n    <script>x</script>": "<script>",
    "??? note\n    <iframe></iframe>": "<iframe>",
    "Term\n:   <script>x</script>": "<script>",
    "{% raw %}{{ <script>x</script> }}{% endraw %}": "<script>",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text.split("\n")[0])
def test_what_is_refused(small: World, text: str) -> None:
    small.append(PAGE, f"\nBefore it.\n\n{text}\n\nAfter it.\n")
    first = small.line(PAGE, "Before it.") + 2
    places = range(first, first + len(text.split("\n")))
    found = [p for p in small.checked().errors if p.place.file == PAGE and p.place.line in places]
    assert any(REFUSED[text] in problem.wrong for problem in found), small.problems()
    assert [p for p in small.checked().errors if p.place.line not in places] == []


ACCEPTED = [
    "<details><summary>More</summary>Words.</details>",
    "<details open>\n<summary>More</summary>\n\nWords.\n\n</details>",
    "Press <kbd>Tab</kbd> in H<sub>2</sub>O, <mark>now</mark>, <abbr title='x'>FS</abbr>.",
    "FS is a sound.\n\n*[FS]: Fog signal",
    "A | B | C\n:-- | :-: | --:\n1 | 2 | 3",
    "[mail](mailto:a@example.org) <a@example.org> [call](tel:+1-555-0100)",
    "<https://example.org/almanac?year=2019&page=2>",
    "[near](plays/index.md) [far](../plays/mend.md#reason) [here](#top) [out](http://example.org/log)",
    "Term\n:   Definition",
    '!!! note "Mind"\n    Words.',
    "??? note\n    Words.",
    "```html\n<script>alert(1)</script>\n```",
    "Write `<script>` and `[x](javascript:alert(1))` in code.",
    "    <iframe></iframe> as indented code",
    "Escaped &lt;script&gt; and \\<script\\>.",
    "Words with javascript: and onclick= and data: in them.",
    "### Named {: #named .wide }",
    "<div class='wide' markdown='1'>\n*Words.*\n</div>",
    "<ol start=3 reversed><li value=2>x</li></ol>",
    "<time datetime='2026-01-01'>New Year</time> <span lang='es'>hola</span> <p aria-label='x' role='note'>y</p>",
]


@pytest.mark.parametrize("text", ACCEPTED, ids=lambda text: text.split("\n")[0])
def test_what_is_accepted(small: World, text: str) -> None:
    small.append(PAGE, f"\n## More\n\n{text}\n\nAfter it.\n")
    assert small.problems() == []


def test_a_picture_of_the_site_itself_is_accepted(small: World) -> None:
    small.change({"docs/lamp.png": b"\x89PNG"})
    small.append(PAGE, "\n![A lamp](lamp.png)\n")
    assert small.problems() == []


def test_each_of_two_lines_is_named_and_words_about_it_are_not(small: World) -> None:
    small.append(PAGE, "\nA `<script>` is this:\n\n```\n<script>x</script>\n```\n\n")
    small.append(PAGE, "<script>one</script>\n\nWords.\n\n<script>two</script>\n")
    lines = [problem.place.line for problem in small.checked().problems]
    assert lines == [small.line(PAGE, ">one<"), small.line(PAGE, ">two<")]


@pytest.mark.parametrize("text", ["> " * 3000 + "x", "- " * 3000 + "x", "<b>" * 20_000, "[" * 2_000, "*" * 20_000])
def test_markdown_made_to_exhaust_the_parser_ends_without_a_traceback(small: World, text: str) -> None:
    small.append(PAGE, f"\n{text}\n")
    assert all(problem.startswith(PAGE) for problem in small.problems())


def test_the_remedy_says_what_to_do(small: World) -> None:
    small.append(PAGE, "\n[x](javascript:x)\n")
    line = small.line(PAGE, "javascript:")
    says(small.only_problem(), PAGE, line, "'javascript:' is not allowed", "link to a page")
