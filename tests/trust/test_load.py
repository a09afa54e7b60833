"""The short form of point 6: nothing acknowledged is lost, every tablet of a burst is served."""

from __future__ import annotations

from tests.trust.load import measure
from tests.trust.point import SHORT


def test_under_load_nothing_acknowledged_is_lost_and_every_tablet_is_served() -> None:
    found = measure(SHORT)
    assert found.met, found.marks
    assert found.figures["burst"]["acknowledged"] > 40
