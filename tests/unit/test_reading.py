"""How long a page takes to read: 200 words a minute, counted as a reader sees them."""

from __future__ import annotations

import pytest

from playbook.model import PageFacts
from playbook.reading import count_words, minutes, step_minutes
from tests.pages import parsed
from tests.worlds import World


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>The lamp is lit.</p>", 4),
        ("<p>The <b>lamp</b> is <a href=x>lit</a> &amp; warm.</p>", 5),
        ("<p>The keeper's 1,234 well-kept lamps</p>", 5),
        ("<p>— &amp; … 7</p>", 1),
        ("<ul><li>one</li><li>two</li></ul><table><tr><td>three</td></tr></table>", 3),
        ("", 0),
    ],
)
def test_words_and_numbers_count(html: str, words: int) -> None:
    assert count_words(parsed(html)).total == words


@pytest.mark.parametrize(
    "html",
    [
        '<a class="cx-cite" href="#source-x">[1]</a>',
        '<ol class="cx-sources"><li>The log</li></ol>',
        '<div class="cx-filter">Show all</div>',
        "<cx-plan><label>Sound the horn</label></cx-plan>",
        '<div class="cx-path-items">Sound the horn</div>',
        '<a class="headerlink">more</a>',
        "<svg><text>play</text></svg>",
        "<style>p { color: red }</style><template>x</template>",
    ],
)
def test_what_nobody_reads_through_does_not_count(html: str) -> None:
    assert count_words(parsed(f"<p>Two words {html}</p>")).total == 2


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    html = "<p>Before.</p><h2 id=a>A</h2><p>one two</p><h3 id=b>B</h3><p>three</p><h4 id=c>C</h4><p>four</p>"
    html += "<h3 id=d>D</h3><p>five</p><h2 id=e>E</h2><div><p>six</p></div>"
    found = count_words(parsed(html))
    assert found.sections == {"a": 9, "b": 4, "c": 2, "d": 2, "e": 2}
    assert found.total == 12


@pytest.mark.parametrize(("words", "expected"), [(0, 1), (1, 1), (200, 1), (290, 1), (310, 2), (2000, 10)])
def test_minutes_are_whole_and_at_least_one(words: int, expected: int) -> None:
    assert minutes(words) == expected


def test_a_step_takes_the_time_of_its_page_or_of_its_section() -> None:
    facts = {"plays/mend.md": PageFacts(9, {"reason": 2})}
    assert step_minutes("plays/mend.md", facts) == 9
    assert step_minutes("plays/mend.md#reason", facts) == 2
    assert step_minutes("plays/mend.md#mend.clean-lens", facts) is None
    assert step_minutes("plays/tell.md", facts) is None


def test_what_macros_show_counts_and_the_sources_do_not(small: World) -> None:
    title = "A very long title " * 60  # 240 words, shown once in the list of sources
    small.replace("data/sources.yml", "title: Almanac of the coast", f"title: {title}")
    assert small.without_errors().facts["plays/tell.md"].minutes == 1
    question = "What did you hear in the fog last night? " * 60  # 540 words
    small.replace("plays/tell.md", "What did you hear last night?", question)
    facts = small.without_errors().facts["plays/tell.md"]
    assert facts.minutes == 3
    assert facts.sections["asked-on-the-bridge"] == 3
    assert facts.sections["reason"] == 1
