"""The site's files that no author writes: the typeface, the stylesheet, the scripts, the schemas and the feeds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playbook.bundle import bundle
from playbook.fonts import web_fonts
from playbook.readings.feed import as_json as metrics_as_json
from playbook.schemas import schemas

# What a reader loads, and the theme's folders that hold its pieces. Pure functions stand in folders of their own.
BUNDLES: Mapping[str, tuple[str, ...]] = {
    "assets/css/playbook.css": ("css",),
    "assets/js/playbook.js": ("js", "js/core"),
    "assets/js/plan.js": ("js/plan", "js/plan/core", "js/dialogs", "js/files", "js/share", "js/csv"),
    "assets/js/calculators.js": ("js/calculators", "js/calculators/core", "js/statistics"),
    "assets/js/drivers.js": ("js/drivers", "js/drivers/core", "js/statistics", "js/random", "js/slices", "js/csv"),
    "assets/js/assessment.js": (
        *("js/assessment", "js/assessment/core"),
        *("js/dialogs", "js/files", "js/share", "js/kept", "js/kept/core", "js/csv"),
    ),
    "assets/js/business-case.js": (
        *("js/business-case", "js/business-case/core"),
        *("js/dialogs", "js/files", "js/share", "js/kept", "js/kept/core", "js/random", "js/slices", "js/csv"),
    ),
}


def generated_files(
    root: Path,
    theme: Path,
    checklists: Mapping[str, Any],
    metrics: Mapping[str, Any],
    assessment: Mapping[str, Any] | None = None,
) -> Mapping[str, str | bytes]:
    """Return content by path on the site; `theme` is the folder that holds css/ and js/.

    `checklists` is the catalog, `metrics` the feed of metrics and `assessment` the model where there is one, with
    links that begin at the top of the site.
    """
    files: dict[str, str | bytes] = {}
    for name, font in web_fonts(root / ".cache" / "fonts").items():
        files[f"assets/fonts/{name}"] = font
    for name, folders in BUNDLES.items():
        if joined := bundle((theme / folder for folder in folders), Path(name).suffix):
            files[name] = joined
    for name, schema in schemas().items():
        files[f"api/schema/{name}.schema.json"] = json.dumps(schema, indent=2)
    files["api/metrics.json"] = metrics_as_json(metrics)
    files["api/checklists.json"] = json.dumps(checklists, indent=2, ensure_ascii=False) + "\n"
    if assessment is not None:
        files["api/assessment.json"] = json.dumps(assessment, indent=2, ensure_ascii=False) + "\n"
    return files


def is_piece(path: str) -> bool:
    """Say whether a file of the theme reaches the site only as part of a bundle."""
    folder = path.rpartition("/")[0]
    return any(folder in folders for folders in BUNDLES.values())
