"""What a simulated day came to, trip by trip; `scheduler.simulation.figures` counts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from scheduler.model import Load, Promise

TripStatus = Literal["refused", "booked", "aboard", "completed", "no_show", "cancelled"]


@dataclass(slots=True)
class TripResult:
    """One wish and what became of it. Times in seconds since midnight, `direct_seconds` the direct time.

    `riders` are people, in seats and in wheelchairs; `party` also tells them apart and counts parcels.
    """

    request_id: str
    rider_id: str
    origin: int
    destination: int
    riders: int
    asked_at: int
    direct_seconds: int
    status: TripStatus
    reason: str | None = None
    vehicle_id: str | None = None
    promise: Promise | None = None
    boarded_at: int | None = None
    alighted_at: int | None = None
    broken: bool = False
    party: Load = Load()


StopKind = Literal["departed", "arrived", "boarded", "alighted", "no_show"]


class Stop(NamedTuple):
    """Something a vehicle did at a location: `aboard_after` counts the people aboard once it was done.

    An arrival that serves nobody, such as at home, has no booking.
    """

    kind: StopKind
    at: int
    location: int
    booking_id: str | None
    aboard_after: int


@dataclass(frozen=True, slots=True)
class DayResult:
    """Every trip of the day, the metres that each vehicle drove, and those of them with nothing aboard.

    `stops` is each vehicle's log, in the order in which it happened.
    """

    day: str
    trips: Sequence[TripResult]
    metres: Mapping[str, int] = field(default_factory=dict)
    empty_metres: Mapping[str, int] = field(default_factory=dict)
    stops: Mapping[str, Sequence[Stop]] = field(default_factory=dict)


def came_late(trip: TripResult, board_seconds: int, alight_seconds: int) -> bool:
    """True for a ride that began or ended later than promised, whether anybody was told or not."""
    if trip.status != "completed" or trip.promise is None or trip.boarded_at is None or trip.alighted_at is None:
        return False
    begun, arrived = trip.boarded_at - board_seconds, trip.alighted_at - alight_seconds
    return begun > trip.promise.pickup_latest or arrived > trip.promise.arrival_latest
