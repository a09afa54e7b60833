"""The short form of point 2: two processes on one PostgreSQL, and clients who want the same seats."""

from __future__ import annotations

from tests.trust.overselling import measure
from tests.trust.point import SHORT


def test_two_processes_never_sell_a_seat_twice() -> None:
    found = measure(SHORT)
    assert found.met, (found.marks, found.falls_short)
    assert found.figures["booked"] > 0
