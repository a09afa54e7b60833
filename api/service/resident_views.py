"""What the service answers a rider's tablet beside bookings: the same ride again, the bus, calling it home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from api.service.views import NeedsView, PlaceRefView, VehicleRefView, WindowView
from api.service.wishes import Point
from scheduler.model import Load

BusState = Literal["not_yet", "coming", "at_stop", "aboard", "over"]


@dataclass(frozen=True, slots=True)
class TripView:
    """A trip as it was booked, to be asked again; `minutes` since midnight, `way_home` minutes, "open" or "none"."""

    booking_id: str
    day: date
    weekday: int
    origin: PlaceRefView
    destination: PlaceRefView
    party: Load
    needs: NeedsView | None
    mode: Literal["depart", "arrive"]
    minutes: int
    way_home: Literal["none", "open"] | int


@dataclass(frozen=True, slots=True)
class UsualView:
    """What a rider usually does; `party` and `needs` of the last booking."""

    favourites: tuple[PlaceRefView, ...]
    recent: tuple[PlaceRefView, ...]
    party: Load | None
    needs: NeedsView | None
    trips: tuple[TripView, ...]
    service_days: tuple[date, ...]
    closed_days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class ReturnView:
    """How soon a bus could come for an open return; or `none`, a code that says why none comes earlier."""

    pickup_window: WindowView | None = None
    latest_arrival: datetime | None = None
    planned_pickup: datetime | None = None
    none: str | None = None


@dataclass(frozen=True, slots=True)
class BusView:
    """Where a booking's bus is. Aboard, `arrives_at` and what follows from it are about the destination."""

    state: BusState
    vehicle: VehicleRefView | None
    position: Point | None = None
    arrives_at: datetime | None = None
    minutes_away: int | None = None
    stops_before: int | None = None
