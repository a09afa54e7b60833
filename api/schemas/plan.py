"""One service day as drawn and listed: vehicles with their stops, and the bookings."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, GeoJson, Lonlat, Moment, Words
from api.schemas.bookings import Booking, Message, Window
from api.schemas.connections import Connection
from api.schemas.party import Needs, Party
from api.schemas.places import PlaceRef
from api.schemas.vehicles import VehicleStatus

StopState = Literal["done", "current", "planned"]


class Visit(Answered):
    """One pickup, drop-off or break at a stop. `promise` is the window, for a drop-off null."""

    kind: Literal["pickup", "dropoff", "break"]
    booking_id: str | None
    rider_name: str | None
    party: Party | None
    needs: Needs | None
    promise: Window | None
    done_at: Moment | None
    outcome: str | None = Field(None, description="How a done visit ended: boarded, alighted, no_show, taken")
    messages: list[Message] = Field(description="Of a pickup: what the rider told the driver")
    visit_id: str
    phone: str | None = Field(None, description="The rider's number, for those who may call; null for a planner")
    note: str | None = Field(None, description="What the office noted of this rider and of this ride")
    no_show_from: Moment | None = Field(None, description="Of a pickup: from when the rider may be recorded as absent")
    connection: Connection | None = Field(None, description="What is to be caught or met here, on this end of the ride")
    door: Words | None = Field(None, description="The rider's own place, where the vehicle halts at a stop for it")


class Stop(Answered):
    """A place where the vehicle halts, for one or more visits.

    `arrival` and `departure` are planned times, of a stop that is done the last ones planned.
    """

    stop_id: str
    place: PlaceRef
    state: StopState
    arrival: Moment
    departure: Moment
    actual_arrival: Moment | None
    visits: list[Visit]


class PlannedVehicle(Answered):
    """A vehicle's day: stops done, current and planned; `path` is the way still to drive."""

    id: str
    name: Words
    colour: str
    capacity: Party
    status: VehicleStatus
    position: Lonlat | None
    path: GeoJson | None = Field(description="A GeoJSON LineString, or null when there is nothing left to drive")
    stops: list[Stop]
    load: Party = Field(description="Who and what is aboard now")
    driven_by_demo: bool = Field(False, description="In demo mode: this vehicle drives itself")
    shift: Window
    leave_at: Moment | None = Field(None, description="When it leaves for its next stop to be there as planned")
    heard_at: Moment | None = Field(None, description="When the vehicle last reported anything on this day")


class Plan(Answered):
    """One service day of the town under one version number."""

    date: date
    version: int
    now: Moment
    vehicles: list[PlannedVehicle]
    bookings: list[Booking]
