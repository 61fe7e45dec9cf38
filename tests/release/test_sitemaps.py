"""The list of an older edition's pages for search engines."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from playbook.release.git import Git
from playbook.release.sitemaps import own_sitemap, with_addresses
from tests.release.scratch import Scratch

TOP = "https://harbor.example/guide/latest/"
OWN = "https://harbor.example/guide/2026.1/"


def sitemap(home: str, *pages: str) -> bytes:
    rows = "".join(f"<url><loc>{home}{page}</loc><lastmod>2026-02-01</lastmod></url>" for page in ("", *pages))
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {space}>{rows}</urlset>'.encode()


def listed(text: bytes | None) -> list[str]:
    assert text is not None
    return re.findall(r"<loc>(.*?)</loc>", text.decode("utf-8"))


@pytest.mark.parametrize("home", [TOP, OWN, "https://old.example/latest/", "https://old.example/2026.1/"])
def test_an_older_edition_lists_its_own_addresses(home: str) -> None:
    """Whatever they were before: of the latest, its own from a release before, or of another server."""
    new = with_addresses(sitemap(home, "a/", "latest/b/", "x/?a=1&amp;b=2"), "2026.1", TOP)
    assert listed(new) == [OWN, f"{OWN}a/", f"{OWN}latest/b/", f"{OWN}x/?a=1&amp;b=2"]
    assert new is not None
    assert new.count(b"<lastmod>2026-02-01</lastmod>") == 4
    assert with_addresses(new, "2026.1", TOP) == new


ODD = [b"", b"<urlset", b"<urlset/>", b'<?xml version="1.0" encoding="none"?><urlset/>', b"\xff\xfe<"]


@pytest.mark.parametrize("text", [*ODD, sitemap(""), sitemap("https://x.example/", "latest/")])
def test_one_that_is_none_of_ours_is_left_alone(text: bytes) -> None:
    assert with_addresses(text, "2026.1", TOP) is None


def test_the_packed_one_is_the_same_and_only_there_where_it_was(scratch: Scratch, tmp_path: Path) -> None:
    packed = gzip.compress(b"old")
    scratch.commit({"2026.1/sitemap.xml": sitemap(TOP), "2026.1/sitemap.xml.gz": packed})
    scratch.commit({"2026.2/sitemap.xml": sitemap(TOP)})
    git = Git(scratch.root)
    found = dict(own_sitemap(git, "main", "2026.1", TOP))
    assert found.keys() == {"2026.1/sitemap.xml", "2026.1/sitemap.xml.gz"}
    assert gzip.decompress(found["2026.1/sitemap.xml.gz"]) == found["2026.1/sitemap.xml"]
    assert found == dict(own_sitemap(git, "main", "2026.1", TOP))
    assert dict(own_sitemap(git, "main", "2026.2", TOP)).keys() == {"2026.2/sitemap.xml"}
    assert dict(own_sitemap(git, "main", "2026.3", TOP)) == {}
