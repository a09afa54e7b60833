"""What a rider's tablet asks beside offers and bookings."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Identifier, Lonlat, Moment, Words
from api.schemas.bookings import VehicleRef, Window
from api.schemas.party import Needs, Party
from api.schemas.places import PlaceRef


class UsualTrip(Answered):
    """A trip as it was booked, to be asked again."""

    booking_id: str
    day: datetime.date
    weekday: int = Field(description="Monday is 0")
    origin: PlaceRef
    destination: PlaceRef
    party: Party
    needs: Needs | None
    mode: Literal["depart", "arrive"]
    minutes: int = Field(description="When to leave or to be there, minutes since midnight", examples=[570])
    way_home: Literal["none", "open"] | int = Field(description="A number: when to leave, minutes since midnight")


class Usual(Answered):
    """What a rider usually does. `recent` holds places used last, without home and favourites."""

    favourites: list[PlaceRef]
    recent: list[PlaceRef]
    party: Party | None = Field(description="Of the last booking")
    needs: Needs | None = Field(description="Of the last booking")
    trips: list[UsualTrip] = Field(description="Different ones, newest first")
    service_days: list[datetime.date] = Field(description="The next days with a line to the rider's home")
    closed_days: list[datetime.date] = Field(description="Days on which a line would run, but the service is closed")


class Phrase(Answered):
    """Something a rider can tell the driver by one tap."""

    code: str = Field(examples=["at_the_gate"])
    words: Words


class MessageAsked(Asked):
    """Tells the driver one of the phrases."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"phrase": "at_the_gate"}]})

    phrase: Identifier


class CallEstimate(Answered):
    """How soon a bus could come for an open return. `none` says why none comes earlier than what is held."""

    pickup_window: Window | None
    latest_arrival: Moment | None
    planned_pickup: Moment | None
    none: str | None = Field(
        description="nothing_earlier, on_its_way, not_today, already_aboard, over", examples=["nothing_earlier"]
    )
    message: Words | None = Field(description="The same in words")


class Bus(Answered):
    """Where a booking's bus is; shown from half an hour before it is planned to come until the rider gets out.

    Aboard, `arrives_at`, `minutes_away` and `stops_before` are about the destination.
    """

    state: Literal["not_yet", "coming", "at_stop", "aboard", "over"]
    position: Lonlat | None
    minutes_away: int | None
    arrives_at: Moment | None
    stops_before: int | None = Field(description="Other places at which the bus halts before")
    vehicle: VehicleRef | None


class CalendarLink(Answered):
    """Where calendar programs read a rider's rides. The address holds a secret and cannot be read again.

    `qr_svg` is the same to be scanned, under webcal:, which opens a calendar program.
    """

    rider_id: str
    url: str = Field(examples=["https://bus.example.jp/feeds/rides/3q2-7wXnZ0bq4kKc0s5m8v1d.ics"])
    qr_svg: str
