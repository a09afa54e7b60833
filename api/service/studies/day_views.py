"""One simulated day of a study as it is shown: riders by the number of their wish, without names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from api.service.views import WindowView
from api.town.model import Words

Day = date


@dataclass(frozen=True, slots=True)
class EndView:
    """A place of the day. `place` names only what everybody may know: a home has its area alone."""

    lon: float
    lat: float
    area: str | None
    place: Words | None


@dataclass(frozen=True, slots=True)
class DayStopView:
    """Something a vehicle did: `booking_id` is the request of the trip, `aboard_after` counts people."""

    kind: str
    at: datetime
    where: EndView
    booking_id: str | None
    aboard_after: int


@dataclass(frozen=True, slots=True)
class LegView:
    """A drive along the roads, as a GeoJSON LineString."""

    departs: datetime
    arrives: datetime
    path: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DayVehicleView:
    """A vehicle's day: its shift, what it did, and where it drove."""

    id: str
    name: Words
    colour: str
    seats: int
    wheelchairs: int
    shift_starts: datetime
    shift_ends: datetime
    stops: tuple[DayStopView, ...]
    legs: tuple[LegView, ...]


@dataclass(frozen=True, slots=True)
class DayTripView:
    """A wish and what became of it; `number` counts the wishes of the day in the order in which they were asked.

    `depart_after` or `arrive_by` is what was wished, `window` and `latest_arrival` what was promised.
    """

    request_id: str
    number: int
    area: str
    status: str
    reason: str | None
    asked_at: datetime
    depart_after: datetime | None
    arrive_by: datetime | None
    window: WindowView | None
    latest_arrival: datetime | None
    boarded_at: datetime | None
    alighted_at: datetime | None
    vehicle_id: str | None
    origin: EndView | None
    destination: EndView | None
    seats: int
    wheelchairs: int
    parcels: int
    wait_seconds: int | None
    detour: float | None


@dataclass(frozen=True, slots=True)
class SimulatedDayView:
    """A day of one draw of a scenario. `names`, `dates` and `draws` are those of the study, to go on from here."""

    study_id: str
    scenario: int
    date: Day
    draw: int
    names: tuple[Words, ...]
    dates: tuple[Day, ...]
    draws: int
    figures: Mapping[str, float | None]
    vehicles: tuple[DayVehicleView, ...]
    trips: tuple[DayTripView, ...]
