"""Markdown from a stranger runs nothing: two locks, each tried alone."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from jinja2 import Environment, TemplateError

from macros import MACROS
from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.macro_calls import read
from playbook.authoring.registry import run
from playbook.authoring.sandbox import render, sandbox
from playbook.model import Playbook
from tests.payloads import PAYLOADS, WORDS_ONLY
from tests.worlds import World

SECRET = "s3cret-of-the-build"


def name(payload: str) -> str:
    return payload[:60]


def computed(out: str) -> bool:
    """Say whether 7*7 was computed; the address of an object in memory may hold the same digits."""
    return "49" in re.sub(r"\b0x[0-9a-f]+", "", out)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    # Processor time, so that a busy machine fails no test.
    def stop(*_: object) -> None:
        raise AssertionError(f"still running after {seconds} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return World(tmp_path_factory.mktemp("injection") / "small").book()


@pytest.fixture
def here(book: Playbook) -> PageContext:
    return PageContext(book, book.plays["mend"], lambda path: path)


def refusals(payload: str, here: PageContext) -> list[int]:
    """Return the lines at which the first lock refuses something."""
    reading = read(payload)
    lines = [fault.line for fault in reading.faults]
    for call in reading.calls:
        try:
            run(MACROS, call, here)
        except AuthorError:
            lines.append(call.line)
    return lines


@pytest.mark.parametrize("payload", PAYLOADS, ids=name)
def test_the_first_lock_refuses_it_on_its_line(payload: str, here: PageContext) -> None:
    with within(1):
        lines = refusals(f"One.\n\nTwo.\n{payload}", here)
    assert lines
    assert set(lines) == {4}


def test_a_sum_is_told_from_an_address_in_memory() -> None:
    without_locks = Environment().from_string
    assert computed(without_locks("{{ 7*7 }}").render())
    assert computed(without_locks("{{ f }} {{ 7*7 }}").render(f="<function f at 0x7f49>"))
    assert not computed(without_locks("{{ f }}").render(f="<function f at 0x7f4949a049>"))


@pytest.mark.parametrize("payload", PAYLOADS, ids=name)
def test_the_second_lock_alone_runs_nothing(payload: str, here: PageContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", SECRET)
    try:
        with within(1):
            out = sandbox(MACROS, here).from_string(payload).render()
    except (TemplateError, AuthorError):  # SecurityError is a TemplateError
        return
    assert not computed(out)
    assert SECRET not in out
    assert "root:" not in out
    assert "class &#39;" not in out
    assert len(out) < 5_000


@pytest.mark.parametrize("payload", PAYLOADS, ids=name)
def test_rendering_refuses_it_as_an_authors_error(payload: str, here: PageContext) -> None:
    with within(1), pytest.raises(AuthorError):
        render(payload, MACROS, here)


@pytest.mark.parametrize("payload", PAYLOADS[:: len(PAYLOADS) // 12], ids=name)
def test_the_check_names_file_and_line(small: World, payload: str) -> None:
    small.append("docs/index.md", f"\nHere it comes.\n\n{payload}\n")
    line = small.line("docs/index.md", "Here it comes.") + 2
    errors = small.checked().errors
    assert ("docs/index.md", line) in {(error.place.file, error.place.line) for error in errors}


@pytest.mark.parametrize("words", WORDS_ONLY)
def test_what_other_languages_would_run_are_words_here(words: str, here: PageContext) -> None:
    assert render(f"{words}\n", MACROS, here) == f"{words}\n"


def test_raw_braces_come_out_as_they_are_and_are_not_read_again(here: PageContext) -> None:
    assert render("{% raw %}{{ 7*7 }}{% endraw %}", MACROS, here) == "{{ 7*7 }}"


@pytest.mark.parametrize("call", ["{{ cite('almanac') }}", '{{ term("beam", words="{{7*7}}") }}', "{{ sources() }}"])
def test_both_locks_let_a_declared_macro_through(call: str, here: PageContext) -> None:
    assert refusals(call, here) == []
    here.shown.clear()
    assert sandbox(MACROS, here).from_string(call).render()


def test_the_sandbox_knows_no_name_but_the_macros(here: PageContext) -> None:
    environment = sandbox(MACROS, here)
    assert set(environment.globals) == set(MACROS)
    assert not environment.filters
    assert not environment.tests
