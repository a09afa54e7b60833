"""One simulated day of a study."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, Lonlat, Moment, Words
from api.schemas.bookings import Window


class DayEnd(Lonlat):
    """A place of the day: its area, and its name unless it is somebody's door."""

    area: str | None
    place: Words | None


class DayStop(Answered):
    """Something a vehicle did; an arrival that serves nobody has no booking. `aboard_after` counts people."""

    kind: Literal["departed", "arrived", "boarded", "alighted", "no_show"]
    at: Moment
    where: DayEnd
    booking_id: str | None = Field(description="The `request_id` of the trip")
    aboard_after: int


class DayPath(Answered):
    """A GeoJSON LineString."""

    type: Literal["LineString"]
    coordinates: list[list[float]] = Field(description="Longitude and latitude of each point")


class DayLeg(Answered):
    """A drive along the roads."""

    departs: Moment
    arrives: Moment
    path: DayPath


class DayVehicle(Answered):
    """A vehicle's day."""

    id: str
    name: Words
    colour: str
    seats: int
    wheelchairs: int
    shift_starts: Moment
    shift_ends: Moment
    stops: list[DayStop]
    legs: list[DayLeg]


class DayTrip(Answered):
    """A wish and what became of it. Riders have no names here; `number` counts the day's wishes as they were asked."""

    request_id: str
    number: int
    area: str = Field(description='Where the rider lives; "?" when that is not known')
    status: Literal["refused", "booked", "aboard", "completed", "no_show", "cancelled"]
    reason: str | None = Field(description="Why it was refused")
    asked_at: Moment
    depart_after: Moment | None
    arrive_by: Moment | None
    window: Window | None = Field(description="The pickup that was promised")
    latest_arrival: Moment | None
    boarded_at: Moment | None
    alighted_at: Moment | None
    vehicle_id: str | None
    origin: DayEnd | None
    destination: DayEnd | None
    seats: int
    wheelchairs: int
    parcels: int
    wait_seconds: int | None
    detour: float | None


class SimulatedDay(Answered):
    """One day of one draw of a scenario; `names`, `dates` and `draws` say which others the study has."""

    study_id: str
    scenario: int = Field(description="As the scenarios are compared: 0 is the base")
    date: datetime.date
    draw: int = Field(description="From 0")
    names: list[Words]
    dates: list[datetime.date]
    draws: int
    figures: dict[str, float | None] = Field(description="Of this day alone")
    vehicles: list[DayVehicle]
    trips: list[DayTrip]
