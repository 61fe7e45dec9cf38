"""How tests state what a check must say."""

from __future__ import annotations

from playbook.place import Problem
from tests.worlds import World


def says(problem: Problem, file: str, line: int, wrong: str, remedy: str) -> None:
    """Claim the problem's place, a part of what is wrong and a part of what to do."""
    assert (problem.place.file, problem.place.line) == (file, line), str(problem)
    assert wrong in problem.wrong, str(problem)
    assert remedy in problem.remedy, str(problem)


def only(world: World, file: str, line: int, wrong: str, remedy: str) -> None:
    """Claim that there is this error and nothing else."""
    problem = world.only_problem()
    says(problem, file, line, wrong, remedy)
    assert problem.is_error
