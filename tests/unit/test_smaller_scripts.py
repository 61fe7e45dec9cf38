"""Scripts lose comments and white space, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.smaller_scripts import smaller, tokens


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("const a = 1; // one\n/* two */ const b = 2;", "const a=1;const b=2;"),
        ("if (a) {\n  b();\n}\n", "if(a){b();}"),
        ("return  a\n", "return a"),
        ("typeof /x  y/.test(a)", "typeof/x  y/.test(a)"),
    ],
)
def test_comments_and_white_space_go(script: str, words: str) -> None:
    assert smaller(script) == words


@pytest.mark.parametrize(
    "text",
    [
        '"two  words // no comment"',
        "'it\\'s  /* all */ text'",
        "`line\n  two ${ a } // three`",
        "`${a ? `${b}  c` : `  d`}  e`",
        "`a \\` b  ${ {c: `}  `}.c }`",
        "/[/\"'`]  \\/ \\s/gu",
    ],
)
def test_texts_and_regular_expressions_stay_letter_by_letter(text: str) -> None:
    assert smaller(f"const a = {text} ; // end") == f"const a={text};"


@pytest.mark.parametrize(
    "script",
    ["a\nb", "a = b\n(c)", "a = b\n[c]", "a\n++b", "a = {}\nb()", "f()\n`x`", '"use strict"\nlet a'],
)
def test_a_line_break_that_ends_a_statement_stays(script: str) -> None:
    assert smaller(script) == script.replace(" = ", "=")


@pytest.mark.parametrize(
    ("script", "words"),
    [("a + ++b", "a+ ++b"), ("a - -b", "a- -b"), ("1 .toFixed()", "1 .toFixed()"), ("a / b / c", "a/ b/ c")],
)
def test_signs_are_not_joined_to_others(script: str, words: str) -> None:
    assert smaller(script) == words


@pytest.mark.parametrize("script", ["const a = `b", "const a = `${b", "{ } / 2 / 3"])
def test_what_cannot_be_read_is_refused(script: str) -> None:
    with pytest.raises(ValueError, match=r"no end|name what it is"):
        smaller(script)


def test_no_script_of_the_site_loses_a_letter_of_code(repository: Path) -> None:
    def code(script: str) -> str:
        return "".join(text for kind, text in tokens(script) if kind != "space")

    files = sorted((repository / "theme" / "js").rglob("*.js"))
    assert files
    changed = [file for file in files if code(file.read_text("utf-8")) != code(smaller(file.read_text("utf-8")))]
    assert changed == []
