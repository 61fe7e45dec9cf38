"""Charts of readings as SVG, made when the site is built: no script, no request, the same bytes on each run."""

from __future__ import annotations

from playbook.charts.chart import Chart
from playbook.charts.clean import Picture
from playbook.charts.drawing import cache_of, draw
from playbook.charts.kinds import KINDS, chart_of

__all__ = ["KINDS", "Chart", "Picture", "cache_of", "chart_of", "draw"]
