"""The short form of point 14."""

from __future__ import annotations

from tests.trust.point import SHORT
from tests.trust.watching import measure


def test_processes_are_restarted_one_after_the_other_and_nobody_who_books_notices() -> None:
    found = measure(SHORT)
    assert found.met, (found.marks, found.falls_short)
    assert found.figures["looked at"]["calls"] > 50
    assert found.figures["restarts on sqlite"]["feed told to come again"] > 0
