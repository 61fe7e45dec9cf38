"""Random input as surveys give it, with the extremes; hypothesis prints the smallest case that fails."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.examples import times

MOST = 10**9
sizes = st.one_of(st.integers(1, 40), st.integers(1, 5_000), st.integers(1, MOST))
levels = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999]) | st.floats(0.5, 0.9999)
shares = st.floats(0.001, 0.999)
counts = st.tuples(*[st.one_of(st.just(0), st.integers(0, 30), st.integers(0, MOST // 5))] * 5).filter(any)

# No deadline: the machine may be busy, and time is not what is tested.
hundreds = settings(max_examples=times(200), deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def parts(draw: st.DrawFn) -> tuple[int, int]:
    """A count and the total it is part of; often none or all."""
    n = draw(sizes)
    return draw(st.one_of(st.just(0), st.just(n), st.integers(0, n))), n
