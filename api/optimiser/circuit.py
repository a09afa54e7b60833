"""A plan that ends the optimiser again and again is left as it is for a while, so that the other days have it."""

from __future__ import annotations

from collections.abc import Mapping

TRIES = 2
"""So often in a row a plan may end the process before it is left."""

FIRST_PAUSE, LONGEST_PAUSE = 60.0, 3600.0
"""Seconds a plan is left for: twice as long each time it happens again."""


class Circuit:
    """Counts what came of each day's plan. Times are seconds on any clock that does not step."""

    def __init__(self) -> None:
        self._failures: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def failed(self, day: str, now: float) -> None:
        """The process ended while it improved a day."""
        count = self._failures[day] = self._failures.get(day, 0) + 1
        if count >= TRIES:
            self._until[day] = now + min(FIRST_PAUSE * 2 ** (count - TRIES), LONGEST_PAUSE)

    def done(self, day: str) -> None:
        """A day was looked at to the end."""
        self._failures.pop(day, None)
        self._until.pop(day, None)

    def left(self, now: float) -> Mapping[str, float]:
        """The days that are left as they are, each with the moment until when."""
        return {day: until for day, until in sorted(self._until.items()) if until > now}
