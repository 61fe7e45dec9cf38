"""Statistics of survey answers: every figure with the interval that goes with it.

One idea per file. All functions are pure, give finite numbers, and raise ValueError in plain words for arguments
that make no sense. `theme/js/statistics` holds the same functions for the browser.
"""

from playbook.statistics.boxes import top_box, top_two_box
from playbook.statistics.differences import Change, change, difference
from playbook.statistics.intervals import Estimate, Interval
from playbook.statistics.means import mean
from playbook.statistics.medians import median
from playbook.statistics.promoter_score import net_promoter_score
from playbook.statistics.proportions import response_rate, wilson
from playbook.statistics.rounding import rounded
from playbook.statistics.sampling import (
    finite_population_correction,
    margin_of_error,
    sample_size,
    sample_size_for_change,
)
from playbook.statistics.small_numbers import Disclosure, disclosure

__all__ = [
    "Change",
    "Disclosure",
    "Estimate",
    "Interval",
    "change",
    "difference",
    "disclosure",
    "finite_population_correction",
    "margin_of_error",
    "mean",
    "median",
    "net_promoter_score",
    "response_rate",
    "rounded",
    "sample_size",
    "sample_size_for_change",
    "top_box",
    "top_two_box",
    "wilson",
]
