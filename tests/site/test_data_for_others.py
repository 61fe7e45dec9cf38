"""What the page about data promises: the files are there, the example runs, and pages say who they are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from playbook.content import DATA_PAGE
from playbook.structured_data import DATASETS
from tests.ours import our_book
from tests.tools import ROOT

PUBLISHED = "https://cx-playbook.github.io/cx-playbook/latest/"


def example() -> str:
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / DATA_PAGE).read_text("utf-8"), re.S)
    return str(code)


def test_the_example_runs_as_it_is_printed(base_url: str) -> None:
    assert PUBLISHED in example()
    code = example().replace(PUBLISHED, base_url)
    result = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, timeout=120)
    assert (result.returncode, result.stderr) == (0, "")
    wanted = [id for id, item in our_book().items.items() if item.when == "before" and "executive" in item.roles]
    assert wanted
    printed = [line for line in result.stdout.split("\n") if line in our_book().items]
    assert sorted(printed) == sorted(wanted)


def test_every_file_and_every_address_in_it_is_on_the_site(site: Path) -> None:
    for path, _ in DATASETS:
        assert (site / path).is_file(), path
    data = json.loads((site / "api" / "playbook.json").read_text("utf-8"))
    named = [one["href"] for kind in ("plays", "checklists", "items", "case_studies", "metrics") for one in data[kind]]
    assert all(named)
    for href in dict.fromkeys(urlsplit(href).path for href in named):
        assert (site / href / "index.html").is_file(), href


@pytest.mark.parametrize("page", ["index.html", "plays/measure/index.html", "case_studies/va-trust/index.html"])
def test_a_page_says_what_it_is_to_search_engines_and_messages(site: Path, page: str) -> None:
    tree = LexborHTMLParser((site / page).read_text("utf-8"))
    said = [json.loads(node.text()) for node in tree.css('head script[type="application/ld+json"]')]
    assert said and all(one["@context"] == "https://schema.org" for one in said)
    social = {node.attributes["property"]: node.attributes["content"] for node in tree.css("meta[property]")}
    canonical = tree.css_first('link[rel="canonical"]').attributes["href"]
    assert social["og:url"] == canonical == said[0]["url"]
    top = str(canonical).removesuffix(page.removesuffix("index.html"))
    assert (site / str(social["og:image"]).removeprefix(top)).is_file()


def test_the_site_map_has_every_page_for_readers(site: Path) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    home = min(listed, key=len)
    found = {address.removeprefix(home) for address in listed}
    assert {f"plays/{id}/" for id in our_book().plays} <= found
    assert all((site / path / "index.html").is_file() for path in found)


def test_the_citation_names_the_edition_that_is_being_written() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    settings = our_book().settings
    assert (citation["version"], citation["title"]) == (settings.edition, settings.name)
    assert citation["abstract"] == settings.summary
