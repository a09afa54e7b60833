"""The short form of point 1: servers are killed while clients work, and nothing that was acknowledged is lost."""

from __future__ import annotations

from tests.trust.durable import measure
from tests.trust.point import SHORT


def test_what_was_acknowledged_is_there_after_every_kill_on_both_databases() -> None:
    found = measure(SHORT)
    assert found.met, found.falls_short
    for kind in ("sqlite", "postgresql"):
        assert found.figures[kind]["booked"] > 0
