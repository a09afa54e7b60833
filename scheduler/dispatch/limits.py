"""What a plan holds for a booking: the promise with a margin kept back for what the road brings."""

from __future__ import annotations

from scheduler.model import Promise

MARGIN = 240
"""Seconds kept between what is planned and what was promised: a no-show or a slow boarding costs about that."""


Window = tuple[int, int, int, int]
"""The numbers of a promise or of limits: earliest and latest pickup, latest arrival, longest ride."""


def planned_limits(promise: Promise, direct_seconds: int) -> Promise:
    """The promise less the margin, never so tight that nothing could keep it."""
    return Promise(*planned_window(*window_of(promise), direct_seconds))


def planned_window(earliest: int, latest: int, arrival: int, ride: int, direct_seconds: int) -> Window:
    """As `planned_limits`, in bare numbers: an offer asks for dozens."""
    return earliest, max(latest - MARGIN, earliest), arrival - MARGIN, max(ride - MARGIN, direct_seconds)


def window_of(limits: Promise) -> Window:
    """The numbers of a promise or of limits."""
    return limits.pickup_earliest, limits.pickup_latest, limits.arrival_latest, limits.ride_limit
