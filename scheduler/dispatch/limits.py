"""What a plan holds for a booking: the promise with a margin kept back for what the road brings."""

from __future__ import annotations

from scheduler.model import Promise

MARGIN = 240
"""Seconds kept between what is planned and what was promised: a no-show or a slow boarding costs about that."""


def planned_limits(promise: Promise, direct_seconds: int) -> Promise:
    """The promise less the margin, never so tight that nothing could keep it."""
    earliest = promise.pickup_earliest
    return Promise(
        earliest,
        max(promise.pickup_latest - MARGIN, earliest),
        promise.arrival_latest - MARGIN,
        max(promise.ride_limit - MARGIN, direct_seconds),
    )
