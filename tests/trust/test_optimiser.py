"""The short form of point 5."""

from __future__ import annotations

from tests.trust.optimiser import measure
from tests.trust.point import SHORT


def test_a_server_whose_optimiser_dies_goes_on_booking_and_says_so_until_it_is_back() -> None:
    marks = measure(SHORT).marks
    assert marks["times it came back by itself"].figure == 1
    assert marks["times the board said so, and no longer after"].figure == 1
