"""What is known about a metric for a group in a period, and how well: value, interval, change, target."""

from playbook.readings.reading import Reading
from playbook.readings.select import group_names, newest, period_names, readings
from playbook.readings.words import names

__all__ = ["Reading", "group_names", "names", "newest", "period_names", "readings"]
