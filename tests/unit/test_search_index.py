from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playbook.search_index import complete_index


def index(tmp_path: Path, aliases: dict[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    entries = [
        {"location": "", "title": "Home", "text": "“Über”"},
        {"location": "plays/listen/", "title": "Listen", "text": "x"},
        {"location": "plays/listen/#boxes", "title": "Boxes", "text": "y"},
    ]
    file = tmp_path / "search_index.json"
    file.write_text(json.dumps({"config": {"lang": ["en"]}, "docs": entries}), encoding="utf-8")
    complete_index(file, {}, aliases)
    data = json.loads(file.read_text(encoding="utf-8"))
    assert data["config"] == {"lang": ["en"]}
    assert [{**entry, "tags": None} for entry in data["docs"]] == [{**entry, "tags": None} for entry in entries]
    return data["docs"]


def test_aliases_go_to_the_page_and_not_to_its_sections(tmp_path: Path) -> None:
    docs = index(tmp_path, {"plays/listen/": ("hearing", "ears")})
    assert [entry.get("tags") for entry in docs] == [None, ["hearing", "ears"], None]


def test_the_home_page_has_the_empty_address(tmp_path: Path) -> None:
    assert index(tmp_path, {"": ("start",)})[0]["tags"] == ["start"]


def test_pages_without_aliases_stay_as_they_are(tmp_path: Path) -> None:
    assert all("tags" not in entry for entry in index(tmp_path, {"plays/listen/": (), "gone/": ("x",)}))


def test_other_words_are_escaped_because_search_shows_them_as_html(tmp_path: Path) -> None:
    docs = index(tmp_path, {"plays/listen/": ('"><img src=x onerror=alert(1)>', "R&D")})
    assert docs[1]["tags"] == ['"&gt;&lt;img src=x onerror=alert(1)&gt;', "R&amp;D"]


def test_titles_from_front_matter_are_escaped_and_headings_are_not_escaped_twice(tmp_path: Path) -> None:
    entries = [
        {"location": "a/", "title": "R&D <b>", "text": ""},
        {"location": "a/#empty-heading", "title": "R&D <b>", "text": "Words."},
        {"location": "a/#heading", "title": "Q&amp;A", "text": ""},
        {"location": "b/", "title": "&lt;", "text": ""},
    ]
    file = tmp_path / "search_index.json"
    file.write_text(json.dumps({"docs": entries}), encoding="utf-8")
    complete_index(file, {"a/": "R&D <b>", "b/": "&lt;"}, {})
    titles = [entry["title"] for entry in json.loads(file.read_text(encoding="utf-8"))["docs"]]
    assert titles == ["R&amp;D &lt;b&gt;", "R&amp;D &lt;b&gt;", "Q&amp;A", "&amp;lt;"]


def test_sections_without_any_words_are_left_out(tmp_path: Path) -> None:
    entries = [
        {"location": "a/", "title": "A", "text": ""},
        {"location": "a/#left-out", "title": "A", "text": ""},
        {"location": "a/#heading", "title": "Heading", "text": ""},
        {"location": "a/#words", "title": "A", "text": "Words."},
    ]
    file = tmp_path / "search_index.json"
    file.write_text(json.dumps({"docs": entries}), encoding="utf-8")
    complete_index(file, {"a/": "A"}, {})
    left = [entry["location"] for entry in json.loads(file.read_text(encoding="utf-8"))["docs"]]
    assert left == ["a/", "a/#heading", "a/#words"]
