"""The short form of point 8: rides through odd midnights, and a clock that is set back."""

from __future__ import annotations

from tests.trust.clocks import SHORT_NIGHTS, measure
from tests.trust.point import SHORT


def test_rides_around_odd_midnights_are_as_told_and_a_clock_set_back_reopens_nothing() -> None:
    found = measure(SHORT)
    assert found.met, found.marks
    assert found.figures["rides"] == 3 * len(SHORT_NIGHTS)
