"""Reading a plan that somebody saved on My plan, from its file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from playbook.model.plan_file import MOST_BYTES, PlanFile
from playbook.pdf.forms.clean import named
from playbook.pdf.forms.plan_faults import plan_faults

SHOWN = 20


class SavedPlanError(Exception):
    """All that is wrong with a plan's file; one line each."""


def read_saved_plan(file: Path) -> PlanFile:
    """Return the plan in a file.

    Raises:
        SavedPlanError: the file cannot be read, is no JSON, or is no plan; the text names every fault.
    """
    data = _data(file)
    if not isinstance(data, dict) or data.get("format") != "cx-playbook-plan":
        raise SavedPlanError(f"{file}: this is no saved plan — save one on My plan, as JSON")
    if data.get("version") != 1:
        raise SavedPlanError(
            f"{file}: version {named(str(data.get('version')))} is not known here — use a newer playbook"
        )
    try:
        return PlanFile.model_validate_json(json.dumps(data))
    except ValidationError as error:
        faults = list(plan_faults(error, data))
        more = [f"… and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        raise SavedPlanError("\n".join([*(f"{file}: {fault}" for fault in faults[:SHOWN]), *more])) from None


def _data(file: Path) -> Any:
    try:
        if _is_pdf(file):
            raise SavedPlanError(f"{file}: this is a PDF, not a plan file — name the plan file (JSON) saved on My plan")
        if file.stat().st_size > MOST_BYTES:
            raise SavedPlanError(f"{file}: larger than 16 MB — a plan is at most that")
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SavedPlanError(f"{file}: cannot be read ({error.strerror}) — name the file of a saved plan") from None
    except UnicodeDecodeError:
        raise SavedPlanError(f"{file}: not in UTF-8 — save the plan anew on My plan") from None
    except (ValueError, RecursionError) as error:
        line = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise SavedPlanError(f"{file}: no JSON{line} — save the plan anew on My plan") from None


def _is_pdf(file: Path) -> bool:
    with file.open("rb") as opened:
        return b"%PDF-" in opened.read(1024)
