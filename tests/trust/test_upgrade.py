"""The short form of point 10; what each release wrote is brought forward by tests/store."""

from __future__ import annotations

from tests.trust.point import SHORT
from tests.trust.upgrade import measure


def test_a_backup_taken_while_people_book_is_whole_and_restores_to_the_row() -> None:
    figures = measure(SHORT)
    assert figures.falls_short == []
    assert figures.met
    (done,) = figures.figures.values()
    assert done["backups"] == 2
    assert done["bookings acknowledged"] > 3
    assert done["rows compared"] > 100
