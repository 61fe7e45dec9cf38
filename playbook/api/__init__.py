"""The playbook as data for other programs: what lies below api/ on the site, and the tables below downloads/.

Each edition keeps its own copy at its own address, so what a program reads there never changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from playbook.api.tables import tables
from playbook.api.whole import whole
from playbook.assessment import assessment_data
from playbook.catalog import Link, catalog
from playbook.model import Playbook
from playbook.readings.feed import as_json as metrics_as_json
from playbook.readings.feed import metrics_feed

_Feed = Callable[[Playbook, Link], dict[str, Any] | None]
_FEEDS: Mapping[str, _Feed] = {"checklists": catalog, "assessment": assessment_data}


def api_files(book: Playbook, link: Link, site: str) -> Mapping[str, str]:
    """Return the content of each file by its path on the site.

    `link` makes an address of a file of the repository, from the top of the site; `site` is the address of that top,
    with a slash at its end, or empty where nobody said it. The assessment is there if the playbook has one.
    """
    files = {
        "api/playbook.json": _json(whole(book, link, site)),
        "api/metrics.json": metrics_as_json(metrics_feed(book, link)),
    }
    for name, feed in _FEEDS.items():
        if (data := feed(book, link)) is not None:
            files[f"api/{name}.json"] = _json(data)
    return {**files, **{f"downloads/{name}": text for name, text in tables(book).items()}}


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
