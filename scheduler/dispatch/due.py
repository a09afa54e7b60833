"""From when a rider is late."""

from __future__ import annotations

from scheduler.model import Booking


def due_times(booking: Booking) -> tuple[int, int]:
    """From when a pickup and an arrival are late. Somebody picked up a second time waits from when they are there."""
    promise = booking.promise
    return max(promise.pickup_latest, booking.limits.pickup_earliest), promise.arrival_latest
