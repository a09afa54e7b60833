"""The short form of point 7: bytes a booking are counted, no statement of the hot paths reads a whole table."""

from __future__ import annotations

from tests.trust.growth import measure
from tests.trust.point import SHORT


def test_bookings_day_after_day_read_no_whole_table() -> None:
    found = measure(SHORT)
    assert found.met, found.marks
    assert found.figures["bookings"] == 120
    assert found.figures["sqlite: bytes a booking"]["all"] > 500
