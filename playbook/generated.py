"""The site's files that no author writes: the typeface, the stylesheet, the scripts and the schemas."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from playbook.bundle import bundle
from playbook.fonts import web_fonts
from playbook.schemas import schemas
from playbook.styles import PARTS, STYLESHEETS, address, minified

# What a reader loads, and the theme's folders that hold its pieces. Pure functions stand in folders of their own.
BUNDLES: Mapping[str, tuple[str, ...]] = {
    **{address(part): (f"css/{part}",) for part in PARTS},
    "assets/css/search.css": ("css/search",),  # linked by the script of the same name
    "assets/js/playbook.js": ("js", "js/core"),
    "assets/js/items.js": ("js/items", "js/items/core"),  # see theme/js/86-items-script.js
    "assets/js/tables.js": ("js/tables", "js/tables/core"),
    "assets/js/library.js": ("js/library",),
    "assets/js/search.js": ("js/search", "js/search/core"),
    "assets/js/editions.js": ("js/editions", "js/editions/core"),  # loaded by js/65-edition.js
    "assets/js/plan.js": (
        *("js/plan", "js/plan/core"),
        *("js/dialogs", "js/clipboard", "js/files", "js/share", "js/csv"),
    ),
    "assets/js/calculators.js": ("js/calculators", "js/calculators/core", "js/statistics", "js/clipboard"),
    "assets/js/drivers.js": ("js/drivers", "js/drivers/core", "js/statistics", "js/random", "js/slices", "js/csv"),
    "assets/js/assessment.js": (
        *("js/assessment", "js/assessment/core"),
        *("js/dialogs", "js/clipboard", "js/files", "js/share", "js/kept", "js/kept/core", "js/csv"),
    ),
    "assets/js/business-case.js": (
        *("js/business-case", "js/business-case/core"),
        *("js/dialogs", "js/clipboard", "js/files", "js/share", "js/kept", "js/kept/core"),
        *("js/random", "js/slices", "js/csv"),
    ),
}
_INSTANT = ("assets/javascripts/", "assets/js/instant.js")


def generated_files(root: Path, theme: Path) -> Mapping[str, str | bytes]:
    """Return content by path on the site; `theme` is the folder that holds css/ and js/."""
    files: dict[str, str | bytes] = {}
    for name, font in web_fonts(root / ".cache" / "fonts").items():
        files[f"assets/fonts/{name}"] = font
    for name, folders in BUNDLES.items():
        if joined := bundle((theme / folder for folder in folders), Path(name).suffix):
            files[name] = minified(joined) if name.endswith(".css") else joined
    for name, schema in schemas().items():
        files[f"api/schema/{name}.schema.json"] = json.dumps(schema, indent=2)
    return files


def is_left_out(path: str, features: Collection[str] = ()) -> bool:
    """Say whether a file of the theme does not reach the site, or only as part of a bundle.

    Only instant navigation needs the theme's own scripts; `features` are those of the theme's configuration.
    """
    if path.startswith(_INSTANT):
        return "navigation.instant" not in features
    folder = path.rpartition("/")[0]
    return folder == STYLESHEETS or any(folder in folders for folders in BUNDLES.values())
