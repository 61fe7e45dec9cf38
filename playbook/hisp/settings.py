"""Reading data/surveys.yml, which names the source of the results and the metric of each driver."""

from __future__ import annotations

from pathlib import Path

from playbook.hisp.wording import Driver
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.model import SurveySettings
from playbook.place import Place, Problem

EXAMPLE = f"""source: an id from data/sources.yml
drivers:  # each driver, and the id of its metric in data/metrics.yml
{chr(10).join(f"  {driver}: {driver}" for driver in Driver)}"""


def read_settings(file: Path, problems: list[Problem]) -> SurveySettings | None:
    """Return the settings; None where there is no such file, or where problems say what is wrong with it."""
    if not file.exists():
        return None
    found: list[Problem] = []
    settings = _read(file, found)
    # Problems name a file of the playbook; here it may lie in any folder.
    problems += [problem._replace(place=Place(str(file), problem.place.line)) for problem in found]
    return settings


def _read(file: Path, problems: list[Problem]) -> SurveySettings | None:
    try:
        text = read_text(file.parent, file, problems)
        if text is None:
            return None
        data, lines = read_yaml(text, file.name)
    except YamlFaultError as fault:
        problems.append(fault.problem)
        return None
    except OSError as error:
        wrong = f"the file cannot be read ({error.strerror or error})"
        problems.append(Problem(Place(file.name), wrong, "check its permissions"))
        return None
    return validate(SurveySettings, data, lines, file.name, problems)
