"""The short form of point 9."""

from __future__ import annotations

from tests.trust.point import SHORT
from tests.trust.storage import measure


def test_a_database_that_fails_is_told_at_once_and_the_service_goes_on_after_it_without_a_restart() -> None:
    figures = measure(SHORT)
    assert figures.falls_short == [] or figures.falls_short == ["No small disk could be made here, so none was filled."]
    tried = figures.marks["failures tried"].figure
    assert tried == 2
    assert figures.marks["answers and states that were wrong"].figure == 0
    assert all(trial["calls"] > 0 for trial in figures.figures.values())
    assert sum(trial["refused"] for trial in figures.figures.values()) > 5 * tried
