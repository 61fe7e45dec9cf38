"""Asking every source whether it still answers, against a server on this machine."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result

from playbook import source_addresses
from playbook.cli import main
from playbook.source_addresses import Answer
from tests.worlds import World

SOURCES = "data/sources.yml"
ANSWERS = {"/found": 200, "/moved": 301, "/gone#page=3": 404, "/broken": 500, "/query?a=1;b=2": 200}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(ANSWERS.get(self.path, 404))
        if self.path == "/moved":
            self.send_header("Location", "/found")
        self.send_header("LinkChecker", "allow-concurrent-checks")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def with_sources(world: World, *addresses: str) -> World:
    entry = "- id: s{}\n  title: T\n  publisher: P\n  date: undated\n  url: {}\n  accessed: 2026-01-01\n"
    return world.change({SOURCES: "".join(entry.format(i, url) for i, url in enumerate(addresses))})


def ask(world: World) -> Result:
    return CliRunner().invoke(main, ["links-external", "--root", str(world.root)])


@pytest.fixture(scope="module")
def asked(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[World, str, Result]:
    """The answers to one address of each kind; one run of LinkChecker takes some seconds."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        silent = f"http://127.0.0.1:{free.getsockname()[1]}/"
    world = World(tmp_path_factory.mktemp("outside") / "small")
    with_sources(world, *(f"{server}{path}" for path in ANSWERS), silent)
    return world, silent, ask(world)


def warning(asked: tuple[World, str, Result], address: str) -> str | None:
    """Return what is said about an address, with its place."""
    world = asked[0]
    start = f"{SOURCES}:{world.line(SOURCES, f'url: {address}')}: warning: {address} does not answer: "
    return next((line.removeprefix(start) for line in asked[2].output.splitlines() if line.startswith(start)), None)


@pytest.mark.parametrize("path", ["/found", "/moved", "/query?a=1;b=2"])
def test_an_address_that_answers_or_leads_on_is_fine(asked: tuple[World, str, Result], server: str, path: str) -> None:
    assert f"{server}{path} " not in asked[2].output
    assert warning(asked, f"{server}{path}") is None


@pytest.mark.parametrize(("path", "answer"), [("/gone#page=3", "404"), ("/broken", "500")])
def test_an_address_that_is_gone(asked: tuple[World, str, Result], server: str, path: str, answer: str) -> None:
    said = warning(asked, f"{server}{path}")
    assert said is not None
    assert said.startswith(answer)
    assert "look for its new address or an archived copy" in said


def test_a_server_that_refuses(asked: tuple[World, str, Result]) -> None:
    said = warning(asked, asked[1])
    assert said is not None
    assert "ConnectionError" in said


def test_an_http_address_whose_https_does_not_answer_is_not_to_be_changed(asked: tuple[World, str, Result]) -> None:
    assert "answers at https" not in asked[2].output


def test_dead_links_are_warnings_and_counted(asked: tuple[World, str, Result]) -> None:
    assert asked[2].exit_code == 0
    assert asked[2].output.splitlines()[-1] == "6 sources asked, 3 warnings."


def test_an_http_address_that_answers_at_https(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with_sources(small, "http://example.org/a", "https://example.org/b")
    asked: list[str] = []
    monkeypatch.setattr(
        source_addresses, "ask", lambda urls: {url: Answer(True, "200 OK") for url in urls if asked.append(url) is None}
    )
    lines = ask(small).output.splitlines()
    line = small.line(SOURCES, "http://example.org/a")
    said = f"{SOURCES}:{line}: warning: the address answers at https as well — write https://example.org/a"
    assert lines == [said, "2 sources asked, 1 warning."]
    assert asked == ["http://example.org/a", "https://example.org/a", "https://example.org/b"]


def test_an_address_that_linkchecker_does_not_mention(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    table = "urlname;result;valid\nhttps://example.org/log;200 OK;True\n"
    monkeypatch.setattr(source_addresses, "_linkchecker", lambda page: table)
    assert ask(small).output.count("it was not asked") == 1


NO_NETWORK = "ConnectionError: [Errno 101] Network is unreachable"


@pytest.mark.parametrize("result", [NO_NETWORK, "ConnectTimeout: 404 of example.org", "URLError: 4040", None])
def test_without_a_network_nothing_is_said_of_any_address(
    small: World, monkeypatch: pytest.MonkeyPatch, result: str | None
) -> None:
    with_sources(small, "http://example.org/a", "https://example.org/b")
    monkeypatch.setattr(
        source_addresses, "ask", lambda urls: {url: Answer(False, result) for url in urls if result is not None}
    )
    asked = ask(small)
    assert asked.exit_code == 1
    assert asked.output == ("Error: none of the 3 addresses answered — is there a network? nothing was learned\n")


@pytest.mark.parametrize("only", [Answer(True, "200 OK"), Answer(False, "404 Not Found"), Answer(False, "503 Busy")])
def test_one_answer_shows_that_there_is_a_network(small: World, monkeypatch: pytest.MonkeyPatch, only: Answer) -> None:
    with_sources(small, "https://example.org/a", "https://example.org/b", "https://example.org/c")
    answers = {f"https://example.org/{one}": Answer(False, NO_NETWORK) for one in "ac"}
    monkeypatch.setattr(source_addresses, "ask", lambda urls: {**answers, "https://example.org/b": only})
    asked = ask(small)
    assert asked.exit_code == 0
    assert asked.output.splitlines()[-1] == f"3 sources asked, {2 if only.works else 3} warnings."


def test_where_there_are_no_sources_there_is_nothing_to_ask(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_addresses, "ask", lambda urls: {})
    assert ask(small.change({SOURCES: "[]"})).output == "0 sources asked, 0 warnings.\n"


@pytest.mark.parametrize("table", ["# it broke down\n", "no;table\n1;2\n", ""])
def test_what_is_no_table_of_answers(small: World, monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    monkeypatch.setattr(source_addresses, "_linkchecker", lambda page: table)
    result = ask(small)
    assert result.exit_code == 1
    assert "LinkChecker gave no table of answers — try again" in result.output


def test_a_breakdown_is_told_in_its_own_last_words(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "linkchecker"
    program.write_text("#!/bin/sh\necho 'out of paper' >&2\nexit 2\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    result = ask(small)
    assert result.exit_code == 1
    assert "LinkChecker broke down: out of paper — try again" in result.output


def test_without_linkchecker_there_is_a_sentence_and_no_traceback(
    small: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    result = ask(small)
    assert result.exit_code == 1
    assert result.output == "Error: LinkChecker is not installed — run 'make links-external', which installs it\n"
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("text", ["- id: [", "- {id: log-2020, title: T}\n", "words\n"])
def test_sources_that_cannot_be_read_are_not_passed_over(small: World, text: str) -> None:
    result = ask(small.change({SOURCES: text}))
    assert result.exit_code == 1
    assert "data/sources.yml cannot be read — run 'playbook check'" in result.output
