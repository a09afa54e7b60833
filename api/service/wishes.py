"""What is asked of the service, before it is looked up and judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from api.store.bookings import Needs
from api.store.connections import ConnectionKind
from scheduler.model import Load


class Point(NamedTuple):
    """Longitude and latitude in degrees."""

    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class ConnectionWish:
    """To be in time for a trip's departure at a stop (catch), or to be picked up after its arrival (meet). `date` is
    the trip's own service day."""

    kind: ConnectionKind
    trip_id: str
    stop_id: str
    date: date


@dataclass(frozen=True, slots=True)
class Wish:
    """From, to (a place id or a point), the party, and one of two times, both zone-aware, or a connection.

    `rider_id` None: the only rider the actor acts for. The service day is the day of the time, in the town.
    `needs` None: those the rider is registered with.
    """

    origin: str | Point
    destination: str | Point
    party: Load
    depart_after: datetime | None = None
    arrive_by: datetime | None = None
    rider_id: str | None = None
    needs: Needs | None = None
    connection: ConnectionWish | None = None


@dataclass(frozen=True, slots=True)
class WayHome:
    """The way home to be booked together with a ride: an offer, or None for an open return.

    An open return is promised as the last ride home of the day; its rider calls when it is time.
    """

    offer_id: str | None


VehicleEventKind = Literal[
    "departed", "arrived", "boarded", "no_show", "alighted", "position", "out_of_service", "back_in_service"
]


@dataclass(frozen=True, slots=True)
class VehicleReport:
    """Something that happened to a vehicle. `at` None: now. `point` only for a position.

    `event_id` is the sender's own name for it, `called` says of a no-show that the driver has called the rider.
    """

    kind: VehicleEventKind
    at: datetime | None = None
    booking_id: str | None = None
    stop_id: str | None = None
    point: Point | None = None
    event_id: str | None = None
    called: bool = False
