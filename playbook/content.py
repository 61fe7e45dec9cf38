"""Which folder and which data file holds what: the one list of it."""

from __future__ import annotations

from collections.abc import Mapping

from playbook.model import (
    CaseStudy,
    Checklist,
    Document,
    Metric,
    Play,
    Policy,
    ReadingPath,
    Record,
    Redirect,
    Retired,
    Role,
    Source,
    Synonym,
    Term,
)

# The page on which a team works; a playbook may do without it.
PLAN = "docs/tools/plan.md"
# The page on which a team finds out where it stands; likewise.
ASSESSMENT = "docs/tools/assessment.md"
# The page that explains the data to other programs; likewise.
DATA_PAGE = "docs/about/data.md"
# The page of all editions; likewise.
EDITIONS = "docs/editions.md"
FOLDERS: Mapping[str, type[Document]] = {"plays": Play, "checklists": Checklist, "case_studies": CaseStudy}
# A playbook may do without these.
OPTIONAL_DATA = frozenset({"retired.yml", "redirects.yml", "policy.yml", "paths.yml", "search.yml"})
DATA: Mapping[str, type[Record]] = {
    "metrics.yml": Metric,
    "sources.yml": Source,
    "roles.yml": Role,
    "glossary.yml": Term,
    "policy.yml": Policy,
    "paths.yml": ReadingPath,
    "retired.yml": Retired,
    "redirects.yml": Redirect,
    "search.yml": Synonym,
}
