"""Which part of a broken promise a rider is told of."""

from __future__ import annotations

from typing import NamedTuple

from api.service.booking_views import Planned
from api.service.hands.views import Part
from scheduler.model import Promise


class Late(NamedTuple):
    """The part of the promise, the latest that was promised and what is planned (None without a place), in seconds."""

    part: Part
    was: int
    will: int | None


def late_part(planned: Planned, booking_id: str, promise: Promise) -> Late:
    """The pickup while it is late, or for a ride that has no vehicle; else the arrival."""
    pickup = planned.begins.get((booking_id, "pickup"))
    dropoff = planned.begins.get((booking_id, "dropoff"))
    if dropoff is None:
        return Late("pickup", promise.pickup_latest, None)
    if pickup is not None and pickup > promise.pickup_latest:
        return Late("pickup", promise.pickup_latest, pickup)
    return Late("arrival", promise.arrival_latest, dropoff)
