"""`playbook new`: a play, a checklist, a case study, a metric or a source that the check accepts at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from playbook.edit import Draft
from playbook.edit.asking import (
    Count,
    Day,
    Id,
    Ids,
    NewId,
    Words,
    ask,
    ask_several,
    current_book,
    reads_book,
    split_words,
)
from playbook.edit.new_content import item_line, new_case, new_checklist, new_play
from playbook.edit.new_data import new_metric, new_source
from playbook.edit.saying import apply_and_say, refusing
from playbook.edit.sections import TO_WRITE
from playbook.model import Metric
from playbook.model.case import Comparison, Outcome, Sector
from playbook.model.metric import Unit

_ITEM = 'First item of its checklist: one sentence, or "its-id: sentence"'
_ALIASES = click.option("--aliases", default="", help="Other words that people search for, with commas between them.")


@click.group()
def new() -> None:
    """Write a new play, checklist, case study, metric or source.

    What is not given as an option is asked for. Nothing is written unless the check accepts it.
    """


@new.command()
@reads_book
@ask("--id", "Id, which is the file's name and never changes", type=NewId("play"))
@ask("--title", "Title")
@ask("--short", "One or two words for the life cycle", type=Words(16))
@ask("--summary", "One sentence an executive can repeat", type=Words(200))
@ask("--time", "How long it usually takes, for example 6 to 10 weeks")
@ask("--roles", "Who works on it: ids of roles", type=Ids("role", 1))
@click.option("--number", type=click.IntRange(min=1), help="Its place in the life cycle; the last unless given.")
@ask("--metrics", "Metrics: ids, or nothing", type=Ids("metric"), default="", show_default=False)
@ask("--cases", "Case studies shown first: ids, or nothing", type=Ids("case study"), default="", show_default=False)
@_ALIASES
@ask_several("--question", "A question leaders should be able to answer")
@ask_several("--item", _ITEM)
def play(root: Path, number: int | None, cases: tuple[str, ...], question: tuple[str, ...], **given: Any) -> None:
    """Write a play and its checklist; later plays move back by one."""
    book = current_book()
    last = len(book.plays) + 1
    if number is not None and number > last:
        raise click.ClickException(f"there are {last - 1} plays, so the number can be at most {last}")
    items = _items(given.pop("item"), given["roles"])
    values = {**_words(given), "number": number or last, "case_studies": cases, "questions": question}
    draft = Draft(root)
    with refusing():
        new_play(draft, book, values, items)
    _done(draft, _to_write(f"plays/{given['id']}.md", f", and more items in checklists/{given['id']}.md"))


@new.command()
@reads_book
@ask("--id", "Id, which is the file's name and never changes", type=NewId("checklist"))
@ask("--play", "The play it belongs to: its id", type=Id("play"))
@ask("--title", "Title, unlike that of any other page")
@click.option("--short", type=Words(40), help="Its name in the menu; the title unless given.")
@ask("--summary", "What it is good for, in one sentence", type=Words(200))
@_ALIASES
@ask("--roles", "Who does its items: ids of roles", type=Ids("role", 1))
@ask_several("--item", 'An item: one sentence, or "its-id: sentence"')
def checklist(root: Path, **given: Any) -> None:
    """Write a checklist with its first items."""
    items = _items(given.pop("item"), given.pop("roles"))
    keys = ("id", "title", "play", "short", "summary", "aliases")
    words = _words(given)
    draft = Draft(root)
    with refusing():
        new_checklist(draft, {key: words[key] for key in keys}, items)
    _done(draft, f"Sort the items of checklists/{given['id']}.md under headings, and say below each how or why.")


@new.command()
@reads_book
@ask("--id", "Id, which is the file's name and never changes", type=NewId("case study"))
@ask("--title", "Title: who did what")
@ask("--agency", "Agency: the one that answers for the service")
@ask("--service", "Service")
@ask("--sector", "Sector", type=click.Choice(get_args(Sector)))
@ask("--years", "Years, for example 2015 to 2023")
@ask("--summary", "What happened, in one sentence", type=Words(240))
@ask("--outcome", "Outcome", type=click.Choice(get_args(Outcome)))
@ask("--reported-by", "Who stands behind the figures")
@ask("--comparison", "What the result was compared with", type=click.Choice(get_args(Comparison)))
@ask("--plays", "Plays it illustrates: ids", type=Ids("play", 1))
@ask("--metrics", "Metrics: ids, or nothing", type=Ids("metric"), default="", show_default=False)
@ask("--sources", "Sources: ids ('playbook new source' adds one)", type=Ids("source", 1))
@ask("--what", "First result: what was counted")
@ask("--unit", "Its unit, for example percent or days")
@ask("--before", "Before, or nothing", default="", show_default=False, type=str)
@ask("--after", "After, or nothing if it was not published", default="", show_default=False, type=str)
@ask("--n", "How many answers or cases stand behind it, or nothing", default="", show_default=False, type=Count())
@ask("--when", "When it was counted")
@_ALIASES
def case(root: Path, **given: Any) -> None:
    """Write a case study with its first result."""
    given["results"] = (_result(given),)
    given["years"] = str(given["years"])
    draft = Draft(root)
    with refusing():
        new_case(draft, current_book(), _in_order(_words(given), _CASE_KEYS))
    _done(draft, _to_write(f"case_studies/{given['id']}.md"))


_CASE_KEYS = (
    *("id", "title", "agency", "service", "sector", "years", "summary", "outcome", "reported_by", "comparison"),
    *("plays", "metrics", "sources", "results", "aliases"),
)


@new.command()
@reads_book
@ask("--id", "Id, which never changes", type=NewId("metric"))
@ask("--name", "Name")
@ask("--question", "The question it answers")
@ask("--definition", "Definition")
@ask("--formula", "Formula")
@ask("--unit", "Unit", type=click.Choice(get_args(Unit)))
@ask("--direction", "Which way is better", type=click.Choice(["up", "down"]))
@ask("--cadence", "How often it is reported, for example Every quarter")
@ask("--plays", "Plays that use it: ids", type=Ids("play", 1))
@ask("--source", "Where the definition comes from: the id of a source", type=Id("source"))
@ask("--collect", "How to collect it")
@ask_several("--avoid", "When not to use it")
@ask("--good-target", "What a good target is, and what is none")
@ask_several("--caveat", "What it does not tell")
@click.option("--series", type=NewId("series"), help="Published figures: the name of a new file in data/series/.")
@click.option("--row", metavar="PERIOD,GROUP,VALUE,N,SOURCE", help="The first row of that file.")
def metric(root: Path, series: str | None, row: str | None, **given: Any) -> None:
    """Write a metric, and name it in its plays; with --series and --row also a table of figures."""
    if (series is None) != (row is None):
        raise click.ClickException("--series names a table and --row is its first row — give both, or neither")
    given["caveats"] = given.pop("caveat")
    keys = [key for key in Metric.model_fields if key in given]
    draft = Draft(root)
    with refusing():
        new_metric(draft, {key: given[key] for key in keys}, series, row)
    _done(draft, "Read data/metrics.yml once: 'survey_wording' and 'targets' are not asked for.")


@new.command()
@reads_book
@ask("--id", "Id, for example gao-2024-report; it never changes", type=NewId("source"))
@ask("--title", "Title")
@ask("--publisher", "Publisher")
@ask("--date", "When it was published: YYYY, YYYY-MM, YYYY-MM-DD or undated")
@ask("--url", "Web address")
@click.option("--accessed", type=Day(), default=date.today, help="When you read it, as YYYY-MM-DD; today unless given.")
@click.option("--note", help="For example: secondary, or reported by a vendor.")
def source(root: Path, **given: Any) -> None:
    """Write a source where its id belongs in the alphabet."""
    keys = ("id", "title", "publisher", "date", "url", "accessed", "note")
    draft = Draft(root)
    with refusing():
        new_source(draft, current_book(), _in_order(given, keys))
    _done(draft, f'Cite it where it is needed: {{{{ cite("{given["id"]}") }}}}.')


def _words(given: dict[str, Any]) -> dict[str, Any]:
    return {**given, "aliases": split_words(given["aliases"])}


def _in_order(given: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: given[key] for key in keys}


def _items(sentences: tuple[str, ...], roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item_line(sentence, roles[:1], "during") for sentence in sentences)


def _result(given: dict[str, Any]) -> dict[str, Any]:
    before, after, n = given.pop("before"), given.pop("after"), given.pop("n")
    figure = _figure(after)
    result = {"what": given.pop("what"), "before": _figure(before), "after": ... if figure is None else figure}
    unit = given.pop("unit")
    needs_n = unit in ("percent", "%")
    counted = {"unit": unit, "n": n or (... if needs_n else None), "when": given.pop("when")}
    return {**result, **counted, "source": given["sources"][0]}


def _figure(text: str) -> int | float | str | None:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text.strip() or None


def _to_write(file: str, more: str = "") -> str:
    return f"The sections of {file} say '{TO_WRITE}' Write them{more}: 'make test' wants them written."


def _done(draft: Draft, then: str) -> None:
    apply_and_say(draft, [f"Next: {then}"])
