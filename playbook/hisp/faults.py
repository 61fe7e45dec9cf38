"""All faults of the source file."""

from __future__ import annotations

from collections.abc import Sequence

from playbook.hisp.copies import copy_faults, find_copies
from playbook.hisp.fault import Fault
from playbook.hisp.faults_in_counts import faults_in_counts
from playbook.hisp.faults_in_questions import faults_in_questions
from playbook.hisp.faults_in_volumes import faults_in_volumes, shared_volumes
from playbook.hisp.survey import Survey
from playbook.hisp.whole_file import faults_of_the_file


def find_faults(surveys: Sequence[Survey]) -> tuple[Fault, ...]:
    """Return every fault by line; those of the file as a whole stand first, on the line of the header."""
    found = list(faults_of_the_file(surveys))
    for survey in surveys:
        found += [*faults_in_questions(survey), *faults_in_counts(survey), *faults_in_volumes(survey)]
    copies = find_copies(surveys)
    pairs = {(one.line, other.line) for one, other in copies}
    found += [*copy_faults(copies), *shared_volumes(surveys, pairs | {(later, first) for first, later in pairs})]
    return tuple(sorted(found, key=lambda fault: fault.order))
